import { Dec, sum } from '@/lib/core/decimal';
import type { SchemeBody } from './scheme';

/** What makes no sense in a scheme; `path` leads to the value. */
export type SchemeProblem = { readonly path: (string | number)[]; readonly message: string };

/** What has to be put right before a scheme may be used. */
export function schemeProblems({ execution, targets, management }: SchemeBody): SchemeProblem[] {
  const { items } = management;
  const total = sum([execution, targets, ...items].map(({ weight }) => new Dec(weight)));
  const names = items.map(({ name }) => name);
  const ids = items.map(({ id }) => id);
  return [
    ...(total.equals(100)
      ? []
      : [{ path: ['execution', 'weight'], message: `各部分分值合计应为 100，现为 ${total.toFixed()}` }]),
    ...(new Dec(targets.weight).isZero()
      ? [{ path: ['targets', 'weight'], message: '整体绩效目标实现情况的分值应大于 0' }]
      : []),
    ...items.flatMap(({ name, weight }, i) => [
      ...(new Dec(weight).isZero()
        ? [{ path: ['management', 'items', i, 'weight'], message: `“${name}”的分值应大于 0` }]
        : []),
      ...(names.indexOf(name) < i || ids.indexOf(ids[i] ?? '') < i
        ? [{ path: ['management', 'items', i, 'name'], message: `“${name}”重复` }]
        : []),
    ]),
  ];
}
