import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NATURES } from '@/lib/indicators/nature';
import { auditProjects, summariseQuality } from './audit-projects';
import type { AuditedProject } from './finding';
import { QUALITY_RULE_IDS } from './registry';
import { applyRepair } from './repair';
import { auditedProject } from './sample-for-tests';

function findings(text: string) {
  return auditProjects([auditedProject(text)], 2024)[0] ?? [];
}

function repairs(text: string, rule: string) {
  return findings(text)
    .filter((finding) => finding.rule === rule)
    .map(({ repair }) => repair ?? null);
}

describe('a finding', () => {
  it('names rule, severity, project, row, what is wrong and what to do', () => {
    const found = findings('质量指标｜发放准确率｜＝ 100 %｜反向指标').filter(
      ({ severity }) => severity !== 'info',
    );
    expect(found).toEqual([
      ...['效益指标', '满意度指标', '成本指标'].map((level1) =>
        expect.objectContaining({ rule: 'missing-level1', indicator: null, what: `没有${level1}。` }),
      ),
      {
        rule: 'direction-contradicts-nature',
        severity: 'warning',
        project: '11990124T000000000001',
        indicator: 1,
        what: '指标性质为“＝”，指标方向性却写“反向指标”，两者矛盾。',
        message: '第 1 条“发放准确率”：指标性质为“＝”，指标方向性却写“反向指标”，两者矛盾。',
        suggestion: '计分以指标性质为准。把指标方向性留空，或改成与性质一致。',
        repair: { direction: null },
      },
    ]);
  });

  it('is counted under its rule, and the other rules have 0', () => {
    const summary = summariseQuality(findings('质量指标｜办结率｜≥ 120 % ×4'));
    expect(Object.keys(summary)).toEqual([...QUALITY_RULE_IDS]);
    expect([summary['impossible-target'], summary['missing-level1'], summary['zero-target']]).toEqual([
      4, 3, 0,
    ]);
  });

  it('names the project where there is no code, and every way in which a control figure is wrong', () => {
    const project = { ...auditedProject('数量指标｜项目预算控制数｜≥ 1 元 + 总额 20'), code: null };
    const found = auditProjects([project], 2024)[0]?.find(({ rule }) => rule === 'control-figure-mismatch');
    expect(found).toMatchObject({
      project: '河道巡查服务',
      what: '项目预算控制数写作“≥ 1 元”，性质既不是“≤”也不是“＝”，单位不是万元，列在产出指标之下。',
      suggestion: '改为“≤ 20 万元”，即项目总额；若项目总额有误，请先更正项目总额。',
    });
  });
});

describe('a repair', () => {
  it.each([
    [
      '经济成本指标｜项目预算控制数｜≤ 21 万元 + 总额 1086.704300',
      'control-figure-mismatch',
      { target: '1086.7043' },
    ],
    [
      '经济成本指标｜项目预算控制数｜定性 优 + 总额 20',
      'control-figure-mismatch',
      { nature: '≤', target: '20', unit: '万元' },
    ],
    [
      '经济成本指标｜项目预算控制数｜＝ 200000 元 + 总额 20',
      'control-figure-mismatch',
      { target: '20', unit: '万元' },
    ],
    ['经济成本指标｜项目预算控制数｜≤ 20 万元', 'control-figure-mismatch', null],
    ['数量指标｜指标2：走访户数｜≥ 30 户', 'placeholder-text', { name: '走访户数' }],
    ['数量指标｜指标2：**户数｜≥ 30 户', 'placeholder-text', null],
    ['数量指标｜指标3：｜≥ 30 户', 'placeholder-text', null],
    ['数量指标｜低保家庭｜≤ 400 户｜正向指标', 'direction-contradicts-nature', null],
    ['经济成本指标｜活动经费｜＝ 15 万元', 'cost-as-exact', { nature: '≤' }],
    ['经济成本指标｜租金｜＝ 432316.75 元', 'cost-as-exact', { nature: '≤' }],
    ['经济成本指标｜低保家庭｜＝ 1000 元', 'cost-as-exact', null],
    ['经济成本指标｜每季度租金｜＝ 432316.75 元', 'cost-as-exact', null],
    ['经济成本指标｜补贴｜＝ 500 元/人', 'cost-as-exact', null],
    ['质量指标｜服务质量｜定性 优秀', 'qualitative-not-a-grade', { target: '优' }],
    ['质量指标｜服务质量｜定性 98', 'qualitative-not-a-grade', null],
    ['质量指标｜办结率｜≥ 95', 'unit-missing', { unit: '%' }],
    ['数量指标｜巡查次数｜≥ 12', 'unit-missing', null],
    ['数量指标｜面积｜≥ 9 平米 + 数量指标｜绿地｜≥ 9 平方米', 'mixed-units', { unit: '平方米' }],
    ['质量指标｜响应｜≤ 30 分钟 + 质量指标｜响应｜≤ 1 小时', 'mixed-units', null],
  ])('of %s by %s is %j', (text, rule, repair) => {
    expect(repairs(text, rule)).toEqual([repair]);
  });

  it.each([
    ['经济成本指标｜项目预算控制数｜≤ 21 万元 + 总额 20', 'control-figure-mismatch', true],
    ['经济成本指标｜项目预算控制数｜≤ 0.81 元 + 总额 160.58', 'control-figure-mismatch', true],
    ['经济成本指标｜项目预算控制数｜≥ 20 万元 + 总额 20', 'control-figure-mismatch', true],
    ['经济成本指标｜项目预算控制数｜定性 优 + 总额 20', 'control-figure-mismatch', true],
    ['经济成本指标｜项目预算控制数｜≤ 20 % + 总额 20', 'control-figure-mismatch', true],
    ['经济成本指标｜项目预算控制数｜≤ 0.81 元 + 总额 0.81', 'control-figure-mismatch', undefined],
    ['经济成本指标｜项目预算控制数｜≤ 20 + 总额 20', 'control-figure-mismatch', undefined],
    ['经济成本指标｜项目预算控制数｜＝ 200000 元 + 总额 20', 'control-figure-mismatch', undefined],
    ['经济成本指标｜活动经费｜＝ 15 万元', 'cost-as-exact', true],
    ['质量指标｜办结率｜≥ 95', 'unit-missing', true],
    ['数量指标｜指标2：走访户数｜≥ 30 户', 'placeholder-text', undefined],
    ['质量指标｜漏报率｜≤ 3 %｜正向指标', 'direction-contradicts-nature', undefined],
    ['质量指标｜服务质量｜定性 优秀', 'qualitative-not-a-grade', undefined],
    ['数量指标｜面积｜≥ 9 平米 + 数量指标｜绿地｜≥ 9 平方米', 'mixed-units', undefined],
  ])('of %s by %s needs a judgement: %j', (text, rule, judgement) => {
    const found = findings(text).find((finding) => finding.rule === rule && finding.repair);
    expect(found).toBeDefined();
    expect(found?.judgement).toBe(judgement);
  });

  const indicator = fc.record({
    level1: fc.constantFrom('产出指标', '效益指标', '满意度指标', '成本指标', ' 产出指标', ''),
    level2: fc.constantFrom('数量指标', '时效指标', '经济成本指标', '服务对象满意度指标'),
    name: fc.constantFrom(
      '项目预算控制数',
      '指标1：办结率',
      '指标2：指标3：走访',
      '**前完成',
      '2022年经费',
      '每人补贴',
      '人数',
    ),
    nature: fc.constantFrom(...NATURES, '>=', '约'),
    target: fc.constantFrom(
      '0',
      '1',
      '20.00',
      '98',
      '1,000',
      '20000',
      '优',
      '优秀',
      '',
      '每月15日前',
      '优良中差',
    ),
    unit: fc.constantFrom(null, '%', '人', '人数', '人次', '人/次', '万元', '元', '月', '日', '天', '平米'),
    direction: fc.constantFrom(null, '正向指标', '反向指标', ''),
  });
  const project: fc.Arbitrary<AuditedProject> = fc.record({
    code: fc.constantFrom(null, '11990124T000000000001'),
    name: fc.string(),
    total: fc.constantFrom(null, '20.000000', '1,086.704300'),
    goal: fc.option(fc.string()),
    indicators: fc.array(indicator, { maxLength: 8 }),
  });

  it('settles what its rule found in that row, and alters no other text', () => {
    fc.assert(
      fc.property(fc.array(project, { maxLength: 3 }), (projects) => {
        for (const [at, found] of auditProjects(projects, 2024).entries()) {
          for (const { rule, indicator: row, repair, judgement } of found) {
            if (!repair || row === null) continue;
            // Another sign is another meaning, whatever the rule.
            if (!judgement) expect(repair).not.toHaveProperty('nature');
            const before = projects[at]!;
            const after = {
              ...before,
              indicators: before.indicators.map((one, i) => (i === row - 1 ? applyRepair(one, repair) : one)),
            };
            const again = auditProjects(projects.with(at, after), 2024)[at] ?? [];
            const left = again.filter((other) => other.rule === rule && other.indicator === row);
            // A number before a number: one press takes away one.
            if (!after.indicators[row - 1]!.name.startsWith('指标')) expect(left).toEqual([]);
            expect({ ...after.indicators[row - 1], ...before.indicators[row - 1] }).toEqual(
              before.indicators[row - 1],
            );
          }
        }
      }),
    );
  });

  it.each([
    '1、甲；',
    '1,111,',
    '1111',
    'aaaa',
    '2022 ',
    '《',
    '每1人',
    '12人、',
    '每月',
    '2024-',
    '指标1：',
    '**',
    '十',
    '二〇',
    '23年',
    '12/',
    '≥1',
    '（',
    '率1%',
    '2023至',
  ])('a cell full of “%s” is audited as well', (part) => {
    const text = part.repeat(20_000);
    const row = { ...auditedProject('数量指标｜走访｜≥ 30 户').indicators[0]!, name: text };
    const indicators = [row, { ...row, nature: '定性', target: text, unit: text, level1: text }];
    const project = { code: null, name: text, total: text, goal: text, indicators };
    expect(auditProjects([project], 2024)).toHaveLength(1);
  });

  it('never throws, whatever the texts', () => {
    const text = fc.string({ unit: 'grapheme' });
    const wild = fc.record({
      level1: text,
      level2: text,
      name: text,
      nature: text,
      target: text,
      unit: fc.option(text),
      direction: fc.option(text),
    });
    fc.assert(
      fc.property(fc.array(wild), fc.option(text), (indicators, goal) => {
        const found = auditProjects([{ code: null, name: 'x', total: goal, goal, indicators }], 2024);
        expect(found).toHaveLength(1);
      }),
    );
  });
});
