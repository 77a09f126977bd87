'use client';

import { Camera, Paperclip } from 'lucide-react';
import { type ChangeEvent, type ComponentProps, useRef } from 'react';
import { useHydrated } from '@/components/form/use-hydrated';
import { Button } from '@/components/ui/button';
import { ACCEPTED } from '@/lib/evidence/schema';
import { useEvidence } from './evidence-context';

type Props = {
  readonly indicatorId: string | null;
  /** What the files are for, said aloud */
  readonly subject: string;
  readonly label: string;
};

/** Chooses files, or takes a photo where there is a camera at hand. */
export function AddFiles({ indicatorId, subject, label }: Props) {
  const choice = { indicatorId, subject };
  return (
    <div className="-ml-2 flex flex-wrap items-center gap-1">
      <Choose
        {...choice}
        label={label}
        icon={<Paperclip aria-hidden className="size-3.5" />}
        multiple
        accept={ACCEPTED}
      />
      <Choose
        {...choice}
        label="拍照"
        icon={<Camera aria-hidden className="size-3.5" />}
        accept="image/*"
        capture="environment"
        touchOnly
      />
    </div>
  );
}

type ChooseProps = Props &
  Pick<ComponentProps<'input'>, 'accept' | 'capture' | 'multiple'> & {
    readonly icon: React.ReactNode;
    readonly touchOnly?: boolean;
  };

function Choose({ indicatorId, subject, label, icon, touchOnly = false, ...input }: ChooseProps) {
  const { add } = useEvidence();
  const hydrated = useHydrated();
  const field = useRef<HTMLInputElement>(null);

  function take({ currentTarget }: ChangeEvent<HTMLInputElement>) {
    add([...(currentTarget.files ?? [])], indicatorId);
    // The same file may be chosen again, to go on with what was interrupted.
    currentTarget.value = '';
  }

  return (
    <span className={touchOnly ? 'hidden [@media(pointer:coarse)]:inline' : undefined}>
      <input {...input} ref={field} type="file" onChange={take} className="hidden" />
      <Button
        size="small"
        variant="quiet"
        icon={icon}
        disabled={!hydrated}
        onClick={() => field.current?.click()}
      >
        {label}
        <span className="sr-only">：{subject}</span>
      </Button>
    </span>
  );
}
