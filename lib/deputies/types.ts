import type { Day } from '@/lib/core/day';

/** One appointment of a deputy. Days in Beijing, both included. */
export type Appointment = {
  readonly id: string;
  readonly principalName: string;
  readonly deputyName: string;
  readonly from: Day;
  readonly until: Day;
  readonly reason: string;
  readonly appointedByName: string;
  /** Whether it holds today, will, is over, or was ended before its time */
  readonly standing: 'now' | 'later' | 'over' | 'ended';
};

/** The deputies of a person, for whom the person is one, and who could be. */
export type Deputies = {
  readonly userId: string;
  readonly name: string;
  readonly appointments: readonly Appointment[];
  readonly actsFor: readonly Appointment[];
  /** Of the same unit and role; empty where the role has no deputies */
  readonly candidates: readonly { readonly id: string; readonly name: string }[];
  readonly today: Day;
};
