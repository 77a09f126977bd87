'use client';

import { useEffect, useState } from 'react';
import { answered } from '@/components/ui/answered';
import { previewRuleSetAction } from '@/lib/rules/actions';
import type { RuleSetContent } from '@/lib/rules/schema';
import type { Comparison } from '@/lib/rules/types';

const QUIET_MS = 700;

export type Preview =
  | { readonly kind: 'wrong' }
  | { readonly kind: 'computing'; readonly comparison: Comparison | null }
  | { readonly kind: 'shown'; readonly comparison: Comparison }
  | { readonly kind: 'failed'; readonly message: string };

/**
 * This year under what is being edited, computed on the server shortly after typing has stopped; nothing is stored.
 * While the next one is computed the last one stays. `content` null: something is wrong, so there is nothing to compute.
 */
export function usePreview(content: RuleSetContent | null): Preview {
  const [preview, setPreview] = useState<Preview>({ kind: 'computing', comparison: null });
  const key = content && JSON.stringify(content.body);
  useEffect(() => {
    if (key === null) {
      setPreview({ kind: 'wrong' });
      return;
    }
    setPreview((before) => ({
      kind: 'computing',
      comparison: before.kind === 'shown' || before.kind === 'computing' ? before.comparison : null,
    }));
    let latest = true;
    const timer = setTimeout(() => void compute(), QUIET_MS);
    async function compute() {
      const answer = await answered(previewRuleSetAction({ title: '试算', body: JSON.parse(key ?? '{}') }));
      if (!latest) return;
      if (answer?.ok) setPreview({ kind: 'shown', comparison: answer.value });
      else
        setPreview({
          kind: 'failed',
          message: answer?.error.message ?? '没有收到服务器的答复，请检查网络。',
        });
    }
    return () => {
      latest = false;
      clearTimeout(timer);
    };
  }, [key]);
  return preview;
}
