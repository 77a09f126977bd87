import { describe, expect, it } from 'vitest';
import { parseBudgetDocument } from './parse';
import { sampleContent, sampleProjects, sampleText, withRows } from './sample-for-tests';
import { projectRows, writeTextDump } from './write-text-dump';

const utf8 = new TextEncoder();

function refusal(text: string) {
  const parsed = parseBudgetDocument(utf8.encode(text), 'budget.txt');
  return parsed.ok ? null : parsed.error;
}

describe('files that are refused as a whole', () => {
  it('says that a text is no budget, or lacks table 13', () => {
    expect(refusal('会议纪要\n\n\t项目\n')).toEqual({
      code: 'not-a-budget',
      message: '文件不是部门预算公开文本：没有找到任何预算表（如“预算13表 项目支出绩效表”）。',
    });
    const content = sampleContent();
    const without = { ...content, tables: content.tables.filter(({ no }) => no !== '13') };
    expect(refusal(writeTextDump(without))?.code).toBe('table-missing');
  });

  it('sees the same file twice in one', () => {
    const error = refusal(sampleText() + sampleText());
    expect(error?.code).toBe('two-documents');
    expect(error?.message).toMatch(
      /^文件中有两份预算：预算01表出现两次（第6行和第\d+行）。请分成两个文件分别导入。$/,
    );
  });

  it('sees table 13 twice, also without another table between', () => {
    const content = sampleContent();
    const only13 = writeTextDump({ ...content, tables: content.tables.filter(({ no }) => no === '13') });
    const error = refusal(only13 + only13.slice(only13.indexOf('表十三')));
    expect(error?.message).toMatch(/^文件中有两份预算：预算13表出现两次（第6行和第\d+行）/);
  });

  it('sees two years in one', () => {
    const text = sampleText().replace('表十四、', '2023年云溪街道部门预算公开\n表十四、');
    expect(refusal(text)).toEqual({
      code: 'two-documents',
      message: '文件中有两个预算年度（2023年、2024年），像是两份预算合在了一起。请分成两个文件分别导入。',
    });
  });

  it('sees two departments in one', () => {
    const other = sampleProjects().map((project) => ({ ...project, unit: '410001-青岩镇人民政府' }));
    const text = withRows(projectRows(other));
    expect(refusal(text)).toEqual({
      code: 'two-documents',
      message:
        '文件中有两个部门的预算（预算04表的单位编码以390开头，预算13表的单位编码以410开头）。请分成两个文件分别导入。',
    });
  });

  it('says in which row table 13 was cut, at the end of the file and before another table', () => {
    const text = sampleText();
    const at = text.indexOf('\t河道环境改善') + '\t河道环境改善'.length;
    const expected = {
      code: 'cut',
      message: '预算13表第2行在中间被截断：应有16个单元格，只有12个。文件不完整，请重新导出。',
    };
    expect(refusal(text.slice(0, at))).toEqual(expected);
    expect(refusal(text.slice(0, at) + text.slice(text.indexOf('表十四') - 2))).toEqual(expected);
  });

  it('sees a cut among the blank cells at the beginning of a row', () => {
    const text = sampleText();
    const cut = text.slice(0, text.indexOf('\t效益指标') - '\t\n'.length);
    const message = '预算13表第2行在中间被截断：应有16个单元格，只有8个。文件不完整，请重新导出。';
    expect(refusal(cut)).toEqual({ code: 'cut', message });
    expect(refusal(`${cut}\n${text.slice(text.indexOf('表十四'))}`)).toEqual({ code: 'cut', message });
  });

  it('says where another table was cut', () => {
    const text = sampleText();
    const at = text.indexOf('390002-云溪街道社区服务中心\n\t1-行政单位');
    expect(refusal(text.slice(0, at + 30))).toEqual({
      code: 'cut',
      message: '预算04表第2行在中间被截断：应有15个单元格，只有3个。文件不完整，请重新导出。',
    });
  });

  it('says where the bytes end in the middle of a character', () => {
    const bytes = utf8.encode(sampleText().slice(0, sampleText().lastIndexOf('环境改善')));
    const parsed = parseBudgetDocument(bytes.subarray(0, -1), 'budget.txt');
    expect(parsed).toEqual({
      ok: false,
      error: {
        code: 'cut',
        message: '预算14表第2行在中间被截断：文件在一个字的中间结束。文件不完整，请重新导出。',
      },
    });
  });

  it('names the columns that the header lacks', () => {
    expect(refusal(sampleText().replace('\t绩效指标性质\n', '\t其他\n'))).toMatchObject({
      code: 'column-missing',
    });
  });

  it('refuses a table 13 that has a header alone', () => {
    expect(refusal(withRows([]))).toMatchObject({ code: 'cut' });
  });

  it('refuses a document whose unit has no code', () => {
    const projects = sampleProjects().map((project) => ({ ...project, unit: '云溪街道办事处' }));
    expect(refusal(withRows(projectRows(projects)))?.code).toBe('unit-missing');
  });
});
