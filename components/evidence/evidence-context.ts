'use client';

import { createContext, useContext } from 'react';
import type { EvidenceFile, ProjectEvidence } from '@/lib/evidence/types';
import type { UploadItem } from './upload-queue';

/** The files of the form on the page, and what can be done with them. */
export type EvidenceDeskValue = {
  readonly projectId: string;
  readonly files: readonly EvidenceFile[];
  readonly uploads: readonly UploadItem[];
  readonly mayChange: boolean;
  readonly limits: ProjectEvidence['limits'];
  add(files: readonly File[], indicatorId: string | null): void;
  resume(key?: number): void;
  cancel(key: number): void;
  removed(file: EvidenceFile): void;
};

export const EvidenceContext = createContext<EvidenceDeskValue | null>(null);

/** @throws Error outside of an `EvidenceDesk` */
export function useEvidence(): EvidenceDeskValue {
  const value = useContext(EvidenceContext);
  if (!value) throw new Error('no EvidenceDesk around this');
  return value;
}

/** How many files are still to arrive, those that were interrupted included. */
export function useUnfinishedUploads(): number {
  return useEvidence().uploads.filter(({ step }) => step !== 'refused').length;
}
