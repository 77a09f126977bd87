'use client';

import { useParams } from 'next/navigation';
import { usePerson } from '@/components/ui/kept';
import { KeptDraft } from './kept-draft';

/** What was typed for a project that is out of reach by now: a deputy's time is over, or another person answers for it. */
export function LostProjectDraft() {
  const { id } = useParams<{ id: string }>();
  return <KeptDraft projectId={id} userId={usePerson()} />;
}
