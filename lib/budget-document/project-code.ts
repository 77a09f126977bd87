/** 项目编码: 6 digits of the region, 2 of the year, a letter, 12 digits. */
const OFFICIAL = /^\d{8}[A-Z]\d{12}$/;
const CODE_AND_NAME = /^([\dA-Z]{21})\s*[-－—–]\s*([\s\S]+)$/;
/** A code of the unit's own, for a project that has no official one yet: apart from the name, since both may hold hyphens. */
const OWN_AND_NAME = /^【([\w-]{1,40})】\s*([\s\S]+)$/;

export function isOfficialCode(text: string): boolean {
  return OFFICIAL.test(text);
}

/**
 * A project as table 13 names it.
 * @example codedProject('ZB-2024-01', '河道巡查') === '【ZB-2024-01】河道巡查'
 */
export function codedProject(code: string, name: string): string {
  return isOfficialCode(code) ? `${code}-${name}` : `【${code}】${name}`;
}

/**
 * The code and the name of a project as `codedProject` writes them; null where the text has no code.
 * @example readCodedProject('11990124T000000000001-河道巡查')?.name === '河道巡查'
 */
export function readCodedProject(text: string): { readonly code: string; readonly name: string } | null {
  const [, code = '', name = ''] = CODE_AND_NAME.exec(text) ?? [];
  if (isOfficialCode(code)) return { code, name };
  const [, own = '', ownName = ''] = OWN_AND_NAME.exec(text) ?? [];
  return own === '' ? null : { code: own, name: ownName };
}
