'use client';

import {
  CopyStandard,
  DeleteStandard,
  type OwnStandard,
  PublishStandard,
  ReviseStandard,
} from '@/components/own-standard/standard-actions';
import {
  copySchemeAction,
  deleteSchemeAction,
  publishSchemeAction,
  reviseSchemeAction,
} from '@/lib/department-schemes/actions';

const SCHEME: OwnStandard = {
  ...{ name: '评分标准', contents: '分值和评分项目', purpose: '部门整体自评', href: '/department/schemes' },
  ...{ copy: copySchemeAction, revise: reviseSchemeAction },
  ...{ publish: publishSchemeAction, remove: deleteSchemeAction },
};

type Of<T extends (props: never) => unknown> = Omit<Parameters<T>[0], 'standard'>;

/** Copies a scheme as a draft of the unit's own. */
export function CopyScheme(props: Of<typeof CopyStandard>) {
  return <CopyStandard standard={SCHEME} {...props} />;
}

/** Begins the next version of the unit's own. */
export function ReviseScheme(props: Of<typeof ReviseStandard>) {
  return <ReviseStandard standard={SCHEME} {...props} />;
}

/** Publishing can't be undone: the version stays as it is for good. */
export function PublishScheme(props: Of<typeof PublishStandard>) {
  return <PublishStandard standard={SCHEME} {...props} />;
}

/** Throws a draft away. */
export function DeleteScheme(props: Of<typeof DeleteStandard>) {
  return <DeleteStandard standard={SCHEME} {...props} />;
}
