import type { ImportRow } from '@/lib/imports/types';

/** What a committed import did, counted; what it did not do is left out. */
export function committedInWords({
  addedCount,
  updatedCount,
  exemptedCount,
}: Pick<ImportRow, 'addedCount' | 'updatedCount' | 'exemptedCount'>): string {
  const parts = [
    addedCount > 0 && `新增 ${addedCount} 个项目`,
    updatedCount > 0 && `更新 ${updatedCount} 个已有项目`,
    exemptedCount > 0 && `${exemptedCount} 个项目设为不参评`,
  ].filter((words) => words !== false);
  return parts.length === 0 ? '没有改动项目' : parts.join('，');
}
