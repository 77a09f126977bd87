/** What may stand behind a form, in this order, each on pages of its own. */
export const APPENDIX_PARTS = ['trace', 'evidence', 'history'] as const;

export type AppendixPart = (typeof APPENDIX_PARTS)[number];

export const APPENDIX_TITLES: Readonly<Record<AppendixPart, string>> = {
  trace: '得分依据',
  evidence: '佐证材料清单',
  history: '评审记录',
};

/** What a file's name says of its appendix. */
export function appendixWords(parts: readonly AppendixPart[]): string {
  return parts.length === 0 ? '' : `（附${parts.map((part) => APPENDIX_TITLES[part]).join('、')}）`;
}
