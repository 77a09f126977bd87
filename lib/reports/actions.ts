'use server';

import { perform } from '@/lib/operation/action';
import { formGlyphs } from './queries';
import type { FormGlyphsInput } from './schema';

/** Which characters a 自评表 would show as `〓`: asked before it is drawn. */
export async function formGlyphsAction(input: FormGlyphsInput) {
  return perform(formGlyphs, input);
}
