import { publishAction, signOffAction } from '@/lib/frozen-forms/actions';

/** The steps that follow upon approval, each for one project or many, with its words. */
export const FROZEN_FORM_STEPS = {
  signOff: {
    label: '审定',
    consequence:
      '审定的就是评价通过时定稿的自评表，内容不变；审定后评价人员可以公开。不同意的，请用“重新评价”退回。',
    done: '已审定。',
    take: signOffAction,
  },
  publish: {
    label: '公开',
    consequence:
      '公开的就是评价通过时定稿的自评表，内容不变。公开后不能设为不公开，要撤下只能重新评价，并保留原定稿。',
    done: '已公开。',
    take: publishAction,
  },
} as const;

export type FrozenFormStep = keyof typeof FROZEN_FORM_STEPS;
