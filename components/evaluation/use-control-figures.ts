'use client';

import { useEffect } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { prefilledControlFigures } from '@/lib/sheet/control-figure';
import type { Sheet } from '@/lib/sheet/sheet';
import { readableSheet, type TypedSheet } from '@/lib/sheet/typed';

/** 项目预算控制数 follows 全年执行数 on the form as it does on the server. */
export function useControlFigures(form: UseFormReturn<TypedSheet>, planned: Sheet): void {
  useEffect(() => {
    let before = readableSheet(planned, form.getValues());
    const subscription = form.watch((_, { name }) => {
      const sheet = readableSheet(before, form.getValues());
      const changes = name?.startsWith('money')
        ? prefilledControlFigures(sheet.rows, before.money, sheet.money)
        : [];
      before = sheet;
      for (const [id, { field, amount }] of changes) form.setValue(`rows.${id}.${field}`, amount ?? '');
    });
    return () => subscription.unsubscribe();
  }, [form, planned]);
}
