'use server';

import { perform } from '@/lib/operation/action';
import {
  addProject as addProjectCommand,
  setParticipation as setParticipationCommand,
  setPublicity as setPublicityCommand,
} from './commands';
import { mergeTargets } from './queries';
import type { AddProjectInput, ParticipationInput, PublicityInput } from './schema';

export async function addProject(input: AddProjectInput) {
  return perform(addProjectCommand, input);
}

export async function setParticipation(input: ParticipationInput) {
  return perform(setParticipationCommand, input);
}

export async function readMergeTargets(input: { projectId: string }) {
  return perform(mergeTargets, input);
}

export async function setPublicity(input: PublicityInput) {
  return perform(setPublicityCommand, input);
}
