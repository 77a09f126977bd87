import type { BudgetTables } from '../budget-document';
import type { StatementKind } from '../tables/statements';
import { compare, impossible } from './compare';
import { type Figure, statedFigure, sumFigure } from './figure';
import type { Reconciliation } from './reconciliation';
import { sideLine, sideLines } from './sides';
import { totalFigure } from './totals';

/** What the text states against the tables; 三公 and 政府购买服务 are compared with their own tables. */
export function reconcileStatements({ contents, projects }: BudgetTables): Reconciliation[] {
  const { tables, statements } = contents;
  const income = tables['01'] ? sideLine(sideLines(tables['01'], 'income'), /^收入总计$/)?.figure : null;
  const counterparts: readonly (readonly [StatementKind, string, Figure | null | undefined])[] = [
    ['income', '收入预算 = 预算01表收入总计', income],
    ['basic-spending', '基本支出 = 预算03表基本支出', totalFigure(tables['03'], 'basic', '基本支出')],
    ['project-spending', '项目支出 = 预算04表合计', totalFigure(tables['04'], 'total', '合计')],
    ['running-costs', '运行经费 = 预算07表公用经费', totalFigure(tables['07'], 'running', '公用经费')],
    [
      'targets-filed',
      '填报绩效目标的项目数 = 预算13表项目数',
      sumFigure('13', '项目数', [String(projects.length)]),
    ],
  ];
  return counterparts.flatMap(([kind, name, right]) => {
    const statement = statements.find((candidate) => candidate.kind === kind);
    if (!statement) return [];
    const unit = kind === 'targets-filed' ? '个' : '万元';
    const named = { check: `text-${kind}`, name: `文本说明的${name}`, unit } as const;
    const amount = statement.amount ?? (statement.count === null ? null : String(statement.count));
    if (!right) return [impossible(named, '文件没有这张表，或其中没有合计。')];
    return [compare(named, statedFigure(statement.text, amount), right)];
  });
}
