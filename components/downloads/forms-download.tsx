'use client';

import { FileArchive } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useHydrated } from '@/components/form/use-hydrated';
import { Button, ButtonLink } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import type { Told } from './ask';
import { askFor } from './ask';
import { FormsChoice, type FormsChosen, NOTHING_CHOSEN, wishOf } from './forms-choice';
import { FormsUnderWay } from './forms-under-way';
import type { ChoosableProject } from './project-choice';

type Props = { readonly fiscalYear: number; readonly projects: readonly ChoosableProject[] };

const TITLE = '下载自评表';

/** Many approved 自评表 in one file, chosen in a dialog; before the scripts run, a link to all of them. */
export function FormsDownload({ fiscalYear, projects }: Props) {
  const hydrated = useHydrated();
  const label = `${TITLE}（${projects.length}）`;
  const icon = <FileArchive aria-hidden className="size-4" />;
  const address = `?year=${fiscalYear}`;
  if (!hydrated) {
    return (
      <>
        <ButtonLink href={`/api/overview/forms.zip${address}`} download="" icon={icon}>
          {label}
        </ButtonLink>
        <noscript>
          <ButtonLink href={`/api/overview/forms.pdf${address}`} download="" icon={icon}>
            合并 PDF
          </ButtonLink>
        </noscript>
      </>
    );
  }
  return (
    <FormsDialog fiscalYear={fiscalYear} projects={projects} trigger={<Button icon={icon}>{label}</Button>} />
  );
}

function FormsDialog({ fiscalYear, projects, trigger }: Props & { readonly trigger: ReactNode }) {
  const [open, setOpen] = useState(false);
  const [choice, setChoice] = useState<FormsChosen>(NOTHING_CHOSEN);
  const [pending, setPending] = useState(false);
  const [asked, setAsked] = useState<Told<{ readonly id: string }> | null>(null);
  const wish = wishOf(choice, fiscalYear);
  const count = wish.projectIds?.length ?? projects.length;

  async function begin() {
    setPending(true);
    setAsked(await askFor(wish));
    setPending(false);
  }

  function show(next: boolean) {
    setOpen(next);
    if (next) setAsked(null);
  }

  const underWay = asked?.ok === true;
  return (
    <Dialog
      open={open}
      onOpenChange={show}
      trigger={trigger}
      title={TITLE}
      footer={
        underWay ? (
          <Button onClick={() => show(false)}>关闭</Button>
        ) : (
          <Button variant="primary" pending={pending} disabled={count === 0} onClick={() => void begin()}>
            生成并下载（{count}）
          </Button>
        )
      }
    >
      {underWay ? (
        <FormsUnderWay id={asked.value.id} onBack={() => setAsked(null)} />
      ) : (
        <FormsChoice
          projects={projects}
          choice={choice}
          count={count}
          refused={asked && !asked.ok ? asked.error : null}
          onChoose={setChoice}
        />
      )}
    </Dialog>
  );
}
