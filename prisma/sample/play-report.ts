import type { Session } from '@/lib/auth/viewer';
import { answerThread, commentOn, settleThread } from '@/lib/comments/commands';
import { formThreads } from '@/lib/comments/queries';
import { adjustWeights, saveReport, submitReport } from '@/lib/evaluations/commands';
import { evaluationSheet } from '@/lib/evaluations/queries';
import { decideReadings } from '@/lib/readings/commands';
import { approveReport, changePercent, returnReport } from '@/lib/reviews/commands';
import { rowPatch, savedForm } from './patch';
import type { Corrections, PercentChange, Remark, SampleReport } from './report';

/** A project of the sample as it stands in the database; the indicators in the budget's order. */
export type LoadedProject = {
  readonly projectId: string;
  readonly indicatorIds: readonly string[];
  /** Of its evaluation */
  readonly version: number;
};

/** Who acts. A unit whose evaluator has not signed up yet has none. */
type Actors = { readonly owner: Session; readonly evaluator: Session | null };

class Play {
  private version: number;

  constructor(
    private readonly project: LoadedProject,
    private readonly actors: Actors,
  ) {
    this.version = project.version;
  }

  private get decision() {
    return { projectId: this.project.projectId, version: this.version };
  }

  private get evaluator(): Session {
    const { evaluator } = this.actors;
    if (!evaluator) throw new Error('the unit has no evaluator who could review');
    return evaluator;
  }

  private indicatorAt(row: number): string {
    const id = this.project.indicatorIds[row - 1];
    if (!id) throw new Error(`no indicator ${row}`);
    return id;
  }

  async fillIn(report: SampleReport): Promise<void> {
    const { indicatorIds } = this.project;
    if (report.weights) {
      const weights = report.weights.map((weight, i) => ({ indicatorId: indicatorIds[i]!, weight }));
      const adjusted = await adjustWeights(this.actors.owner, { ...this.decision, weights, reason: '' });
      this.version = adjusted.version;
    }
    const form = { ...this.decision, ...savedForm(report, indicatorIds) };
    this.version = (await saveReport(this.actors.owner, form)).version;
  }

  async correct({ goalActual, rows }: Corrections): Promise<void> {
    const patches = rows.flatMap(({ row, report }) => rowPatch(this.indicatorAt(row), report) ?? []);
    const form = { ...this.decision, ...(goalActual && { goalActual }), rows: patches };
    this.version = (await saveReport(this.actors.owner, form)).version;
    const { projectId } = this.project;
    for (const { id: threadId, version } of await formThreads(this.actors.owner, { projectId })) {
      await answerThread(this.actors.owner, { projectId, threadId, version, text: '', handled: true });
    }
  }

  async submit(): Promise<void> {
    const outcome = await submitReport(this.actors.owner, this.decision);
    if (!outcome.submitted) throw new Error(outcome.missing.map(({ message }) => message).join('; '));
    this.version = outcome.version;
  }

  async remark(remarks: readonly Remark[]): Promise<void> {
    for (const { row, text } of remarks) {
      const indicatorId = row === undefined ? null : this.indicatorAt(row);
      await commentOn(this.evaluator, { projectId: this.project.projectId, indicatorId, text });
    }
  }

  async reassess(changes: readonly PercentChange[]): Promise<void> {
    for (const { row, ...change } of changes) {
      const input = { ...this.decision, indicatorId: this.indicatorAt(row), ...change };
      this.version = (await changePercent(this.evaluator, input)).version;
    }
  }

  async giveBack(reason: string): Promise<void> {
    this.version = (await returnReport(this.evaluator, { ...this.decision, reason })).version;
  }

  /** Whatever asks is decided first, by its nature: that is what the sample's scores were made with. */
  private async decideReadings(): Promise<void> {
    const { sheet } = await evaluationSheet(this.evaluator, { projectId: this.project.projectId });
    const asking = sheet.rows.filter(({ reading, decision }) => reading.ask && !decision);
    if (asking.length === 0) return;
    const decisions = asking.map(({ indicatorId }) => ({
      rows: [{ indicatorId, seen: null }],
      meaning: { kind: 'number' as const },
      note: '按原文计分',
    }));
    await decideReadings(this.evaluator, { decisions });
    this.version += 1;
  }

  async approve(): Promise<void> {
    await this.decideReadings();
    const { projectId } = this.project;
    for (const { id: threadId, version } of await formThreads(this.evaluator, { projectId })) {
      await settleThread(this.evaluator, { projectId, threadId, version, resolved: true });
    }
    await approveReport(this.evaluator, this.decision);
  }
}

/**
 * Brings a project's form to the state that its report describes, through the same commands that people use.
 * @throws Error with what is missing where the report could not be submitted
 */
export async function playReport(
  report: SampleReport,
  project: LoadedProject,
  actors: Actors,
): Promise<void> {
  const play = new Play(project, actors);
  const { course } = report;
  await play.fillIn(report);
  if (course.state === 'DRAFTING') return;
  await play.submit();
  if (course.state === 'SUBMITTED') return;
  if (course.state === 'APPROVED') {
    await play.remark(course.remarks ?? []);
    await play.reassess(course.percents ?? []);
    await play.approve();
    return;
  }
  await play.remark(course.returned.remarks);
  await play.giveBack(course.returned.reason);
  if (course.state === 'RETURNED') return;
  await play.correct(course.corrections);
  await play.submit();
}
