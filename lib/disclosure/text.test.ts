import { describe, expect, it } from 'vitest';
import { mof202010 } from '@/lib/scoring/rule-sets/mof-2020-10';
import { blockedBy } from './blocked';
import { evaluatedOf } from './evaluated';
import { DEFAULT_TEMPLATE, templateProblems } from './template';
import { disclosureText } from './text';
import type { Declaration, DisclosureModel, EvaluatedProject, ScoredForm } from './types';

const form = (total: string, grade: string, executed: string | null = '0.005'): ScoredForm => ({
  executed,
  total,
  grade,
  scored: ['预算执行', '产出指标', '满意度指标'],
});

let counter = 0;
function project(fields: Partial<EvaluatedProject> = {}): EvaluatedProject {
  counter += 1;
  return {
    id: `p${counter}`,
    name: `项目${counter}`,
    participates: true,
    exemptionReason: null,
    isPublic: true,
    privateReason: null,
    state: 'APPROVED',
    form: form('96.63', '优'),
    reported: false,
    ...fields,
  };
}

const exempted = (name: string, reason: string) => ({
  ...{ key: name, name, amount: '1' },
  exemption: { key: name, reason, documentNumber: '', byName: '方一诺' },
});

const declaration: Declaration = {
  fiscalYear: 2024,
  filed: 166,
  transfers: 11,
  unfiled: [],
  due: 166,
  rate: '100%',
};

function modelOf(
  projects: readonly EvaluatedProject[],
  declared: Partial<Declaration> = {},
): DisclosureModel {
  return {
    unit: '云溪街道办事处',
    declaration: { ...declaration, ...declared },
    evaluated: evaluatedOf(2022, projects, mof202010, { department: null, gradeBy: 'MEAN' }),
    projects,
    analyses: [],
  };
}

describe('the text of the statement', () => {
  it('is what a department publishes', () => {
    const projects = [
      project({ form: form('90.13', '优', '21249.274') }),
      project({ form: form('99.49', '优', '1.001') }),
      project({ participates: false, exemptionReason: '并入其他项目', state: 'NOT_STARTED', form: null }),
    ];
    expect(disclosureText(modelOf(projects), DEFAULT_TEMPLATE)).toBe(
      [
        '1.绩效目标填报情况',
        '2024年，我单位填报绩效目标的预算项目155个、提前下达的市级专项11个，绩效目标申报表的填报率为100%。',
        '2.绩效评价结果说明',
        '自评涉及2022年预算项目2个、预算执行金额21250.28万元。我单位对自评项目的预算执行、产出指标、满意度指标逐项评价。自评结果为“优秀”级别，项目评分最低分90.13分，最高分99.49分，平均分94.81分。',
      ].join('\n'),
    );
  });

  it('names the exempted by their reasons, and the grades where they differ', () => {
    const unfiled = [
      exempted('甲', '上年结转资金'),
      exempted('乙', '彩票公益金'),
      exempted('丙', '上年结转资金'),
    ];
    const projects = [project(), project({ form: form('85.00', '良') }), project({ form: form('70', '中') })];
    const text = disclosureText(modelOf(projects, { unfiled }), '{单位}：{免报说明}{自评等级}。{等级分布}');
    expect(text).toBe(
      '云溪街道办事处：另有3个项目不需填报绩效目标：上年结转资金（2个）、彩票公益金（1个）。良好。其中优秀1个、良好1个、中1个。',
    );
  });

  it('takes the mean of the totals and its grade, both on the rounded figure', () => {
    const projects = ['89.99', '90', '90'].map((total) => project({ form: form(total, '优') }));
    expect(disclosureText(modelOf(projects), '{平均分}{自评等级}{执行金额}')).toBe('90.00优秀0.02');
  });

  it('marks what is missing', () => {
    const model = modelOf([], { transfers: null, unfiled: null, due: null, rate: null });
    expect(disclosureText(model, '{市级专项数}{填报率}{平均分}{等级分布}{填报项目数}')).toBe(
      '〔缺〕〔缺〕〔缺〕〔缺〕166',
    );
  });
});

describe('a template', () => {
  it('may name figures that there are, in pairs of braces', () => {
    expect(templateProblems(DEFAULT_TEMPLATE)).toEqual([]);
    expect(templateProblems('没有数字的文字。')).toEqual([]);
    expect(templateProblems('{平均}与{平均}{最低分')).toEqual([
      '没有叫“{平均}”的数字或说明。',
      '花括号没有成对。',
    ]);
  });
});

describe('what keeps the statement back', () => {
  const whys = (projects: readonly EvaluatedProject[], template = '') =>
    blockedBy(modelOf(projects), template).map(({ why }) => why);

  it('is nothing where every project has its result or its reason', () => {
    const exempt = project({ participates: false, exemptionReason: '资金收回', form: null });
    const secret = project({ isPublic: false, privateReason: '涉密' });
    expect(whys([project(), exempt, secret, project({ state: 'PUBLISHED' })], DEFAULT_TEMPLATE)).toEqual([]);
  });

  it('is each project without a state, a result or a reason', () => {
    const open = project({ state: 'SUBMITTED', form: null });
    expect(blockedBy(modelOf([project(), open]), '')).toEqual([
      { projectId: open.id, what: open.name, why: '参评，尚未评价通过（已提交）。' },
    ]);
    expect(whys([project({ state: null, form: null })])).toEqual(['没有自评表。']);
    expect(whys([project({ participates: false, form: null, isPublic: false })])).toEqual([
      '不参评，没有填写原因。',
      '不公开，没有填写原因。',
    ]);
  });

  it('is a figure that the template names and nothing says', () => {
    const model = modelOf([], { transfers: null, due: null, rate: null });
    expect(blockedBy(model, '{填报项目数}{平均分}')).toEqual([
      { projectId: null, what: '平均分', why: '还没有已评价的参评项目。' },
    ]);
    expect(blockedBy(model, '{市级专项数}{填报率}').map(({ what }) => what)).toEqual([
      '市级专项数',
      '填报率',
    ]);
  });
});
