'use client';

import { type ClipboardEvent, type DragEvent, useState } from 'react';
import { useEvidence } from './evidence-context';

/** A picture from the clipboard has no name of its own: it gets the moment. */
function named(file: File): File {
  if (!/^image\.\w+$/.test(file.name)) return file;
  const moment = new Date().toLocaleString('sv-SE').replaceAll(':', '').replace(' ', ' ');
  return new File([file], `截图 ${moment}.${file.name.split('.').at(-1)}`, { type: file.type });
}

const holdsFiles = ({ types }: DataTransfer) => types.includes('Files');

/** Makes an element take dropped files, and pasted pictures while the focus is inside. */
export function useFileTarget(indicatorId: string | null) {
  const { add, mayChange } = useEvidence();
  const [over, setOver] = useState(false);
  if (!mayChange) return { over: false, target: {} };
  return {
    over,
    target: {
      onDragOver(event: DragEvent) {
        if (!holdsFiles(event.dataTransfer)) return;
        event.preventDefault();
        setOver(true);
      },
      onDragLeave({ currentTarget, relatedTarget }: DragEvent) {
        if (!(relatedTarget instanceof Node) || !currentTarget.contains(relatedTarget)) setOver(false);
      },
      onDrop(event: DragEvent) {
        setOver(false);
        if (!holdsFiles(event.dataTransfer)) return;
        event.preventDefault();
        add([...event.dataTransfer.files], indicatorId);
      },
      onPaste(event: ClipboardEvent) {
        const { clipboardData } = event;
        // Cells copied from Excel come with a picture of themselves: it is their text that is meant.
        if (clipboardData.files.length === 0 || clipboardData.types.includes('text/plain')) return;
        event.preventDefault();
        event.stopPropagation();
        add([...clipboardData.files].map(named), indicatorId);
      },
    },
  };
}
