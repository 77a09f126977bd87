import type { SampleReport } from './report';
import { APPROVED_COMMUNITY } from './reports/approved-community';
import { APPROVED_ENVIRONMENT } from './reports/approved-environment';
import { APPROVED_SAFETY_OFFICE } from './reports/approved-safety-office';
import { APPROVED_WELFARE } from './reports/approved-welfare';
import { DRAFTS } from './reports/drafts';
import { RESUBMITTED } from './reports/resubmitted';
import { RETURNED } from './reports/returned';
import { SUBMITTED } from './reports/submitted';

/** What has been reported so far; a project without a report has not been started. */
export const SAMPLE_REPORTS: readonly SampleReport[] = [
  ...APPROVED_ENVIRONMENT,
  ...APPROVED_WELFARE,
  ...APPROVED_COMMUNITY,
  ...APPROVED_SAFETY_OFFICE,
  ...SUBMITTED,
  ...RETURNED,
  ...RESUBMITTED,
  ...DRAFTS,
];

/** A project that is 不参评 or 不公开, by its code, with the reason. */
export type SampleException = { readonly project: string; readonly reason: string };

export const EXEMPT: SampleException = {
  project: '99010624T000000390041',
  reason: '年中征兵经费改由上级统一列支，项目资金全部收回，本年度未执行。',
};

export const NOT_PUBLIC: SampleException = {
  project: '99010623T000000360021',
  reason: '涉及信访人员个人信息和未办结案件，按规定不予公开。',
};

/** Approved, and signed off by the unit's leader */
export const SIGNED_OFF: readonly string[] = ['99010622T000000310024', '99010622T000000350011'];

/** Signed off, and published */
export const PUBLISHED: readonly string[] = ['99010622T000000310017', '99010623T000000330012'];

/** Approved twice: opened again in between, so that there is an earlier version. */
export const REOPENED: SampleException = {
  project: '99010623T000000360014',
  reason: '隐患整改数与区应急局通报口径需重新核对，请核对后重新提交。',
};
