'use server';

import { perform } from '@/lib/operation/action';
import { readMessages, setMailSettings } from './commands';
import type { MailSettingsInput, ReadMessagesInput } from './schema';

export async function readMessagesAction(input: ReadMessagesInput) {
  return perform(readMessages, input);
}

export async function setMailSettingsAction(input: MailSettingsInput) {
  return perform(setMailSettings, input);
}
