'use client';

import { Keyboard } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { Checkbox } from '@/components/form/checkbox';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { isTyping, shortcutKey } from './shortcut-key';

export type Shortcut = { readonly key: string; readonly label: string; readonly run: () => void };

const STORED = 'jixiao.shortcuts';

/** Switched off by whoever speaks to the computer, or uses such keys otherwise. */
const switchedOff = () => window.localStorage.getItem(STORED) === 'off';

/** Single keys of a page, with a window that names them (?) and switches them off. */
export function Shortcuts({ shortcuts }: { readonly shortcuts: readonly Shortcut[] }) {
  const [open, setOpen] = useState(false);
  const [off, setOff] = useState(false);

  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const covered = document.querySelector('[role="dialog"]') !== null;
    const key = shortcutKey(event, { typing: isTyping(event.target), covered });
    if (key === null || switchedOff()) return;
    const shortcut = shortcuts.find((candidate) => candidate.key === key);
    if (!shortcut && key !== '?') return;
    event.preventDefault();
    if (shortcut) shortcut.run();
    else show(true);
  });

  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKeyDown(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);

  function show(next: boolean) {
    if (next) setOff(switchedOff());
    setOpen(next);
  }

  function toggle(on: boolean) {
    if (on) window.localStorage.removeItem(STORED);
    else window.localStorage.setItem(STORED, 'off');
    setOff(!on);
  }

  return (
    <Dialog
      open={open}
      onOpenChange={show}
      trigger={
        <Button variant="quiet" icon={<Keyboard aria-hidden className="size-4" />} title="快捷键（?）">
          <span className="sr-only">快捷键</span>
        </Button>
      }
      title="快捷键"
      description="不在输入框里、没有打开窗口时有效。"
    >
      <dl className="mb-3 grid grid-cols-[auto_1fr] items-baseline gap-x-4 gap-y-1.5">
        {[...shortcuts, { key: '?', label: '显示本窗口' }].map(({ key, label }) => (
          <div key={key} className="contents">
            <dt>
              <kbd className="rounded border border-line bg-sunken px-1.5 font-mono">{key}</kbd>
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
      <Checkbox
        label="启用单键快捷键（只对这台电脑的这个浏览器）"
        checked={!off}
        onChange={({ target }) => toggle(target.checked)}
      />
    </Dialog>
  );
}
