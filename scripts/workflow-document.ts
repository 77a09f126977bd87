import { PERMISSIONS, type Permission } from '@/lib/access/permissions';
import { ROLE_LABELS, type Role } from '@/lib/access/roles';
import { GUARDS, type GuardName } from '@/lib/workflow/guards';
import { STATE_LABELS, STATES, type State } from '@/lib/workflow/states';
import { type Action, TRANSITIONS } from '@/lib/workflow/transitions';

type Row = {
  readonly action: Action;
  readonly label: string;
  readonly permission: Permission;
  readonly from: Partial<Record<State, State>>;
  readonly guards?: readonly GuardName[];
};

const ROWS: readonly Row[] = (Object.keys(TRANSITIONS) as Action[]).map((action) => ({
  action,
  ...TRANSITIONS[action],
}));

/** From one state to another, with all the actions that lead there; what stays in its state is not drawn. */
function edges(): string[] {
  return STATES.flatMap((from) =>
    STATES.flatMap((to) => {
      const labels = ROWS.filter((row) => from !== to && row.from[from] === to).map(({ label }) => label);
      return labels.length === 0 ? [] : [`  ${from} --> ${to}: ${labels.join('、')}`];
    }),
  );
}

function diagram(): string {
  return [
    '```mermaid',
    'stateDiagram-v2',
    ...STATES.map((state) => `  state "${STATE_LABELS[state]}" as ${state}`),
    `  [*] --> ${STATES[0]}`,
    ...edges(),
    '```',
  ].join('\n');
}

function rolesWith(permission: Permission): string {
  return (Object.keys(PERMISSIONS[permission]) as Role[]).map((role) => ROLE_LABELS[role]).join('、');
}

const NOWHERE = '–';
const STAYS = '=';

function line({ label, action, permission, from, guards = [] }: Row): string {
  const after = STATES.map((state) => {
    const to = from[state];
    if (to === undefined) return NOWHERE;
    return to === state ? STAYS : STATE_LABELS[to];
  });
  const needs = guards.map((name) => GUARDS[name].needs).join('；');
  return `| ${[`${label} \`${action}\``, `${rolesWith(permission)} \`${permission}\``, ...after, needs].join(' | ')} |`;
}

function table(): string {
  const heads = ['动作', '谁（权限）', ...STATES.map((state) => STATE_LABELS[state]), '还须'];
  return [`| ${heads.join(' | ')} |`, `|${' --- |'.repeat(heads.length)}`, ...ROWS.map(line)].join('\n');
}

function reasons(): string {
  return Object.values(GUARDS)
    .map(({ needs, whyNot }) => `- ${needs}：“${whyNot}”`)
    .join('\n');
}

/** The states and actions as a page of the documents, from the data that the product runs on. */
export function workflowDocument(): string {
  return `# States and actions

Written by \`npm run workflow\` from \`lib/workflow\`: change it there. Why it is so: [adr/052](adr/052-states-and-versions.md).

${diagram()}

Each action per state: the state after it, \`${STAYS}\` where it stays, \`${NOWHERE}\` where there is no such action.

${table()}

What a person reads where a condition is not met:

${reasons()}

Beside these, a form is submitted and approved only when nothing is missing in it and nothing is left for an evaluator to decide; both are said field by field. Reach (own projects, own unit) follows from the permission.
`;
}
