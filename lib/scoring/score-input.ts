import { type Dec, decimalsOf } from '@/lib/core/decimal';
import { err, ok, type Result } from '@/lib/core/result';
import { LEVEL1_NAMES, type Level1 } from '@/lib/indicators/levels';
import { mayBeNegative } from '@/lib/indicators/names';
import { NATURES, type Nature } from '@/lib/indicators/nature';
import { type InputProblem, type JsonObject, JsonReader, WHOLE_INPUT } from './json-reader';
import { effectivePercent, percentBand, percentFits } from './qualitative';
import { type CompletionGrade, GRADES_OF_COMPLETION, type RuleSet } from './rule-set';
import type { ScoringBudget, ScoringIndicator, ScoringProject } from './scoring-project';

/**
 * Reads the JSON that the command line scores: `{"projects":[{"id","budget":{"annual","executed"},
 * "indicators":[…]}]}`, every number a string. All problems are collected, each with its JSON path,
 * project by project; one problem refuses the whole input.
 * @param ruleSet decides which percentages a 定性 grade allows
 */
export function readScoringInput(
  json: unknown,
  ruleSet: RuleSet,
): Result<readonly ScoringProject[], readonly InputProblem[]> {
  const reader = new JsonReader();
  const root = reader.object(WHOLE_INPUT, json);
  const list = root && reader.array('projects', root.projects);
  const projects = (list ?? []).map((project, i) => readProject(reader, `projects[${i}]`, project, ruleSet));
  if (reader.problems.length > 0) return err(reader.problems);
  return ok(projects.filter((project) => project !== null));
}

function readProject(
  reader: JsonReader,
  path: string,
  value: unknown,
  ruleSet: RuleSet,
): ScoringProject | null {
  const object = reader.object(path, value);
  if (!object) return null;
  const id = reader.text(`${path}.id`, object.id);
  const budget = readBudget(reader, `${path}.budget`, object.budget);
  const rows = reader.array(`${path}.indicators`, object.indicators) ?? [];
  const indicators = rows.map((row, i) => readIndicator(reader, `${path}.indicators[${i}]`, row, ruleSet));
  refuseMixedWeights(reader, path, rows);
  if (id === null || budget === null) return null;
  return { id, budget, indicators: indicators.filter((indicator) => indicator !== null) };
}

function readBudget(reader: JsonReader, path: string, value: unknown): ScoringBudget | null {
  const object = reader.object(path, value);
  if (!object) return null;
  const annual = reader.amount(`${path}.annual`, object.annual);
  const executed = reader.amount(`${path}.executed`, object.executed);
  return annual && executed ? { annual, executed } : null;
}

function hasWeight(row: unknown): boolean {
  return typeof row === 'object' && row !== null && 'weight' in row && row.weight !== null;
}

function refuseMixedWeights(reader: JsonReader, path: string, rows: readonly unknown[]): void {
  if (!rows.some(hasWeight)) return;
  rows.forEach((row, i) => {
    if (hasWeight(row)) return;
    reader.refuse(`${path}.indicators[${i}].weight`, '缺少分值：同一项目的指标要么都有分值，要么都没有');
  });
}

function readIndicator(
  reader: JsonReader,
  path: string,
  value: unknown,
  ruleSet: RuleSet,
): ScoringIndicator | null {
  const object = reader.object(path, value);
  if (!object) return null;
  const id = reader.text(`${path}.id`, object.id);
  const level1 = readLevel1(reader, `${path}.level1`, object.level1);
  const level2 = reader.optionalText(`${path}.level2`, object.level2) ?? '';
  const name = reader.optionalText(`${path}.name`, object.name) ?? '';
  const nature = readNature(reader, `${path}.nature`, object.nature);
  const unit = reader.optionalText(`${path}.unit`, object.unit);
  reader.optionalText(`${path}.direction`, object.direction);
  const target = readTarget(reader, `${path}.target`, object.target, nature);
  const weight = readWeight(reader, `${path}.weight`, object.weight);
  const actual = readActual(reader, `${path}.actual`, object.actual, { nature, name });
  const completion = readCompletion(reader, path, object, { nature, ruleSet });
  if (id === null || level1 === null || nature === null || target === null) return null;
  return { id, level1, level2, name, nature, target, unit, weight, actual, ...completion };
}

function readLevel1(reader: JsonReader, path: string, value: unknown): Level1 | null {
  const text = reader.text(path, value);
  if (text === null) return null;
  return (
    LEVEL1_NAMES.find((name) => name === text) ??
    reader.refuse(path, `一级指标只能是${LEVEL1_NAMES.join('、')}`)
  );
}

const HALF_WIDTH: ReadonlyMap<string, Nature> = new Map([
  ['>', '＞'],
  ['<', '＜'],
  ['=', '＝'],
]);

/** Nothing but the signs themselves, full-width or half-width: a batch is written by a program, not typed. */
function readNature(reader: JsonReader, path: string, value: unknown): Nature | null {
  const text = reader.text(path, value);
  if (text === null) return null;
  const sign = HALF_WIDTH.get(text) ?? text;
  return (
    NATURES.find((nature) => nature === sign) ?? reader.refuse(path, `指标性质只能是${NATURES.join('、')}`)
  );
}

/** The target of a 定性 indicator is any text, also none; every other one is a number. */
function readTarget(reader: JsonReader, path: string, value: unknown, nature: Nature | null): string | null {
  if (nature === null || nature === '定性') return reader.optionalText(path, value) ?? '';
  return reader.number(path, value)?.toFixed() ?? null;
}

function readWeight(reader: JsonReader, path: string, value: unknown): Dec | null {
  const weight = reader.optionalNumber(path, value);
  if (!weight) return null;
  if (weight.lessThan(0)) return reader.refuse(path, '分值不能为负');
  if (decimalsOf(String(value)) > 2) return reader.refuse(path, '分值最多两位小数');
  return weight;
}

/** The actual of a 定性 indicator is its text of completion, which scores nothing. */
function readActual(
  reader: JsonReader,
  path: string,
  value: unknown,
  { nature, name }: { readonly nature: Nature | null; readonly name: string },
): Dec | null {
  if (nature === '定性') {
    reader.optionalText(path, value);
    return null;
  }
  const actual = reader.optionalNumber(path, value);
  if (!actual?.lessThan(0) || mayBeNegative(name)) return actual;
  return reader.refuse(path, '实际值不能为负（名称含增长率、变化率、增幅、降幅的除外）');
}

type Completion = { readonly grade: CompletionGrade | null; readonly percent: Dec | null };

function readCompletion(
  reader: JsonReader,
  path: string,
  object: JsonObject,
  { nature, ruleSet }: { readonly nature: Nature | null; readonly ruleSet: RuleSet },
): Completion {
  const gradeText = reader.optionalText(`${path}.grade`, object.grade);
  const grade = GRADES_OF_COMPLETION.find((known) => known === gradeText) ?? null;
  const percent = reader.optionalNumber(`${path}.percent`, object.percent);
  if (gradeText !== null && grade === null) {
    reader.refuse(`${path}.grade`, `等次只能是${GRADES_OF_COMPLETION.join('、')}`);
  }
  if (nature !== '定性' || grade === null) return { grade, percent };

  const percentReadable = percent !== null || object.percent === undefined || object.percent === null;
  if (percentReadable && effectivePercent(ruleSet, grade, percent) === null) {
    reader.refuse(`${path}.percent`, `“${grade}”须给出百分比`);
  }
  if (percent && !percentFits(ruleSet, grade, percent)) {
    reader.refuse(`${path}.percent`, `“${grade}”的百分比应为${percentBand(ruleSet, grade)}`);
  }
  return { grade, percent };
}
