import { verifyAtTheConsole } from '@/lib/documents/at-the-console';
import { readEnv } from '@/lib/env/env';
import { MOST_BYTES } from '@/lib/verification/claim';
import {
  documentFacts,
  documentInWords,
  formsInWords,
  type PublicDocument,
  VERDICTS,
} from '@/lib/verification/verdict';
import { readFileInput } from '../file-input';
import { print } from '../print';
import { refuse } from '../refusal';

function inWords(documents: readonly PublicDocument[]): string {
  const [only] = documents;
  if (!only) return '';
  if (documents.length > 1)
    return [formsInWords(documents), ...documents.map(documentInWords), ''].join('\n');
  return documentFacts(only)
    .map(([label, value]) => `${label}：${value}\n`)
    .join('');
}

/**
 * Says whether a PDF is what the product issued, by the database that DATABASE_URL or DATA_DIR names.
 * @returns the exit code: 0 where it is, and in force; 1 where it is not, or superseded; 2 where it cannot be verified
 */
export async function verify(args: readonly string[]): Promise<number> {
  const [file, ...rest] = args;
  if (file === undefined || rest.length > 0) return refuse('参数有误。用法：verify 文件.pdf');
  const read = await readFileInput(file, MOST_BYTES);
  if (!read.ok) return refuse(read.error);
  const checked = await verifyAtTheConsole(readEnv(), read.value);
  if (!checked.ok) return refuse(`无法核验：${checked.error}`);
  const { verdict, documents } = checked.value;
  const { title, text } = VERDICTS[verdict];
  await print(`${title}：${text}\n${inWords(documents)}`);
  return verdict === 'genuine' ? 0 : 1;
}
