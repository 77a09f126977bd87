import { Dec, decimalsOf, sum } from '@/lib/core/decimal';
import type { LevelWeight } from './rule-set';
import type { RuleSetBody } from './rule-set-schema';
import { RULES } from './rule-words';

/** What makes no sense in a rule set: the path of the value in its data, and what to do, in Chinese. */
export type RuleProblem = { readonly path: string; readonly message: string };

export const STEPS = ['0.01', '0.1', '0.5', '1'] as const;
const MOST_BANDS = 10;

const percent = (ratio: string) => `${new Dec(ratio).times(100).toFixed()}%`;

function problem(path: string, isWrong: boolean, message: string): RuleProblem[] {
  return isWrong ? [{ path, message }] : [];
}

/** Points in 分: at most 2 decimals, from `least` on. */
function points(path: string, value: string, least: number): RuleProblem[] {
  if (decimalsOf(value) > 2) return [{ path, message: '分值最多两位小数' }];
  if (new Dec(value).greaterThan(100)) return [{ path, message: '不能超过 100 分' }];
  return problem(path, new Dec(value).lessThan(least), least === 0 ? '不能小于 0 分' : '须大于 0 分');
}

function between(path: string, value: string, low: string, high: string): RuleProblem[] {
  const wrong = new Dec(value).lessThanOrEqualTo(low) || new Dec(value).greaterThan(high);
  return problem(path, wrong, `须大于 ${percent(low)}，不超过 ${percent(high)}`);
}

function inside(path: string, value: string): RuleProblem[] {
  const wrong = new Dec(value).lessThanOrEqualTo(0) || new Dec(value).greaterThanOrEqualTo(1);
  return problem(path, wrong, '须大于 0%，小于 100%');
}

/** Each value below the one before. */
function descending(path: string, values: readonly string[], key: string): RuleProblem[] {
  return values.flatMap((value, i) => {
    const before = values[i - 1];
    const wrong = before !== undefined && new Dec(value).greaterThanOrEqualTo(before);
    return problem(`${path}.${i}.${key}`, wrong, '须低于上一档');
  });
}

function count(path: string, bands: readonly unknown[]): RuleProblem[] {
  if (bands.length === 0) return [{ path, message: '至少须有一档' }];
  return problem(path, bands.length > MOST_BANDS, `最多 ${MOST_BANDS} 档`);
}

function column(path: string, weights: readonly LevelWeight[], execution: string): RuleProblem[] {
  const each = weights.flatMap(({ weight }, i) => [
    ...points(`${path}.${i}.weight`, weight, 0),
    ...problem(`${path}.${i}.weight`, new Dec(weight).isZero(), '须大于 0 分'),
  ]);
  const total = sum(weights.map(({ weight }) => new Dec(weight)));
  const wanted = new Dec(100).minus(execution);
  const off = `各一级指标合计须为 ${wanted.toFixed()} 分（100 减去预算执行率 ${execution} 分），现为 ${total.toFixed()} 分`;
  return [...each, ...problem(path, !total.equals(wanted), off)];
}

function sameLevels(path: string, weights: readonly LevelWeight[], wanted: readonly string[]): RuleProblem[] {
  const names = weights.map(({ level1 }) => level1);
  const wrong = names.length !== wanted.length || wanted.some((name) => !names.some((own) => own === name));
  return problem(path, wrong, `须恰好有${wanted.join('、')}`);
}

const WITHOUT_COST = ['产出指标', '效益指标', '满意度指标'];

function levelProblems({ levels, execution }: RuleSetBody): RuleProblem[] {
  const columns: readonly (readonly [string, readonly LevelWeight[], readonly string[]])[] =
    levels.costPlacement === 'own'
      ? [
          ['levels.withCost', levels.withCost, ['成本指标', ...WITHOUT_COST]],
          ['levels.withoutCost', levels.withoutCost, WITHOUT_COST],
        ]
      : [['levels.weights', levels.weights, WITHOUT_COST]];
  return columns.flatMap(([path, weights, names]) => [
    ...sameLevels(path, weights, names),
    ...column(path, weights, execution.points),
  ]);
}

function executionProblems({ execution, explanation }: RuleSetBody): RuleProblem[] {
  const explained = between('explanation.executionBelow', explanation.executionBelow, '0', '1');
  const whole = [
    ...points('execution.points', execution.points, 0),
    ...problem(
      'execution.points',
      new Dec(execution.points).greaterThanOrEqualTo(100),
      '须小于 100 分，其余归各一级指标',
    ),
  ];
  if (execution.method === 'linear') return [...whole, ...explained];
  const path = 'execution.bands';
  const { bands } = execution;
  return [
    ...whole,
    ...explained,
    ...count(path, bands),
    ...bands.flatMap((band, i) => [
      ...between(`${path}.${i}.from`, band.from, '0', '1'),
      ...points(`${path}.${i}.points`, band.points, 0),
    ]),
    ...problem(
      `${path}.0.points`,
      bands[0] !== undefined && !new Dec(bands[0].points).equals(execution.points),
      `最高一档须为满分 ${execution.points} 分`,
    ),
    ...descending(
      path,
      bands.map(({ from }) => from),
      'from',
    ),
    ...descending(
      path,
      bands.map((band) => band.points),
      'points',
    ),
  ];
}

function satisfactionProblems({ satisfaction }: RuleSetBody): RuleProblem[] {
  if (satisfaction.method !== 'bands') return [];
  const path = 'satisfaction.bands';
  const { bands } = satisfaction;
  return [
    ...count(path, bands),
    ...bands.flatMap((band, i) => [
      ...between(`${path}.${i}.from`, new Dec(band.from).dividedBy(100).toFixed(), '0', '1'),
      ...problem(`${path}.${i}.share`, new Dec(band.share).greaterThan(1), '不能超过分值的 100%'),
    ]),
    ...descending(
      path,
      bands.map(({ from }) => from),
      'from',
    ),
    ...descending(
      path,
      bands.map(({ share }) => share),
      'share',
    ),
  ];
}

function qualitativeProblems({
  qualitative: { bands },
  presumed: { percent: presumed },
}: RuleSetBody): RuleProblem[] {
  const path = 'qualitative.bands';
  const grades = bands.map(({ grade }) => grade).join('、');
  if (grades !== '达成、部分达成、未达成') return [{ path, message: '须依次为达成、部分达成、未达成三档' }];
  const [reached, partly, missed] = bands as [
    (typeof bands)[number],
    (typeof bands)[number],
    (typeof bands)[number],
  ];
  const gaps =
    !new Dec(reached.to).equals(100) ||
    !reached.toIncluded ||
    !new Dec(partly.to).equals(reached.from) ||
    partly.toIncluded ||
    !new Dec(missed.to).equals(partly.from) ||
    missed.toIncluded ||
    !new Dec(missed.from).isZero();
  return [
    ...problem(path, gaps, '三档须首尾相接，从 0% 到 100%，分界归上一档'),
    ...problem(`${path}.0.from`, new Dec(reached.from).greaterThanOrEqualTo(100), '须小于 100%'),
    ...descending(
      path,
      bands.map(({ from }) => from),
      'from',
    ),
    ...problem(
      'presumed.percent',
      presumed !== null && (new Dec(presumed).lessThan(reached.from) || new Dec(presumed).greaterThan(100)),
      `须在 ${reached.from}% 到 100% 之间`,
    ),
  ];
}

function overAchievementProblems({ overAchievement: rule, costFarBelow }: RuleSetBody): RuleProblem[] {
  const at = 'overAchievement.at';
  return [
    ...problem(at, new Dec(rule.at).lessThanOrEqualTo(1), '须大于 100%'),
    ...problem(at, new Dec(rule.at).greaterThan(100), '不能超过 10000%'),
    ...inside('costFarBelow.at', costFarBelow.at),
    ...(rule.deduction === null ? [] : points('overAchievement.deduction', rule.deduction, 0)),
    ...problem(
      'overAchievement.deduction',
      rule.deduction !== null && new Dec(rule.deduction).isZero(),
      '须大于 0 分；不扣分请留空',
    ),
  ];
}

function capProblems({ totalCap }: RuleSetBody): RuleProblem[] {
  if (!totalCap) return [];
  const path = 'totalCap.caps';
  const { caps } = totalCap;
  const ascending = (key: 'executionBelow' | 'total') =>
    caps.flatMap((cap, i) => {
      const before = caps[i - 1];
      const wrong = before !== undefined && new Dec(cap[key]).lessThanOrEqualTo(before[key]);
      return problem(`${path}.${i}.${key}`, wrong, '须高于上一档');
    });
  return [
    ...count(path, caps),
    ...caps.flatMap((cap, i) => [
      ...between(`${path}.${i}.executionBelow`, cap.executionBelow, '0', '1'),
      ...points(`${path}.${i}.total`, cap.total, 0),
    ]),
    ...ascending('executionBelow'),
    ...ascending('total'),
  ];
}

function gradeProblems({ grades: { bands } }: RuleSetBody): RuleProblem[] {
  const path = 'grades.bands';
  if (bands.map(({ grade }) => grade).join('') !== '优良中差') {
    return [{ path, message: '须依次为优、良、中、差' }];
  }
  return [
    ...bands.flatMap(({ from }, i) => points(`${path}.${i}.from`, from, 0)),
    ...descending(
      path,
      bands.map(({ from }) => from),
      'from',
    ),
    ...problem(`${path}.3.from`, !new Dec(bands[3]!.from).isZero(), '最低一级须从 0 分起'),
  ];
}

function basisProblems(body: RuleSetBody): RuleProblem[] {
  return RULES.flatMap((rule) => {
    const basis = body[rule]?.basis;
    if (!basis) return [];
    const { source, effective } = basis;
    const { from, to } = effective;
    return [
      ...problem(`${rule}.basis.source`, source.trim() === '', '请填写依据'),
      ...problem(
        `${rule}.basis.effective.to`,
        from !== null && to !== null && to < from,
        '不能早于开始适用的年度',
      ),
    ];
  });
}

/**
 * Everything that makes no sense in a rule set whose form is right (see rule-set-schema): sums of weights, order of
 * bands, thresholds out of range. A set without problems can score any project.
 * @example 产出 55 instead of 50 → levels.weights: 各一级指标合计须为 90 分（…），现为 95 分
 */
export function ruleSetProblems(body: RuleSetBody): readonly RuleProblem[] {
  const { split, rounding, shortfall, reverse } = body;
  const step = (path: string, value: string) =>
    problem(path, !STEPS.some((known) => known === value), `请在 ${STEPS.join('、')} 中选择`);
  return [
    ...levelProblems(body),
    ...step('split.step', split.step),
    ...step('rounding.step', rounding.step),
    ...executionProblems(body),
    ...(shortfall.method === 'gate' ? inside('shortfall.from', shortfall.from) : []),
    ...(reverse.method === 'gate' ? inside('reverse.from', reverse.from) : []),
    ...satisfactionProblems(body),
    ...qualitativeProblems(body),
    ...overAchievementProblems(body),
    ...capProblems(body),
    ...gradeProblems(body),
    ...basisProblems(body),
  ];
}
