'use client';

import { Check, Copy } from 'lucide-react';
import { type MouseEvent, useState } from 'react';
import { Button } from './button';

/**
 * Without a secure address the clipboard API is absent (plain http in an intranet), so a selection is copied.
 * It stands beside the button: a dialog's focus trap would take the selection away from anywhere else.
 */
async function copyText(text: string, beside: HTMLElement): Promise<boolean> {
  if (navigator.clipboard) {
    return navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
  }
  const area = document.createElement('textarea');
  area.value = text;
  area.style.position = 'fixed';
  area.style.opacity = '0';
  beside.after(area);
  area.select();
  const copied = document.execCommand('copy');
  area.remove();
  beside.focus();
  return copied;
}

/** Copies `text` and says so. */
export function CopyButton({ text, label = '复制' }: { text: string; label?: string }) {
  const [state, setState] = useState<'ready' | 'copied' | 'failed'>('ready');

  async function copy(event: MouseEvent<HTMLButtonElement>) {
    setState((await copyText(text, event.currentTarget)) ? 'copied' : 'failed');
    setTimeout(() => setState('ready'), 2500);
  }

  const words = { ready: label, copied: '已复制', failed: '未能复制，请手动选择' }[state];
  return (
    <Button
      size="small"
      onClick={copy}
      icon={
        state === 'copied' ? (
          <Check aria-hidden className="size-3.5 text-good" />
        ) : (
          <Copy aria-hidden className="size-3.5" />
        )
      }
    >
      <span aria-live="polite">{words}</span>
    </Button>
  );
}
