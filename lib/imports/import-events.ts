import { ROLE_LABELS } from '@/lib/access/roles';
import type { AuditEntry } from '@/lib/audit/events';
import type { BudgetDocument } from '@/lib/budget-document/budget-document';
import type { Applied } from './apply-changes';
import { takenChanges } from './change-words';
import type { Commit } from './commit';
import type { Exemption } from './resolve-choices';
import type { StoredProject } from './stored-projects';

type Imported = { readonly importId: string; readonly fileName: string; readonly document: BudgetDocument };

/** What a commit leaves in the history: the import, then accounts, new projects, changed ones and those that left. */
export function eventsOf({ importId, fileName, document }: Imported, commit: Commit): AuditEntry[] {
  const { projects, accounts, units, applied, exempted } = commit;
  const unitNames = new Map(units.map((unit) => [unit.id, unit.name]));
  return [
    committedEvent({ importId, fileName, document }, commit),
    ...accounts.map((account) => ({
      action: 'user.created' as const,
      subjectType: 'user' as const,
      subjectId: account.id,
      subjectName: account.name,
      unitId: account.unitId,
      changes: [
        { field: '登录名', from: null, to: account.login },
        { field: '角色', from: null, to: ROLE_LABELS.OWNER },
        { field: '单位', from: null, to: unitNames.get(account.unitId) ?? null },
      ],
    })),
    ...projects.map((project) => ({
      action: 'project.imported' as const,
      subjectType: 'project' as const,
      subjectId: project.id,
      subjectName: project.name,
      projectId: project.id,
      unitId: project.unitId,
      changes: [
        { field: '项目总额（万元）', from: null, to: project.total },
        { field: '项目责任人', from: null, to: project.owner },
        { field: '绩效指标', from: null, to: `${project.indicators} 条` },
      ],
    })),
    ...applied.map(changedEvent),
    ...exempted.map(exemptedEvent),
  ];
}

function aboutRecord({ record }: StoredProject) {
  return {
    subjectType: 'project' as const,
    subjectId: record.id,
    subjectName: record.name,
    projectId: record.id,
    unitId: record.unitId,
  };
}

function changedEvent({ chosen, dropped, total }: Applied): AuditEntry {
  const score = total.from === total.to ? [] : [{ field: '总分', ...total }];
  return {
    action: 'project.importChanged',
    ...aboutRecord(chosen.stored),
    changes: [...takenChanges(chosen, dropped), ...score],
  };
}

function exemptedEvent({ stored, reason }: Exemption): AuditEntry {
  return {
    action: 'project.participation',
    ...aboutRecord(stored),
    changes: [{ field: '是否参评', from: '参评', to: '不参评' }],
    reason,
  };
}

function committedEvent({ importId, fileName, document }: Imported, commit: Commit): AuditEntry {
  const { projects, accounts, units, applied, exempted } = commit;
  const count = (words: string, number: number) => ({ field: words, from: null, to: String(number) });
  return {
    action: 'import.committed',
    subjectType: 'import',
    subjectId: importId,
    subjectName: `${document.fiscalYear} 年度 ${document.unit.name}`,
    unitId: units.length === 1 ? units[0]!.id : null,
    changes: [
      { field: '文件', from: null, to: fileName },
      count('新增项目', projects.length),
      count(
        '新增绩效指标',
        projects.reduce((sum, project) => sum + project.indicators, 0),
      ),
      count('新增账号', accounts.length),
      ...(applied.length > 0 ? [count('更新项目', applied.length)] : []),
      ...(exempted.length > 0 ? [count('设为不参评', exempted.length)] : []),
    ],
  };
}
