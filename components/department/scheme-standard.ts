import type { OwnStandard } from '@/components/own-standard/standard-actions';
import {
  copySchemeAction,
  deleteSchemeAction,
  publishSchemeAction,
  reviseSchemeAction,
} from '@/lib/department-schemes/actions';

/** 评分标准 of 部门整体支出 as a standard of which a unit may have its own. */
export const SCHEME: OwnStandard = {
  ...{ name: '评分标准', contents: '分值和评分项目', purpose: '部门整体自评', href: '/department/schemes' },
  ...{ copy: copySchemeAction, revise: reviseSchemeAction },
  ...{ publish: publishSchemeAction, remove: deleteSchemeAction },
};
