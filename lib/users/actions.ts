'use server';

import type { z } from 'zod';
import { perform } from '@/lib/operation/action';
import * as commands from './commands';
import type * as schema from './schema';

export async function changePassword(input: z.input<typeof schema.changePasswordInput>) {
  return perform(commands.changePassword, input);
}

export async function acceptLink(input: z.input<typeof schema.acceptLinkInput>) {
  return perform(commands.acceptLink, input);
}

export async function createUser(input: z.input<typeof schema.createUserInput>) {
  return perform(commands.createUser, input);
}

export async function changeUser(input: z.input<typeof schema.changeUserInput>) {
  return perform(commands.changeUser, input);
}

export async function setSections(input: z.input<typeof schema.setSectionsInput>) {
  return perform(commands.setSections, input);
}

export async function issueLink(input: z.input<typeof schema.issueLinkInput>) {
  return perform(commands.issueLink, input);
}

export async function inviteOwners(input: z.input<typeof schema.inviteOwnersInput>) {
  return perform(commands.inviteOwners, input);
}

export async function disableUser(input: z.input<typeof schema.disableUserInput>) {
  return perform(commands.disableUser, input);
}

export async function enableUser(input: z.input<typeof schema.enableUserInput>) {
  return perform(commands.enableUser, input);
}

export async function reassignProjects(input: z.input<typeof schema.reassignProjectsInput>) {
  return perform(commands.reassignProjects, input);
}
