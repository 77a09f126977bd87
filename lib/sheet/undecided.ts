import type { ProjectScore } from '@/lib/scoring/score-project';
import type { Sheet } from './sheet';

/** Something that an evaluator has to decide before the form can be approved. */
export type Undecided = {
  readonly indicatorId: string;
  readonly name: string;
  readonly what: 'reading' | 'late' | 'difference';
  readonly message: string;
};

const MESSAGES: Readonly<Record<Undecided['what'], string>> = {
  reading: '指标含义须先确认',
  late: '逾期完成，得分比例须先确认',
  difference: '与单位标准不同，须先认定',
};

/** What stands between a complete form and its approval, in the order of the form. */
export function undecided(sheet: Sheet, score: ProjectScore): readonly Undecided[] {
  return sheet.rows.flatMap((row, i) => {
    const { flags } = score.indicators[i]!;
    const open: Undecided['what'][] = [];
    if (row.reading.ask && !row.decision) open.push('reading');
    if (flags.includes('late-unconfirmed')) open.push('late');
    if (flags.includes('difference-unconfirmed')) open.push('difference');
    return open.map((what) => ({
      indicatorId: row.indicatorId,
      name: row.name,
      what,
      message: `${row.name}：${MESSAGES[what]}`,
    }));
  });
}

/** Whether a row's meaning is open: it may mean something else than its sign, and nobody has decided. */
export function isDoubtful(row: Sheet['rows'][number]): boolean {
  return row.reading.doubtful && !row.decision;
}
