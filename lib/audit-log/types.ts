import type { Change } from '@/lib/audit/events';

/** One event as the log shows it. */
export type LogEntry = {
  readonly id: string;
  /** As it reads in Beijing */
  readonly time: string;
  readonly actorName: string;
  readonly actorLogin: string | null;
  /** In words */
  readonly action: string;
  readonly unitName: string | null;
  readonly projectId: string | null;
  readonly projectCode: string | null;
  readonly subjectName: string;
  readonly changes: readonly Change[];
  readonly reason: string | null;
  readonly hash: string | null;
};

export type LastCheck = {
  readonly time: string;
  readonly byName: string;
  readonly intact: boolean;
  /** What it found */
  readonly text: string;
};

export type CheckResult = { readonly intact: boolean; readonly text: string };

export type Choice = { readonly value: string; readonly label: string };

export type LogPage = {
  readonly entries: readonly LogEntry[];
  /** Events that fit the filters; `more` where there are more than are counted */
  readonly count: number;
  readonly more: boolean;
  /** `page` of the address for earlier and later events; null where there are none */
  readonly older: string | null;
  readonly newer: string | null;
  /** Most that one export holds */
  readonly exportLimit: number;
  readonly persons: readonly Choice[];
  readonly units: readonly Choice[];
  /** The project that the list is narrowed to */
  readonly project: Choice | null;
  readonly lastCheck: LastCheck | null;
};
