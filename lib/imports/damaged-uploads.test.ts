import { beforeAll, expect, test } from 'vitest';
import type { Session } from '@/lib/auth/viewer';
import { sampleContent, sampleText } from '@/lib/budget-document/sample-for-tests';
import { AppError } from '@/lib/core/app-error';
import { aUser, freshDatabase, sessionOf } from '@/lib/db/test-database';
import { budgetDocx } from '@/lib/office-files/budget-docx.fixture';
import { wordFile } from '@/lib/office-files/docx.fixture';
import { damagedFile, samples } from '@/lib/office-files/mutate.fixture';
import { createPreview } from './commands';
import { importDetails } from './queries';

let admin: Session;

beforeAll(async () => {
  admin = sessionOf(await aUser((await freshDatabase()).prisma, 'ADMINISTRATOR'));
});

test('a damaged file becomes a preview, or is refused with a line for the person and nothing else', async () => {
  const from = await samples();
  const outcomes = new Set<string>();
  for (let n = 0; n < 60; n++) {
    const { what, bytes } = await damagedFile(from, 7, n);
    try {
      await createPreview(admin, { bytes: new Uint8Array(bytes), fileName: '2024.docx' });
      outcomes.add('preview');
    } catch (error) {
      expect(error, what).toBeInstanceOf(AppError);
      const { code, message } = error as AppError;
      expect([code, /[\u4e00-\u9fff]/.test(message)], what).toEqual(['INVALID_INPUT', true]);
      outcomes.add('refused');
    }
  }
  expect([...outcomes].sort()).toEqual(['preview', 'refused']);
});

test('a Word document has the same preview as its text, and says what was left aside', async () => {
  const bytes = await budgetDocx(sampleContent());
  const text = new TextEncoder().encode(sampleText());
  const preview = async (content: Uint8Array<ArrayBuffer>, fileName: string) => {
    const { importId } = await createPreview(admin, { bytes: content, fileName });
    return importDetails(admin, { importId });
  };
  const [fromWord, fromText] = [await preview(bytes, '预算.docx'), await preview(text, '预算.txt')];
  expect(fromWord.projects).toEqual(fromText.projects);
  expect([fromWord.money, fromWord.tables]).toEqual([fromText.money, fromText.tables]);
  expect([fromWord.notes, fromText.notes]).toEqual([[], []]);
});

test('the name of a file never keeps it out, whatever characters it has', async () => {
  const bytes = new TextEncoder().encode(sampleText());
  const { importId } = await createPreview(admin, { bytes, fileName: 'a\u0000\ud800.txt' });
  expect(await importDetails(admin, { importId })).toMatchObject({ fileName: 'a.txt' });
});

test('a Word document without a budget is refused like any other file', async () => {
  await expect(
    createPreview(admin, { bytes: await wordFile(''), fileName: '空.docx' }),
  ).rejects.toMatchObject({ code: 'INVALID_INPUT', problems: [{ path: 'file' }] });
});
