import { Alert } from '@/components/ui/alert';
import { DefinitionList } from '@/components/ui/definition-list';
import { formatDateTime } from '@/lib/core/clock';
import type { RecheckItem } from '@/lib/rechecks/types';
import { Difference } from './difference';

const NONE = <span className="text-muted">无</span>;

const by = (name: string | null, at: string | null) => at && `${name ?? ''} ${formatDateTime(new Date(at))}`;

/** One 复核 in words: how it was chosen, both scores, what was demanded, what came of it. */
export function RecheckRecord({ item }: { readonly item: RecheckItem }) {
  return (
    <>
      {item.superseded && (
        <Alert title="自评表其后已重新评价">本复核针对的是当时的定稿，自评得分为当时的得分。</Alert>
      )}
      <DefinitionList
        items={[
          {
            term: '选取方式',
            value: `${item.drawNo === null ? `人工指定：${item.reason}` : `第 ${item.drawNo} 次随机抽取`}（${by(item.selectedByName, item.selectedAt)}）`,
          },
          {
            term: '得分',
            value: (
              <>
                自评 {item.selfScore}，复核 {item.score ?? '未复核'}，差异{' '}
                <Difference value={item.difference} />
              </>
            ),
          },
          { term: '复核意见', value: text(item.opinion, by(item.concludedByName, item.concludedAt)) },
          ...item.rounds.flatMap((round) => [
            {
              term: `第 ${round.no} 轮整改要求`,
              value: text(round.demand, by(round.demandedByName, round.demandedAt)),
            },
            {
              term: `第 ${round.no} 轮整改结果`,
              value: text(round.outcome, by(round.outcomeByName, round.outcomeAt)),
            },
          ]),
          { term: '整改要求', value: text(item.demand, by(item.demandedByName, item.demandedAt)) },
          { term: '整改结果', value: text(item.outcome, by(item.outcomeByName, item.outcomeAt)) },
        ]}
      />
    </>
  );
}

function text(words: string, who: string | null) {
  if (words === '' && who === null) return NONE;
  return (
    <>
      <span className="whitespace-pre-line">{words || '无'}</span>
      {who && <span className="block text-xs text-muted">{who}</span>}
    </>
  );
}
