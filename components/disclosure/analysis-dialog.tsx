'use client';

import { useRouter } from 'next/navigation';
import { useId, useState } from 'react';
import { toast } from 'sonner';
import { Field } from '@/components/form/field';
import { TextInput } from '@/components/form/text-input';
import { Textarea } from '@/components/form/textarea';
import { useHydrated } from '@/components/form/use-hydrated';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { useKept } from '@/components/ui/kept';
import { useAction } from '@/components/ui/use-action';
import { saveCostAnalysisAction } from '@/lib/cost-analyses/actions';
import type { AnalysisFields } from '@/lib/cost-analyses/schema';
import type { CostAnalysis } from '@/lib/cost-analyses/types';

type Props = { readonly yearId: string; readonly analysis: CostAnalysis | null };

const BLANK: AnalysisFields = {
  ...{ name: '', staff: '', workload: '', workloadUnit: '', totalCost: '', experts: '', opinions: '' },
  conclusion: '',
};

function typedOf(analysis: CostAnalysis | null): AnalysisFields {
  if (!analysis) return BLANK;
  const { name, staff, workload, workloadUnit, totalCost, experts, opinions, conclusion } = analysis;
  return {
    ...{ name, workload, workloadUnit, totalCost, opinions, conclusion },
    ...{ staff: String(staff), experts: String(experts) },
  };
}

const SHORT = [
  { name: 'name', label: '服务或项目名称', hint: '例如：接诉即办服务。', wide: true },
  { name: 'staff', label: '人员配置（人）', hint: undefined, wide: false },
  { name: 'totalCost', label: '总成本（万元）', hint: undefined, wide: false },
  { name: 'workload', label: '工作量', hint: undefined, wide: false },
  { name: 'workloadUnit', label: '工作量单位', hint: '例如：件、人次。', wide: false },
  { name: 'experts', label: '参加评审的专家（人）', hint: '没有专家评审填 0。', wide: false },
] as const;

/** Records an analysis, or changes one; what is typed outlives the page. */
export function AnalysisDialog({ yearId, analysis }: Props) {
  const router = useRouter();
  const hydrated = useHydrated();
  const formId = useId();
  const [open, setOpen] = useState(false);
  const kept = useKept(`cost-analysis:${yearId}:${analysis?.id ?? 'new'}`, typedOf(analysis));
  const { pending, refused, run } = useAction();
  const typed = kept.value;
  const problem = (name: string) => refused?.problems.find(({ path }) => path === name)?.message;
  const change = (name: keyof AnalysisFields) => (event: { target: { value: string } }) =>
    kept.change({ ...typed, [name]: event.target.value });
  const seen = analysis && { id: analysis.id, version: analysis.version };
  const save = () =>
    void run(
      () => saveCostAnalysisAction({ yearId, seen, ...typed }),
      () => {
        if (!analysis) kept.change(BLANK);
        kept.forget();
        setOpen(false);
        toast.success('成本绩效分析已登记');
        router.refresh();
      },
    );
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button size="small" variant={analysis ? 'quiet' : 'secondary'} disabled={!hydrated}>
          {analysis ? '修改' : '登记成本绩效分析'}
          {analysis && <span className="sr-only">：{analysis.name}</span>}
        </Button>
      }
      title={analysis ? `修改成本绩效分析：${analysis.name}` : '登记成本绩效分析'}
      description="单位成本由总成本和工作量算出。"
      footer={
        <>
          <Button onClick={() => setOpen(false)}>取消</Button>
          <Button type="submit" form={formId} variant="primary" pending={pending}>
            保存
          </Button>
        </>
      }
    >
      <form
        id={formId}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        {refused && <Alert tone="bad" live title={refused.message} />}
        {kept.restored && <Alert tone="info">已恢复上次未保存的内容，请核对。</Alert>}
        <div className="grid gap-x-4 sm:grid-cols-2">
          {SHORT.map(({ name, label, hint, wide }) => (
            <Field
              key={name}
              label={label}
              hint={hint}
              error={problem(name)}
              required
              className={wide ? 'sm:col-span-2' : undefined}
            >
              <TextInput value={typed[name]} maxLength={150} onChange={change(name)} />
            </Field>
          ))}
        </div>
        <Field label="专家意见" error={problem('opinions')}>
          <Textarea rows={3} maxLength={2000} value={typed.opinions} onChange={change('opinions')} />
        </Field>
        <Field label="结论" hint="写入公开的说明。" error={problem('conclusion')} required>
          <Textarea rows={2} maxLength={500} value={typed.conclusion} onChange={change('conclusion')} />
        </Field>
      </form>
    </Dialog>
  );
}
