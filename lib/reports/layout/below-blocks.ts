import { codePointName } from '@/lib/core/code-point';
import { budgetAdjustmentInWords } from '@/lib/sheet/annual-budget';
import { MONEY_LABELS } from '@/lib/sheet/sheet';
import type { Block, Cell } from '@/lib/typesetting/block';
import { cell, row } from '@/lib/typesetting/cells';
import { BELOW_PARTS, BELOW_TITLES, type BelowPart, type FormModel } from '../types';
import { EDGE } from './form-grid';

const lines = { header: [], merged: [], ruled: false } as const;

/** Room for a signature or a part of a stamp. */
const SIGNATURE_HEIGHT = 32;

const LINE_HEIGHT = 24;

/** `2024-06-01` as a date is written by hand; room for one where there is none. */
function dateInWords(date: string | null): string {
  const [year, month, day] = (date ?? '').split('-');
  if (!year || !month || !day) return '　　　　年　　　月　　　日';
  return `${Number(year)}年${Number(month)}月${Number(day)}日`;
}

const said = (part: BelowPart, text: string | null): string => `${BELOW_TITLES[part]}：${text ?? ''}`;

function signatures({
  signatures: who,
  approvedOn,
}: FormModel): Readonly<Partial<Record<BelowPart, string>>> {
  return {
    filledBy: said('filledBy', who.filledBy),
    reviewedBy: said('reviewedBy', who.reviewedBy),
    owner: said('owner', null),
    leader: said('leader', null),
    seal: said('seal', null),
    date: said('date', dateInWords(approvedOn)),
  };
}

const THIRDS = [EDGE.level1, EDGE.target, EDGE.score, EDGE.end] as const;

function signatureBlock(model: FormModel, shown: ReadonlySet<BelowPart>): Block {
  const texts = signatures(model);
  const wanted = BELOW_PARTS.filter((part) => shown.has(part) && texts[part] !== undefined);
  const rows = [];
  for (let start = 0; start < wanted.length; start += 3) {
    const cells = wanted
      .slice(start, start + 3)
      .map((part, i): Cell => cell(`below.${part}`, THIRDS[i] ?? 0, THIRDS[i + 1] ?? 0, texts[part] ?? ''));
    rows.push(row(cells, SIGNATURE_HEIGHT));
  }
  return { ...lines, name: 'signatures', rows, together: true };
}

function line(name: string, text: string): Block {
  const only = cell(`below.${name}`, EDGE.level1, EDGE.end, text, { divisible: true });
  return { ...lines, name, rows: [row([only], LINE_HEIGHT)], together: false };
}

/** What makes 全年预算数 of 年初预算数, source by source. */
function budgetLines({ money }: FormModel): Block[] {
  return money.lines.flatMap(({ source, adjustments }) =>
    adjustments?.length
      ? [
          line(
            `budget.${source}`,
            `全年预算数调整：${MONEY_LABELS[source]} ${adjustments.map(budgetAdjustmentInWords).join('；')}`,
          ),
        ]
      : [],
  );
}

/** Which document each adjusted target is of. */
function adjustmentLines({ indicators }: FormModel): Block[] {
  const adjusted = indicators.flatMap(({ name, adjustmentDocument }) =>
    adjustmentDocument === undefined ? [] : [`${name}（${adjustmentDocument}）`],
  );
  if (adjusted.length === 0) return [];
  return [line('adjusted', `绩效目标调整：${adjusted.join('、')}。得分按调整后指标值计算。`)];
}

/**
 * 等级, 其他需要说明的问题, the signatures, and a remark on characters that no font of ours can show.
 * @param replaced such characters; they are named by their code points, since they cannot be drawn.
 */
export function belowBlocks(
  model: FormModel,
  shown: ReadonlySet<BelowPart>,
  replaced: readonly string[],
): Block[] {
  const blocks: Block[] = [];
  if (shown.has('grade'))
    blocks.push(
      line('grade', said('grade', model.provisional ? '尚有未填报或待确认项，暂不评定' : model.grade)),
    );
  if (shown.has('notes')) {
    blocks.push(line('notes', said('notes', model.notes)));
    blocks.push(...budgetLines(model), ...adjustmentLines(model));
  }
  if (replaced.length > 0) {
    const codes = replaced.map(codePointName).join('、');
    blocks.push(line('replaced', `注：表中“〓”代替字库未收的字：${codes}。`));
  }
  const signed = signatureBlock(model, shown);
  return signed.rows.length > 0 ? [...blocks, signed] : blocks;
}
