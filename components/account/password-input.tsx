'use client';

import { Eye, EyeOff } from 'lucide-react';
import { type ComponentProps, type KeyboardEvent, useState } from 'react';
import { TextInput } from '@/components/form/text-input';

/** A password that can be shown, with a word when Caps Lock is on. */
export function PasswordInput(props: Omit<ComponentProps<typeof TextInput>, 'type'>) {
  const [shown, setShown] = useState(false);
  const [capsLock, setCapsLock] = useState(false);
  const watch = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'));
  const Icon = shown ? EyeOff : Eye;
  return (
    <>
      <span className="relative block">
        <TextInput
          {...props}
          type={shown ? 'text' : 'password'}
          className="pr-10"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          onKeyDown={watch}
          onKeyUp={watch}
        />
        <button
          type="button"
          aria-label="显示密码"
          aria-pressed={shown}
          onClick={() => setShown(!shown)}
          className="absolute inset-y-0 right-0 flex w-9 items-center justify-center rounded text-muted -outline-offset-2 hover:text-action"
        >
          <Icon aria-hidden className="size-4" />
        </button>
      </span>
      <span role="status" className="block text-sm text-warning">
        {capsLock ? '大写锁定（Caps Lock）已打开' : null}
      </span>
    </>
  );
}
