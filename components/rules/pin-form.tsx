'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState, useTransition } from 'react';
import { toast } from 'sonner';
import { Field } from '@/components/form/field';
import { SubmitButton } from '@/components/form/submit-button';
import { Textarea } from '@/components/form/textarea';
import { useHydrated } from '@/components/form/use-hydrated';
import { Alert } from '@/components/ui/alert';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { useDecision } from '@/components/ui/use-decision';
import { pinRuleSetAction } from '@/lib/rules/actions';
import type { RuleSetName } from '@/lib/rules/types';

/** The confirmation below the list: a reason, and the change in one go. */
export function PinForm({
  year,
  next,
  open,
}: {
  readonly year: { readonly id: string; readonly version: number; readonly fiscalYear: number };
  readonly next: RuleSetName;
  readonly open: number;
}) {
  const router = useRouter();
  const hydrated = useHydrated();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const [leaving, startLeaving] = useTransition();
  const done = useRef<string | null>(null);
  const decision = useDecision({
    onDone: () => {
      done.current = `${year.fiscalYear} 年度已更换评分规则，${open} 个项目已重新计分。`;
      startLeaving(() => {
        router.push('/rules');
        router.refresh();
      });
    },
  });
  const pending = decision.pending || leaving;

  // Said when this page goes: as long as it stands, its head names the set that was.
  useEffect(() => () => void (done.current && toast.success(done.current)), []);

  function submit() {
    if (pending) return;
    const text = reason.trim();
    setMissing(text.length < 2);
    if (text.length < 2) return document.getElementById('reason')?.focus();
    const { ruleSetId, version } = next;
    const input = { yearId: year.id, yearVersion: year.version, ruleSetId, version, reason: text };
    void decision.run(() => pinRuleSetAction(input));
  }

  return (
    <Card title="确认更换">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {decision.error && (
          <Alert tone="bad" live>
            {decision.error}
          </Alert>
        )}
        <Field
          id="reason"
          label="更换原因"
          hint="原因、前后规则和每个项目前后的得分都会记入操作日志，项目责任人在办理记录中看得到。"
          error={missing && reason.trim().length < 2 ? '请填写原因（至少 2 个字）' : undefined}
          required
        >
          <Textarea
            value={reason}
            rows={2}
            maxLength={500}
            readOnly={pending || !hydrated}
            onChange={({ target }) => setReason(target.value)}
          />
        </Field>
        <div className="flex flex-wrap gap-2">
          <SubmitButton pending={pending} disabled={!hydrated}>
            更换并重新计分（{open} 个项目）
          </SubmitButton>
          <ButtonLink href="/rules">取消</ButtonLink>
        </div>
      </form>
    </Card>
  );
}
