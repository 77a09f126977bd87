import { Card } from '@/components/ui/card';
import { Disclosure } from '@/components/ui/disclosure';
import { Tag } from '@/components/ui/tag';
import { formatDateTime } from '@/lib/core/clock';
import type { RecheckDraw } from '@/lib/rechecks/types';

/** Each random draw with what is needed to draw it again, and how that is done. */
export function RecheckDraws({ draws }: { readonly draws: readonly RecheckDraw[] }) {
  if (draws.length === 0) return null;
  return (
    <Card title="随机抽取记录" aside={`${draws.length} 次`}>
      <ul className="space-y-1">
        {draws.map((draw) => (
          <li key={draw.no}>
            第 {draw.no} 次：{formatDateTime(new Date(draw.at))}，{draw.byName}，{draw.population} 个项目中抽{' '}
            {draw.percent}%，抽中 {draw.drawn} 个，种子{' '}
            <code className="break-all rounded bg-sunken px-1">{draw.seed}</code>{' '}
            {draw.reproduced ? (
              <Tag tone="good">按种子重抽结果一致</Tag>
            ) : (
              <Tag tone="bad">按种子重抽结果不一致，请联系系统管理员核查</Tag>
            )}
          </li>
        ))}
      </ul>
      <Disclosure summary="怎样抽取，怎样核对" className="mt-2 text-sm">
        <p>
          抽取范围是当时已评价通过、尚未列入复核的项目。对每个项目，把种子、一个换行符、项目编码依次连接，按
          UTF-8 计算 SHA-256；从小到大排序，取前
          n%（不足一个的按一个）。同一种子、同一范围，结果总是相同，可用{' '}
          <code className="rounded bg-sunken px-1">printf &apos;%s\n%s&apos; 种子 编码 | sha256sum</code>{' '}
          自行核对。
        </p>
      </Disclosure>
    </Card>
  );
}
