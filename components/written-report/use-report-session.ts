import { useEffect, useState, useSyncExternalStore } from 'react';
import { useLeaveUnsaved, useRetry, useSaveKey, useSignInAgain } from '@/components/evaluation/use-resend';
import type { WrittenReportView } from '@/lib/written-reports/types';
import { ReportSession } from './report-session';

/** A session for the life of the page, with what React has to know of it. */
export function useReportSession(view: WrittenReportView, userId: string) {
  const [session] = useState(
    () => new ReportSession({ projectId: view.project.id, kind: view.kind }, userId, view),
  );
  const [restored, setRestored] = useState(false);
  const state = useSyncExternalStore(session.subscribe, session.snapshot, session.snapshot);

  useEffect(() => {
    setRestored(session.restore());
    return () => session.stop();
  }, [session]);

  useRetry(state.status.kind, session);
  useSignInAgain(state.status, session);
  useLeaveUnsaved(state.status.kind);
  useSaveKey(session);
  return { session, restored, ...state };
}
