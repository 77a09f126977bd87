import { describe, expect, it } from 'vitest';
import { cell, externalRelations, paragraph, row, runs, table, wordFile } from './docx.fixture';
import { fileKind } from './file-kind';
import { readDocx } from './read-docx';

const CAPTION = paragraph('预算13表 项目支出绩效表');

async function read(body: string, parts: Readonly<Record<string, string>> = {}) {
  const bytes = await wordFile(body, parts);
  const kind = fileKind(bytes);
  if (!kind.ok || kind.value.kind !== 'docx') throw new Error(JSON.stringify(kind));
  const source = await readDocx(bytes, kind.value.entries, kind.value.main);
  if (!source.ok) throw new Error(source.error.message);
  return source.value;
}

/** The rows of a document that holds one table. */
async function rowsOf(rows: string[], columns: number, width?: number) {
  const { tables } = await read(CAPTION + table(rows, columns, width));
  return tables.flatMap((one) => one.rows.map(({ cells }) => cells));
}

/** A cell with this for its only paragraph. */
function cellWith(content: string): string {
  return `<w:tc><w:tcPr/><w:p>${content}</w:p></w:tc>`;
}

async function textOf(content: string): Promise<string | undefined> {
  return (await rowsOf([row([cellWith(content)])], 1))[0]?.[0];
}

const deleted = (content: string) =>
  `<w:del w:author="a"><w:r><w:delText>${content}</w:delText></w:r></w:del>`;

describe('rows', () => {
  it('are as wide as the grid: a cell merged across is followed by blanks', async () => {
    expect(
      await rowsOf(
        [
          row([cell('甲', { span: 2 }), cell('乙')]),
          row([cell('1'), cell('2'), cell('3')]),
          row([cell('短')]),
        ],
        3,
      ),
    ).toEqual([
      ['甲', '', '乙'],
      ['1', '2', '3'],
      ['短', '', ''],
    ]);
  });

  it('leave the columns before and after them blank', async () => {
    const indented = row([cell('乙'), cell('丙')], '<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>');
    const whole = row([cell('1'), cell('2'), cell('3'), cell('4')]);
    expect(await rowsOf([whole, indented], 4)).toEqual([
      ['1', '2', '3', '4'],
      ['', '乙', '丙', ''],
    ]);
  });

  it('have a cell merged downward once, then blanks, whatever the merged ones hold', async () => {
    const rows = [
      row([cell('项目', { down: 'restart' }), cell('一')]),
      row([cell('残留', { down: 'continue' }), cell('二')]),
      row([cell('另一项目', { down: 'restart' }), cell('三')]),
    ];
    expect(await rowsOf(rows, 2)).toEqual([
      ['项目', '一'],
      ['', '二'],
      ['另一项目', '三'],
    ]);
  });

  it('do not see columns that only come from borders drawn a little beside each other', async () => {
    const grid = [1000, 15, 985, 1000].map((width) => `<w:gridCol w:w="${width}"/>`).join('');
    const rows = [
      row([cell('单位', { span: 1 }), cell('项目', { span: 2 }), cell('总额')]),
      row([cell('甲', { span: 2 }), cell('乙'), cell('1')]),
      row([cell('丙', { span: 2 }), cell('丁'), cell('2')]),
    ];
    const source = await read(`${CAPTION}<w:tbl><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`);
    expect(source.tables[0]?.rows.map(({ cells }) => cells)).toEqual([
      ['单位', '项目', '总额'],
      ['甲', '乙', '1'],
      ['丙', '丁', '2'],
    ]);
  });

  it('do not see columns in which no row has a cell', async () => {
    const rows = ['甲', '乙', '丙'].map((name) => row([cell(name, { span: 2 }), cell('1'), cell('2')]));
    expect(await rowsOf(rows, 4)).toEqual([
      ['甲', '1', '2'],
      ['乙', '1', '2'],
      ['丙', '1', '2'],
    ]);
  });

  it('that were deleted or hidden are left out, and the others keep their numbers', async () => {
    const rows = [
      row([cell('1')]),
      row([cell('2')], '<w:del w:author="a"/>'),
      row([cell('3')], '<w:hidden/>'),
      row([cell('4')], '<w:ins w:author="a"/>'),
    ];
    const source = await read(CAPTION + table(rows, 1));
    expect(source.tables[0]?.rows.map(({ cells, place }) => [cells, place])).toEqual([
      [['1'], { kind: 'table', table: 1, row: 1 }],
      [['4'], { kind: 'table', table: 1, row: 4 }],
    ]);
    expect(source.notes).toEqual([
      '文件有未接受的修订：读取时保留插入的内容，去掉删除的内容。',
      '文件有隐藏的文字，没有读取。',
    ]);
  });

  it('are found within content controls', async () => {
    const within = (content: string) =>
      `<w:sdt><w:sdtPr><w:rPr><w:vanish/></w:rPr></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    const rows = [within(row([within(cell('1')), cell('2')])), row([cellWith(within(runs('3'))), cell('4')])];
    expect(await rowsOf(rows, 2)).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
  });

  it('go on under the same caption, in another table of the file', async () => {
    const part = (name: string) => table([row([cell('名称')]), row([cell(name)])], 1);
    const source = await read(CAPTION + part('甲') + paragraph('') + part('乙'));
    expect(source.tables).toHaveLength(1);
    expect(source.tables[0]?.rows.map(({ cells }) => cells[0])).toEqual(['名称', '甲', '名称', '乙']);
    expect(source.tables[0]?.rows.at(-1)?.place).toEqual({ kind: 'table', table: 2, row: 2 });
  });
});

describe('the text of a cell', () => {
  it('has its paragraphs and breaks as lines, without blank ones', async () => {
    const lines = `<w:tc><w:tcPr/>${paragraph(' 甲 ')}${paragraph('')}<w:p><w:r><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:cr/><w:t>丁</w:t></w:r></w:p></w:tc>`;
    expect(await rowsOf([row([lines])], 1)).toEqual([['甲\n乙\n丙\n丁']]);
  });

  it.each([
    ['a tab', '<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t></w:r>', '甲 乙'],
    ['tab stops', '<w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>甲</w:t></w:r>', '甲'],
    ['a link', '<w:hyperlink r:id="r1"><w:r><w:t>甲</w:t></w:r></w:hyperlink>', '甲'],
    ['smart tags', '<w:smartTag w:element="place"><w:r><w:t>甲</w:t></w:r></w:smartTag>', '甲'],
    ['what was inserted', '<w:ins w:author="a"><w:r><w:t>甲</w:t></w:r></w:ins>', '甲'],
    ['not what was deleted', `<w:r><w:t>甲</w:t></w:r>${deleted('乙')}<w:r><w:t>丙</w:t></w:r>`, '甲丙'],
    [
      'not what was moved away',
      '<w:moveFrom><w:r><w:t>甲</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>乙</w:t></w:r></w:moveTo>',
      '乙',
    ],
    [
      'not what is hidden',
      '<w:r><w:rPr><w:vanish/></w:rPr><w:t>甲</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>乙</w:t></w:r>',
      '乙',
    ],
    [
      'a hyphen that does not break',
      '<w:r><w:t>390001</w:t><w:noBreakHyphen/><w:t>云溪</w:t></w:r>',
      '390001-云溪',
    ],
    ['a sign of a symbol font', '<w:r><w:sym w:font="Symbol" w:char="F0B3"/><w:t>5</w:t></w:r>', '≥5'],
    ['a sign that is not known, as damage', '<w:r><w:sym w:font="Webdings" w:char="F061"/></w:r>', '\ufffd'],
    ['a formula', '<m:oMath><m:r><m:t>≤</m:t></m:r></m:oMath><w:r><w:t>8</w:t></w:r>', '≤8'],
    [
      'a formula that was pasted in with a vocabulary of its own',
      '<f:oMath xmlns:f="http://schemas.openxmlformats.org/officeDocument/2006/math"><f:r><f:t>≥</f:t></f:r></f:oMath><w:r><w:t>8</w:t></w:r>',
      '≥8',
    ],
    [
      'not the reading above it',
      '<w:r><w:ruby><w:rt><w:r><w:t>xi</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>溪</w:t></w:r></w:rubyBase></w:ruby></w:r>',
      '溪',
    ],
    ['no bookmarks that were written out', `${runs('[bookmark: _Toc1]甲')}`, '甲'],
    [
      'blanks only where they count',
      '<w:r><w:t> 甲 </w:t></w:r><w:r><w:t xml:space="preserve"> 乙</w:t></w:r>',
      '甲 乙',
    ],
    ['entities and references', '<w:r><w:t>&lt;甲&gt;&amp;&#x4E59;</w:t></w:r>', '<甲>&乙'],
    ['marked sections', '<w:r><w:t><![CDATA[甲<乙]]></w:t></w:r>', '甲<乙'],
  ])('has %s', async (_title, content, text) => {
    expect(await textOf(content)).toBe(text);
  });

  it('has what a field shows, not its instruction', async () => {
    const char = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const instruction = '<w:r><w:instrText>MERGEFIELD </w:instrText></w:r>';
    const inner = `${char('begin')}${instruction}${char('separate')}<w:r><w:t>内层</w:t></w:r>${char('end')}`;
    const field = `${char('begin')}${instruction}${inner}${char('separate')}<w:r><w:t>结果</w:t></w:r>${char('end')}`;
    expect(await textOf(`${field}<w:r><w:t>之后</w:t></w:r>`)).toBe('结果之后');
    expect(await textOf('<w:fldSimple w:instr="PAGE"><w:r><w:t>7</w:t></w:r></w:fldSimple>')).toBe('7');
    expect(await textOf(`${char('begin')}${instruction}${char('end')}<w:r><w:t>甲</w:t></w:r>`)).toBe('甲');
  });

  it('has a table within it as lines', async () => {
    const inner = table([row([cell('甲'), cell('1')]), row([cell('乙'), cell('2')])], 2);
    const outer = `<w:tc><w:tcPr/>${paragraph('明细')}${inner}${paragraph('')}</w:tc>`;
    expect(await rowsOf([row([outer, cell('右')])], 2)).toEqual([['明细\n甲 1\n乙 2', '右']]);
  });

  it('has a text box once, though it is written for newer and for older programs', async () => {
    const box = `<w:txbxContent>${paragraph('框内')}</w:txbxContent>`;
    const both = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>${box}</wps:txbx></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    expect(await textOf(`${both}<w:r><w:t>框外</w:t></w:r>`)).toBe('框内\n框外');
  });

  it('goes on where the mark between two paragraphs was deleted', async () => {
    const joined = `<w:p><w:pPr><w:rPr><w:del w:author="a"/></w:rPr></w:pPr>${runs('河道')}</w:p>`;
    const parts = `<w:tc><w:tcPr/>${joined}<w:p>${runs('巡查')}</w:p></w:tc>`;
    expect(await rowsOf([row([parts])], 1)).toEqual([['河道巡查']]);
  });

  it('ignores how cells and rows were before they were changed', async () => {
    const changed = `<w:tc><w:tcPr><w:tcPrChange><w:tcPr><w:gridSpan w:val="3"/><w:vMerge/></w:tcPr></w:tcPrChange></w:tcPr>${paragraph('甲')}</w:tc>`;
    const before = '<w:trPrChange><w:trPr><w:gridBefore w:val="2"/></w:trPr></w:trPrChange>';
    expect(await rowsOf([row([changed, cell('乙')], before)], 2)).toEqual([['甲', '乙']]);
  });
});

describe('outside of tables', () => {
  it('captions open tables wherever they stand, and other lines are text', async () => {
    const source = await read(
      paragraph('2024年云溪街道部门预算公开') +
        paragraph('[bookmark: _Toc1]表一、部门收支总体情况表（预算01表）') +
        table([row([cell('预算01表 收支总表', { span: 2 })]), row([cell('收入'), cell('1')])], 2) +
        `<w:p><w:r><w:t>表十三、项目支出绩效目标申报表（预算13表）</w:t><w:br w:type="page"/></w:r></w:p>` +
        table([row([cell('单位'), cell('项目')])], 2),
    );
    expect(source.texts).toEqual(['2024年云溪街道部门预算公开']);
    expect(
      source.tables.map(({ no, caption, heading, rows }) => [no, caption, heading, rows.length]),
    ).toEqual([
      ['01', '收支总表', '部门收支总体情况表', 1],
      ['13', null, '项目支出绩效目标申报表', 1],
    ]);
  });

  it('a table in a text box is a table', async () => {
    const box = `<w:p><w:r><w:pict><v:textbox><w:txbxContent>${CAPTION}${table([row([cell('甲')])], 1)}${paragraph('')}</w:txbxContent></v:textbox></w:pict></w:r></w:p>`;
    expect((await read(box)).tables.map(({ no, rows }) => [no, rows[0]?.cells])).toEqual([['13', ['甲']]]);
  });

  it('other prefixes and the strict form of the vocabulary are read as well', async () => {
    const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
    const rows = [row([cell('甲', { span: 2 }), cell('乙')])];
    const body = (CAPTION + table(rows, 3)).replaceAll('w:', 'x:');
    const main = `<x:document xmlns:x="${strict}"><x:body>${body}</x:body></x:document>`;
    expect((await read('', { 'word/document.xml': main })).tables[0]?.rows[0]?.cells).toEqual([
      '甲',
      '',
      '乙',
    ]);
  });
});

describe('what is left aside', () => {
  it('is said: macros, links, templates, embedded files, pictures, other documents', async () => {
    const source = await read(`${CAPTION}<w:altChunk r:id="r9"/>`, {
      'word/vbaProject.bin': 'x',
      'word/embeddings/oleObject1.bin': 'x',
      'word/media/image1.png': 'x',
      'word/media/image2.png': 'x',
      'word/_rels/document.xml.rels': externalRelations(['hyperlink', 'hyperlink', 'image']),
      'word/_rels/settings.xml.rels': externalRelations(['attachedTemplate']),
    });
    expect(source.notes).toEqual([
      '文件含有宏，没有运行，也没有读取。',
      '文件嵌有 1 个其他文件或控件，没有打开，其中的内容没有读取。',
      '文件有 2 张图片，图片中的文字和表格没有读取。',
      '文件附有外部模板，没有打开。',
      '文件引用了 1 处外部内容，没有打开，其中的内容没有读取。',
      '文件有 2 处外部链接，只读取了链接的文字，没有访问。',
      '文件中插入了其他文档，其中的内容没有读取。',
    ]);
  });

  it('is nothing in a plain document', async () => {
    expect((await read(CAPTION)).notes).toEqual([]);
  });
});
