import type { BudgetTables } from '@/lib/budget-document/budget-document';
import { completenessNotes } from '@/lib/budget-document/completeness';
import { Dec, formatMoney, sum } from '@/lib/core/decimal';
import { LEVEL1_NAMES, parseLevel1 } from '@/lib/indicators/levels';
import { readBudgetArgument } from '../budget-argument';
import { print } from '../print';
import { refuse } from '../refusal';
import { documentName } from './document-name';

const USAGE = '用法：npm run -s jx -- parse 文件 [--json]';

function summary(document: BudgetTables): string {
  const { tables, projects, problems, notes } = document;
  const indicators = projects.flatMap((project) => project.indicators);
  const total = sum(projects.flatMap((project) => (project.total === null ? [] : [new Dec(project.total)])));
  const level1 = LEVEL1_NAMES.map(
    (name) => `${name} ${indicators.filter((indicator) => parseLevel1(indicator.level1) === name).length}`,
  );
  return [
    documentName(document),
    '',
    ...tables.map(({ no, title, rows }) => `  预算${no}表  ${title}：${rows} 行`),
    '',
    ...(projects.length === 0
      ? ['没有项目和绩效指标（预算13表），只能查看，不能导入']
      : [
          `项目 ${projects.length} 个，项目总额合计 ${formatMoney(total)} 万元`,
          `绩效指标 ${indicators.length} 条：${level1.join('，')}`,
        ]),
    ...completenessNotes(document).map((note) => `请核对文件是否完整：${note}`),
    ...notes.map((note) => `说明：${note}`),
    problems.length === 0 ? '没有发现问题' : `发现 ${problems.length} 个问题，处理后才能导入：`,
    ...problems.map(({ table, row, field, message }) => `  预算${table}表第${row}行“${field}”：${message}`),
    ...document.contents.notices.map(({ table, row, message }) =>
      row === 0 ? `请注意：预算${table}表：${message}` : `请注意：预算${table}表第${row}行：${message}`,
    ),
    '',
  ].join('\n');
}

/**
 * `parse FILE [--json]`: reads a published department budget and prints what it holds.
 * @returns 0 also with problems in single rows; 2 when the file as a whole is refused
 */
export async function parse(args: readonly string[]): Promise<number> {
  const parsed = await readBudgetArgument(args, USAGE);
  if (!parsed.ok) return refuse(parsed.error);
  await print(args.includes('--json') ? `${JSON.stringify(parsed.value)}\n` : summary(parsed.value));
  return 0;
}
