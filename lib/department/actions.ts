'use server';

import { perform } from '@/lib/operation/action';
import {
  approveDepartment,
  beginDepartment,
  chooseScheme,
  reopenDepartment,
  saveDepartment,
} from './commands';
import { standingDepartment } from './queries';
import type {
  ChooseSchemeInput,
  DepartmentChange,
  ReopenDepartmentInput,
  SaveDepartmentInput,
} from './schema';

export async function beginDepartmentAction(input: { yearId: string }) {
  return perform(beginDepartment, input);
}

export async function saveDepartmentAction(input: SaveDepartmentInput) {
  return perform(saveDepartment, input);
}

export async function readDepartmentAction(input: { yearId: string }) {
  return perform(standingDepartment, input);
}

export async function chooseSchemeAction(input: ChooseSchemeInput) {
  return perform(chooseScheme, input);
}

export async function approveDepartmentAction(input: DepartmentChange) {
  return perform(approveDepartment, input);
}

export async function reopenDepartmentAction(input: ReopenDepartmentInput) {
  return perform(reopenDepartment, input);
}
