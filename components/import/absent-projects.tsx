'use client';

import { Checkbox } from '@/components/form/checkbox';
import { TextInput } from '@/components/form/text-input';
import { Card } from '@/components/ui/card';
import { Tag } from '@/components/ui/tag';
import { TextLink } from '@/components/ui/text-link';
import type { AbsentProject } from '@/lib/imports/types';
import { isOpen, workDone } from './choices';
import { useChoices } from './choices-context';

/** Projects of the year that the document lacks: they stay, or become 不参评 with a reason; none is deleted. */
export function AbsentProjects({ absent }: { absent: readonly AbsentProject[] }) {
  if (absent.length === 0) return null;
  return (
    <Card title="文本中没有的项目" aside={`${absent.length} 个，默认保留不变`} id="absent">
      <p className="mb-2 text-muted">不会删除。不再实施的项目可以设为不参评，须写明原因。</p>
      <ul className="divide-y divide-line">
        {absent.map((project) => (
          <Absent key={project.key} project={project} />
        ))}
      </ul>
    </Card>
  );
}

function Absent({ project: { key, code, name, origin, standing } }: { project: AbsentProject }) {
  const shared = useChoices();
  const reason = shared?.choices.exempted.get(key);
  const against = workDone(standing);

  function set(next: string | null) {
    shared?.setChoices((choices) => {
      const exempted = new Map(choices.exempted);
      if (next === null) exempted.delete(key);
      else exempted.set(key, next);
      return { ...choices, exempted };
    });
  }

  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2">
      <span className="min-w-60 grow">
        <TextLink href={`/projects/${standing.projectId}`}>{name}</TextLink>{' '}
        <span className="text-xs text-muted">{code}</span>{' '}
        {origin === 'ADDED' && <Tag icon={null}>手工新增</Tag>}{' '}
        {!standing.participates && <Tag icon={null}>不参评</Tag>}
        {against.length > 0 && <span className="block text-xs text-warning">{against.join('；')}</span>}
      </span>
      {shared && standing.participates && isOpen(standing) && (
        <Checkbox
          label="设为不参评"
          checked={reason !== undefined}
          onChange={(event) => set(event.target.checked ? '' : null)}
        />
      )}
      {reason !== undefined && (
        <TextInput
          aria-label={`${name}不参评的原因`}
          placeholder="原因，例如：项目已取消"
          value={reason}
          maxLength={500}
          onChange={(event) => set(event.target.value)}
          className="sm:max-w-xs"
        />
      )}
    </li>
  );
}
