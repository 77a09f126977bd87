import type { BudgetDocument } from './budget-document';

const PROJECTS_TABLE = '13';
const SPENDING_TABLE = '04';
const LAST_TABLE = '14';

/**
 * What suggests that the file is only a part of the document. A text that was cut exactly between two rows looks
 * whole to the reader, so whoever imports it is told to compare; nothing is refused. A Word document or workbook that
 * was cut cannot be opened at all, and a .csv file is one table: only of a text does the end say anything.
 * @returns Chinese sentences, none where nothing is conspicuous
 * @example 项目支出表 with 183 rows beside 65 projects → one sentence that names both numbers
 */
export function completenessNotes({
  format,
  tables,
  projects,
}: Pick<BudgetDocument, 'format' | 'tables' | 'projects'>): readonly string[] {
  const notes: string[] = [];
  const last = tables.at(-1);
  if (format === 'txt' && last?.no === PROJECTS_TABLE && !tables.some(({ no }) => no === LAST_TABLE)) {
    notes.push('预算13表是文件中的最后一张表，其后没有预算14表。文件可能在表中间被截断，请与原文核对。');
  }
  if (!tables.some(({ no }) => no === PROJECTS_TABLE)) return notes;
  const spending = tables.find(({ no }) => no === SPENDING_TABLE)?.rows ?? 0;
  if (spending > projects.length) {
    notes.push(
      `预算04表（项目支出表）有 ${spending} 行，预算13表只有 ${projects.length} 个项目：其余项目没有绩效目标，或者文件不完整，请核对。`,
    );
  }
  return notes;
}
