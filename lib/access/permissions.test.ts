import { describe, expect, test } from 'vitest';
import { can, grant, type Viewer } from './grant';
import { PERMISSIONS, type Permission, scopeOf } from './permissions';
import type { Role } from './roles';

const account = (role: Role, managesRules = false) => ({ role, managesRules });

/** Who may what, and how far, as it was reviewed: owner, evaluator, evaluator for rules, leader, administrator, auditor. */
const MATRIX: Readonly<Record<Permission, string>> = {
  'account:own': 'own own own own own own',
  'project:read': 'own unit unit unit all -',
  'evaluation:read': 'own unit unit unit - -',
  'evaluation:report': 'own - - - - -',
  'report:offline': 'own unit unit - - -',
  'evaluation:review': '- unit unit - - -',
  'evaluation:signOff': '- - - unit - -',
  'evaluation:publish': '- unit unit - - -',
  'evaluation:reopen': '- unit unit unit - -',
  'recheck:read': 'own unit unit unit - -',
  'recheck:manage': '- unit unit unit - -',
  'recheck:report': 'own - - - - -',
  'reading:decide': '- unit unit - - -',
  'quality:read': 'own unit unit unit - -',
  'quality:decide': '- unit unit - - -',
  'target:request': 'own - - - - -',
  'target:decide': '- unit unit - - -',
  'budget:adjust': '- unit unit - - -',
  'weights:adjust': 'own unit unit - - -',
  'execution:paste': '- unit unit - - -',
  'project:manage': '- unit unit - all -',
  'year:read': '- unit unit unit all -',
  'year:manage': '- unit unit - all -',
  'project:extend': '- unit unit - all -',
  'review:assign': '- unit unit - all -',
  'deputy:appoint': 'own own own - all -',
  'writtenReport:read': 'own unit unit unit - -',
  'writtenReport:write': 'own unit unit - - -',
  'scan:manage': 'own unit unit - - -',
  'writtenReport:ask': '- unit unit - - -',
  'overview:read': '- unit unit unit - -',
  'appraisal:read': 'own unit unit unit - -',
  'appraisal:write': '- unit unit - - -',
  'department:read': '- unit unit unit - -',
  'department:write': '- unit unit - - -',
  'disclosure:read': '- unit unit unit - -',
  'summary:arrange': '- unit unit unit - -',
  'disclosure:write': '- unit unit - - -',
  'rules:read': '- unit unit unit - -',
  'rules:manage': '- - unit - - -',
  'form:audit': '- unit unit unit - -',
  'import:read': '- unit unit unit all -',
  'import:manage': '- - - - all -',
  'user:manage': '- - - - all -',
  'audit:read': '- - - - - all',
};

const ACCOUNTS = [
  account('OWNER'),
  account('EVALUATOR'),
  account('EVALUATOR', true),
  account('LEADER'),
  account('ADMINISTRATOR'),
  account('AUDITOR'),
];

test.each(Object.keys(PERMISSIONS) as Permission[])('%s reaches as far as reviewed', (permission) => {
  const reach = ACCOUNTS.map((holder) => scopeOf(holder, permission) ?? '-').join(' ');
  expect(reach).toBe(MATRIX[permission]);
  expect(ACCOUNTS.map((holder) => can(holder, permission))).toEqual(
    MATRIX[permission].split(' ').map((scope) => scope !== '-'),
  );
});

describe('the right to administer rule sets', () => {
  test('gives nothing to another role', () => {
    for (const role of ['OWNER', 'LEADER', 'ADMINISTRATOR', 'AUDITOR'] as const) {
      expect(scopeOf(account(role, true), 'rules:manage')).toBeNull();
    }
  });

  test('is asked for where permissions are granted', () => {
    const viewer = { ...account('EVALUATOR'), id: 'u', unitId: 'n', mustChangePassword: false } as Viewer;
    expect(() => grant(viewer, 'rules:manage')).toThrowError(expect.objectContaining({ code: 'FORBIDDEN' }));
    expect(grant({ ...viewer, managesRules: true }, 'rules:manage').scope).toEqual({
      kind: 'unit',
      unitId: 'n',
    });
  });
});

test('an audit administrator can do nothing but read the log, and nobody else can read it', () => {
  const held = (Object.keys(PERMISSIONS) as Permission[]).filter((p) => can(account('AUDITOR', true), p));
  expect(held).toEqual(['account:own', 'audit:read']);
});
