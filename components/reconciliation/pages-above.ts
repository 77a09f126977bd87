import type { Crumb } from '@/components/ui/page-header';
import type { ImportReconciliation } from '@/lib/reconciliation/types';

type Above = Pick<ImportReconciliation, 'importId' | 'fiscalYear' | 'unitName' | 'mayManage'>;

/** The pages above what is shown of an import: the import for those who manage imports, the quality audit for the others. */
export function pagesAbove({ importId, fiscalYear, unitName, mayManage }: Above): Crumb[] {
  if (!mayManage) return [{ label: '质量审核', href: `/quality?year=${fiscalYear}` }];
  return [
    { label: '导入预算文本', href: '/admin/imports' },
    { label: `${fiscalYear} 年度 ${unitName}`, href: `/admin/imports/${importId}` },
  ];
}
