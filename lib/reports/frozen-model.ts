import { createHash } from 'node:crypto';
import { canonicalJson } from '@/lib/core/canonical-json';
import type { FormIndicator, FormModel } from './types';

type WithoutStatus<T extends { status: unknown }> = Omit<T, 'status'>;

/** What approval froze before traces were kept: every row of such a form was scored. */
type FirstModel = Omit<
  FormModel,
  'modelVersion' | 'provisional' | 'traces' | 'evidence' | 'money' | 'indicators'
> & {
  readonly modelVersion: 1;
  readonly money: WithoutStatus<FormModel['money']>;
  readonly indicators: readonly WithoutStatus<FormIndicator>[];
};

/** What approval froze before there were files behind forms. */
type WithoutEvidence = Omit<FormModel, 'evidence'> & Partial<Pick<FormModel, 'evidence'>>;

function isFirst(model: FirstModel | WithoutEvidence): model is FirstModel {
  return model.modelVersion === 1;
}

/** SHA-256 of a frozen model, in hexadecimal: what approval stores beside it, and sign-off and publication name. */
export function frozenHash(model: unknown): string {
  return createHash('sha256').update(canonicalJson(model)).digest('hex');
}

/**
 * A frozen model as it is drawn today, whichever version it was frozen in. The stored one stays as it is, and so
 * does its SHA-256.
 * @param stored what approval wrote
 */
export function readFrozenModel(stored: unknown): FormModel {
  const model = stored as FirstModel | WithoutEvidence;
  if (!isFirst(model)) return { ...model, evidence: model.evidence ?? null };
  return {
    ...model,
    modelVersion: 2,
    money: { ...model.money, status: model.money.weight === null ? 'not-applicable' : 'scored' },
    indicators: model.indicators.map((row) => ({ ...row, status: 'scored' })),
    provisional: false,
    evidence: null,
    traces: null,
  };
}
