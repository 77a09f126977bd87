'use client';

import { useState } from 'react';
import { Field } from '@/components/form/field';
import { Textarea } from '@/components/form/textarea';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import type { Decided } from '@/lib/indicators/decisions/decided';
import type { ReadingGroup } from '@/lib/readings/types';
import { MeaningPicker, useMeaningPicker } from './meaning-picker';

/** Another meaning for a group than those at hand, with a note; a change of what was decided needs its reason. */
export function GroupDialog({
  group,
  fiscalYear,
  label,
  disabled,
  onChosen,
}: {
  readonly group: ReadingGroup;
  readonly fiscalYear: number;
  readonly label: string;
  readonly disabled: boolean;
  readonly onChosen: (meaning: Decided, note: string) => void;
}) {
  const [open, setOpen] = useState(false);
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const present = group.rows[0]?.decision?.meaning ?? null;
  const picker = useMeaningPicker(group.choices, fiscalYear, present);
  const { meaning, problem } = picker;
  const noteOwed = present !== null && note.trim().length < 2;

  function choose() {
    setTried(true);
    if (!meaning || noteOwed) return;
    onChosen(meaning, note.trim());
    setOpen(false);
  }

  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      size="wide"
      title={`指标含义：${group.name}`}
      description={`原文：${group.target}`}
      trigger={
        <Button variant="quiet" size="small" disabled={disabled}>
          {label}
          <span className="sr-only">：{group.name}</span>
        </Button>
      }
      footer={
        <>
          {problem && <p className="mr-auto self-center text-sm text-muted">{problem}</p>}
          <Button onClick={() => setOpen(false)}>取消</Button>
          <Button variant="primary" disabled={meaning === null} onClick={choose}>
            选定
          </Button>
        </>
      }
    >
      <MeaningPicker choices={group.choices} earlier={group.earlier} picker={picker} />
      <Field
        label={present ? '更改原因' : '说明'}
        required={present !== null}
        hint="责任人会看到，也记入操作日志。"
        error={tried && noteOwed ? '请填写更改原因（至少 2 个字）' : undefined}
      >
        <Textarea rows={2} maxLength={1000} value={note} onChange={(event) => setNote(event.target.value)} />
      </Field>
    </Dialog>
  );
}
