import type { OwnStandard } from '@/components/own-standard/standard-actions';
import {
  copySystemAction,
  deleteSystemAction,
  publishSystemAction,
  reviseSystemAction,
} from '@/lib/appraisal-systems/actions';

/** 评价指标体系 as a standard of which a unit may have its own. */
export const SYSTEM: OwnStandard = {
  ...{ name: '评价指标体系', contents: '指标和分值', purpose: '绩效评价', href: '/appraisals/systems' },
  ...{ copy: copySystemAction, revise: reviseSystemAction },
  ...{ publish: publishSystemAction, remove: deleteSystemAction },
};
