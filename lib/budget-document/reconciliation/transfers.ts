import type { BudgetTables } from '../budget-document';
import { compare, compareItem, impossible } from './compare';
import { cellFigure, sumFigure } from './figure';
import type { Reconciliation } from './reconciliation';

const NAMED = { check: '12-13', name: '预算12表的转移支付项目都在预算13表中，金额一致' };

/** Transfers (12) against targets (13), by the project's code. */
export function reconcileTransfers({ projects, contents }: BudgetTables): Reconciliation {
  const table = contents.tables['12'];
  if (table === null) return impossible(NAMED, '文件没有预算12表。');
  if (contents.tables['13'] === null) return impossible(NAMED, '文件没有预算13表。');
  const indexes = new Map(projects.map(({ code }, index) => [code, index]));
  const found = table.rows.map((row) => {
    const code = row.project?.code ?? row.code;
    const index = code === null ? -1 : (indexes.get(code) ?? -1);
    return { row, code, target: projects[index] ?? null, at: contents.tables['13']?.projects[index] ?? null };
  });
  const items = found.flatMap(({ row, code, target, at }) => {
    const left = cellFigure('12', '“细化金额”', { ...row, amount: row.amounts.total });
    const right = target && at ? cellFigure('13', '“项目总额”', { ...at, amount: target.total }) : null;
    const missing =
      code === null ? '没有项目编码，无法对应。' : '有资金而没有绩效目标：预算13表中没有这个编码。';
    const name = row.project?.name ?? '';
    return compareItem({ name, code }, left, right, right ? '两表金额不同。' : missing) ?? [];
  });
  const left = sumFigure(
    '12',
    `${table.rows.length}行“细化金额”之和`,
    table.rows.map(({ amounts }) => amounts.total),
  );
  const targets = found.flatMap(({ target }) => (target ? [target] : []));
  const right = sumFigure(
    '13',
    `编码相同的${targets.length}个项目的项目总额之和`,
    targets.map(({ total }) => total),
  );
  return compare(NAMED, left, right, { items });
}
