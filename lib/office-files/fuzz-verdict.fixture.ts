import { readBudgetFile } from './read-budget-file';

const CHINESE_LINE = /^[^\n]*[\u4e00-\u9fff][^\n]*$/;
/** What a program says of itself, not to a person. */
const OF_THE_PROGRAM = /undefined|NaN|\[object|Error:|\bat .*\.ts/;

/** How one damaged file was taken: `read`, `refused`, or what is wrong with the reader. */
export type Verdict = 'read' | 'refused' | { readonly fault: string };

/**
 * Reads a damaged file. It is either read into a document that can be stored, or refused with one Chinese line;
 * anything else is a fault of the reader.
 */
export async function verdictOn(bytes: Uint8Array): Promise<Verdict> {
  let read: Awaited<ReturnType<typeof readBudgetFile>>;
  try {
    read = await readBudgetFile(bytes, '2024.docx');
  } catch (error) {
    return { fault: `thrown: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}` };
  }
  if (!read.ok) {
    const { message } = read.error;
    const fits = CHINESE_LINE.test(message) && !OF_THE_PROGRAM.test(message) && message.length < 500;
    return fits ? 'refused' : { fault: `message: ${JSON.stringify(message.slice(0, 300))}` };
  }
  const stored = JSON.stringify(read.value);
  // A database keeps neither of them: \0, and half of a character.
  if (stored.includes('\\u0000') || /\\ud[89a-f]/i.test(stored)) return { fault: 'cannot be stored' };
  return 'read';
}
