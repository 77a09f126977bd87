import { AppError } from '@/lib/core/app-error';
import { codeOf } from '@/lib/verification/code';
import type { ScannedVersion } from './types';

type Said = {
  /** Of which version the person says it is; null: nothing */
  readonly no: number | null;
  /** Although the file names another */
  readonly sure: boolean;
};

type Named = {
  /** 验证码 in the file */
  readonly codes: ReadonlySet<string>;
  /** Those of them that are registered for another project's form */
  readonly foreign: readonly string[];
};

function chosenOf(versions: readonly ScannedVersion[], no: number): ScannedVersion {
  const chosen = versions.find((version) => version.no === no);
  if (!chosen) throw new AppError('NOT_FOUND', `没有第 ${no} 版自评表，请刷新页面后重新选择。`);
  return chosen;
}

/**
 * Of which version a scan is: what the file names, else what the person says, else the only one there is.
 * @returns the version, and whether the file names it
 * @throws AppError INVALID_STATE before the first approval, INVALID_INPUT where it is another project's or nobody says,
 * CONFLICT with the number that the file names where the person says another
 */
export function whichVersion(
  versions: readonly ScannedVersion[],
  { no, sure }: Said,
  { codes, foreign }: Named,
): { readonly version: ScannedVersion; readonly named: boolean } {
  const [only, ...others] = versions;
  if (!only) throw new AppError('INVALID_STATE', '自评表评价通过后，才能上传盖章扫描件。');
  const named = versions.filter(({ sha256 }) => codes.has(codeOf(sha256)));
  if (named.length === 0 && foreign.length > 0) {
    const message = `文件里的验证码 ${foreign.join('、')} 不是本项目自评表的，请确认选择的文件没有错。`;
    throw new AppError('INVALID_INPUT', message);
  }
  const [first] = named;
  if (no === null) {
    if (first && named.length === 1) return { version: first, named: true };
    if (others.length === 0) return { version: only, named: false };
    throw new AppError('INVALID_INPUT', '从文件里读不出是哪一版的，请在“对应版本”中选择。', [
      { path: 'no', message: '请选择' },
    ]);
  }
  const chosen = chosenOf(versions, no);
  if (!first || named.includes(chosen)) return { version: chosen, named: first !== undefined };
  if (sure) return { version: chosen, named: false };
  const which = named.map((version) => `第 ${version.no} 版`).join('、');
  throw new AppError('CONFLICT', `文件里的验证码是${which}的，不是第 ${no} 版。请核对印章页上的验证码。`, [
    { path: 'named', message: String(first.no) },
  ]);
}
