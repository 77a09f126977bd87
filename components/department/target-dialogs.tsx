'use client';

import { useRouter } from 'next/navigation';
import { memo, useState } from 'react';
import { toast } from 'sonner';
import { Button } from '@/components/ui/button';
import { ReasonDialog } from '@/components/ui/decision-dialog';
import type { TargetLine } from '@/lib/department/types';
import { addTargetAction, correctTargetAction, removeTargetsAction } from '@/lib/department-targets/actions';
import { blankTarget, TargetFields, type TypedTarget, targetInputOf, typedTargetOf } from './target-fields';
import type { DepartmentDesk } from './use-department';

type Props = { readonly desk: DepartmentDesk };
/** Of values that stay the same while somebody types, so that the windows of forty targets are not made anew. */
type LineProps = { readonly yearId: string; readonly version: number; readonly line: TargetLine };

function useDone(message: string) {
  const router = useRouter();
  return () => {
    toast.success(message);
    router.refresh();
  };
}

/** Adds a target that the budget does not have. */
export function AddTarget({ desk: { yearId, opened } }: Props) {
  const [typed, type] = useState<TypedTarget>(blankTarget);
  const done = useDone('目标已增加');
  return (
    <ReasonDialog
      trigger={<Button size="small">增加目标</Button>}
      title="增加整体绩效目标"
      consequence="增加的目标与申报表的目标一样分配分值。"
      confirmLabel="增加"
      reasonLabel="原因"
      size="wide"
      onConfirm={(reason) =>
        addTargetAction({ yearId, version: opened.version, texts: targetInputOf(typed), reason })
      }
      onDone={() => {
        type(blankTarget);
        done();
      }}
    >
      <TargetFields typed={typed} onChange={type} />
    </ReasonDialog>
  );
}

/** Puts a target right, with the reason. */
export const CorrectTarget = memo(function CorrectTarget({ yearId, version, line }: LineProps) {
  const [typed, type] = useState(() => typedTargetOf(line));
  const done = useDone('目标已更正');
  return (
    <ReasonDialog
      trigger={
        <Button size="small" variant="quiet">
          更正<span className="sr-only">：{line.name}</span>
        </Button>
      }
      title="更正整体绩效目标"
      about={line.id}
      consequence="申报表原来的写法保留在记录里，得分按更正后的目标计算。"
      confirmLabel="更正"
      reasonLabel="原因"
      size="wide"
      onConfirm={(reason) =>
        correctTargetAction({
          ...{ yearId, version, targetId: line.id, texts: targetInputOf(typed), reason },
        })
      }
      onDone={done}
    >
      <TargetFields typed={typed} onChange={type} />
    </ReasonDialog>
  );
});

/** Takes one target out, with the reason. */
export const RemoveTarget = memo(function RemoveTarget({ yearId, version, line }: LineProps) {
  const done = useDone('目标已移除');
  return (
    <ReasonDialog
      trigger={
        <Button size="small" variant="quiet">
          移除<span className="sr-only">：{line.name}</span>
        </Button>
      }
      title="移除整体绩效目标"
      about={line.id}
      consequence={`“${line.name}”不再计分，分值由其他目标分担；可以恢复，填写的内容不丢失。`}
      confirmLabel="移除"
      reasonLabel="原因"
      onConfirm={(reason) => removeTargetsAction({ yearId, version, targetIds: [line.id], reason })}
      onDone={done}
    />
  );
});

/** Takes out every target that stands in table 14 a second time. */
export function RemoveCopies({ desk: { yearId, opened } }: Props) {
  const done = useDone('重复的目标已移除');
  const copies = opened.lines.filter(({ duplicateOf, removed }) => duplicateOf !== null && !removed);
  if (copies.length === 0) return null;
  return (
    <ReasonDialog
      trigger={<Button size="small">移除重复的 {copies.length} 项</Button>}
      title={`移除重复的 ${copies.length} 项目标`}
      consequence="申报表里内容完全相同的目标只保留第一次出现的；可以逐项恢复。"
      confirmLabel="移除"
      reasonLabel="原因"
      onConfirm={(reason) =>
        removeTargetsAction({
          ...{ yearId, version: opened.version, targetIds: copies.map(({ id }) => id), reason },
        })
      }
      onDone={done}
    />
  );
}
