'use client';

import { type FormEvent, useState } from 'react';
import { Checkbox } from '@/components/form/checkbox';
import { Field } from '@/components/form/field';
import { Select } from '@/components/form/select';
import { SubmitButton } from '@/components/form/submit-button';
import { useHydrated } from '@/components/form/use-hydrated';
import { Alert } from '@/components/ui/alert';
import { answered } from '@/components/ui/answered';
import { Card } from '@/components/ui/card';
import { inviteOwners } from '@/lib/users/actions';
import type { IssuedLink, UnitTasks } from '@/lib/users/types';
import { IssuedLinkTable } from './issued-link-table';

/** Invites all responsible persons of a unit who have no password yet. */
export function InviteOwnersForm({ units, unitCode }: { units: readonly UnitTasks[]; unitCode: string }) {
  const hydrated = useHydrated();
  const [chosen, setChosen] = useState(unitCode);
  const [replaceOpen, setReplaceOpen] = useState(false);
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [links, setLinks] = useState<readonly IssuedLink[] | null>(null);
  const unit = units.find(({ code }) => code === chosen);
  const count = unit ? unit.ownersNotInvited + (replaceOpen ? unit.ownersInvited : 0) : 0;

  async function submit(event: FormEvent) {
    event.preventDefault();
    setPending(true);
    setError(null);
    const result = await answered(inviteOwners({ unitCode: chosen, replaceOpen }));
    setPending(false);
    if (result?.ok) setLinks(result.value);
    else setError(result?.error.message ?? '没有收到服务器的答复。请检查网络，刷新页面确认后再试。');
  }

  if (links && unit) return <IssuedLinkTable links={links} unitName={unit.name} />;
  return (
    <Card>
      <form onSubmit={submit} className="max-w-[32rem]">
        {error && (
          <Alert tone="bad" live>
            {error}
          </Alert>
        )}
        <Field label="单位" id="unitCode">
          <Select
            value={chosen}
            onChange={({ target }) => setChosen(target.value)}
            options={units.map(({ code, name }) => ({ value: code, label: name }))}
          />
        </Field>
        {unit && (
          <p className="mb-4" aria-live="polite">
            还没有有效链接的责任人 <b>{unit.ownersNotInvited}</b> 位；已有有效链接、尚未设置密码的{' '}
            <b>{unit.ownersInvited}</b> 位。
          </p>
        )}
        <Checkbox
          className="mb-4"
          checked={replaceOpen}
          onChange={({ target }) => setReplaceOpen(target.checked)}
          label="已有有效链接的也重新生成（原链接随即失效）"
        />
        <div>
          <SubmitButton pending={pending} disabled={count === 0 || !hydrated}>
            {count === 0 ? '没有待邀请的责任人' : `为 ${count} 位责任人生成链接`}
          </SubmitButton>
        </div>
      </form>
    </Card>
  );
}
