'use server';

import { perform } from '@/lib/operation/action';
import {
  approveAppraisal,
  beginAppraisal,
  refreshAppraisal,
  reopenAppraisal,
  saveAppraisal,
} from './commands';
import { standingAppraisal } from './queries';
import type {
  AppraisalChange,
  BeginAppraisalInput,
  ReopenAppraisalInput,
  SaveAppraisalInput,
} from './schema';

export async function beginAppraisalAction(input: BeginAppraisalInput) {
  return perform(beginAppraisal, input);
}

export async function saveAppraisalAction(input: SaveAppraisalInput) {
  return perform(saveAppraisal, input);
}

export async function readAppraisalAction(input: { projectId: string }) {
  return perform(standingAppraisal, input);
}

export async function refreshAppraisalAction(input: AppraisalChange) {
  return perform(refreshAppraisal, input);
}

export async function approveAppraisalAction(input: AppraisalChange) {
  return perform(approveAppraisal, input);
}

export async function reopenAppraisalAction(input: ReopenAppraisalInput) {
  return perform(reopenAppraisal, input);
}
