'use client';

import {
  CopyStandard,
  DeleteStandard,
  type OwnStandard,
  PublishStandard,
  ReviseStandard,
} from '@/components/own-standard/standard-actions';
import {
  copySystemAction,
  deleteSystemAction,
  publishSystemAction,
  reviseSystemAction,
} from '@/lib/appraisal-systems/actions';

const SYSTEM: OwnStandard = {
  ...{ name: '评价指标体系', contents: '指标和分值', purpose: '绩效评价', href: '/appraisals/systems' },
  ...{ copy: copySystemAction, revise: reviseSystemAction },
  ...{ publish: publishSystemAction, remove: deleteSystemAction },
};

type Of<T extends (props: never) => unknown> = Omit<Parameters<T>[0], 'standard'>;

/** Copies a system as a draft of the unit's own. */
export function CopySystem(props: Of<typeof CopyStandard>) {
  return <CopyStandard standard={SYSTEM} {...props} />;
}

/** Begins the next version of the unit's own. */
export function ReviseSystem(props: Of<typeof ReviseStandard>) {
  return <ReviseStandard standard={SYSTEM} {...props} />;
}

/** Publishing can't be undone: the version stays as it is for good. */
export function PublishSystem(props: Of<typeof PublishStandard>) {
  return <PublishStandard standard={SYSTEM} {...props} />;
}

/** Throws a draft away. */
export function DeleteSystem(props: Of<typeof DeleteStandard>) {
  return <DeleteStandard standard={SYSTEM} {...props} />;
}
