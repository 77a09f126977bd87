import { describe, expect, it } from 'vitest';
import { evidenceName, extensionIn } from './schema';

describe('a name', () => {
  it.each([
    ['C:\\资料\\合同.pdf', '合同.pdf'],
    ['../../etc/合同.pdf', '合同.pdf'],
    ['合\u0000同\n.pdf', '合同.pdf'],
    ['合同\u202egpj.exe', '合同gpj.exe'],
    ['e\u0301t.et', 'ét.et'],
    [' 合同 .pdf ', '合同 .pdf'],
  ])('%j is kept as %j', (typed, kept) => {
    expect(evidenceName.parse(typed)).toBe(kept);
  });

  it('that is long gives way before its extension', () => {
    const kept = evidenceName.parse(`${'长'.repeat(200)}.pdf`);
    expect([...kept]).toHaveLength(120);
    expect(kept).toMatch(/长…\.pdf$/);
  });

  it('has to be one', () => {
    expect(evidenceName.safeParse('\u0000/').success).toBe(false);
  });
});

describe('an extension', () => {
  it.each([
    ['合同.pdf', 'pdf'],
    ['合同.PDF', 'pdf'],
    ['a.b.Docx', 'docx'],
  ])('of %s is %s', (name, value) => {
    expect(extensionIn(name)).toEqual({ ok: true, value });
  });

  it.each([
    ['报表.xlsm', /可能含有宏/],
    ['报表.docm', /可能含有宏/],
    ['图标.svg', /可能含有程序代码/],
    ['网页.html', /可能含有程序代码/],
    ['安装.exe', /可能含有程序代码/],
    ['照片.zip', /请解压后逐个上传/],
    ['照片', /没有扩展名/],
    ['.pdf', /没有扩展名/],
    ['录音.mp3', /不支持 \.mp3 文件。可以上传PDF/],
  ])('of %s is refused in words', (name, error) => {
    expect(extensionIn(name)).toMatchObject({ ok: false, error: expect.stringMatching(error) });
  });
});
