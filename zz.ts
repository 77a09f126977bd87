import { readBudgetFile } from '@/lib/office-files/read-budget-file';
import { zipped } from '@/lib/office-files/docx.fixture';
async function main(){
 const cells=Number(process.argv[2]); const rows=Math.ceil(cells/16);
 const L='ABCDEFGHIJKLMNOP';
 const sheet='<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'+Array.from({length:rows},(_,r)=>`<row r="${r+1}">`+[...L].map((c,i)=>`<c r="${c}${r+1}"><v>${(r*i)%9973}</v></c>`).join('')+'</row>').join('')+'</sheetData></worksheet>';
 const b=await zipped({'[Content_Types].xml':'<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>','_rels/.rels':'<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>','xl/workbook.xml':'<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>','xl/_rels/workbook.xml.rels':'<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>','xl/worksheets/sheet1.xml':sheet});
 const base=process.resourceUsage().maxRSS/1024;
 const s=performance.now(); const r=await readBudgetFile(b,'2024.xlsx'); console.log(cells,(sheet.length/1e6).toFixed(1)+'MB',b.length,(performance.now()-s).toFixed(0)+'ms',base.toFixed(0),(process.resourceUsage().maxRSS/1024).toFixed(0),r.ok||r.error.message.slice(0,120));
}
main();
