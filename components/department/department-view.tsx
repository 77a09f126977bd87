import { mergedRows } from '@/components/evaluation/merged-rows';
import { Table, Td, Th } from '@/components/table/table';
import { Card } from '@/components/ui/card';
import { DefinitionList } from '@/components/ui/definition-list';
import { Tag } from '@/components/ui/tag';
import { Dec, formatMoney, formatPercent } from '@/lib/core/decimal';
import type { DepartmentModel } from '@/lib/department/types';
import { REPORT_TEXT_LABELS, REPORT_TEXTS } from '@/lib/department-scoring/department-sheet';
import { PART_LABELS } from '@/lib/department-scoring/scheme';
import { hasNoScore } from '@/lib/department-scoring/score-department';
import { UNVERIFIED } from '@/lib/scoring/explanation';
import { STATUS_LABELS } from '@/lib/scoring/flag-words';
import { ModelTrace } from './model-trace';

type Props = { readonly model: DepartmentModel };

const ON_PHONES = 'max-sm:!text-sm max-sm:!text-muted';

/** The evaluation to be read: as it was approved, or as it stands. */
export function DepartmentView({ model }: Props) {
  return (
    <>
      <Result model={model} />
      <Money model={model} />
      <Card title="整体绩效目标" flush>
        <DefinitionList
          columns={1}
          items={[
            { term: '预期目标', value: model.goal ?? '预算文本没有写明' },
            { term: '实际完成情况', value: model.goalActual ?? '未填写' },
          ]}
        />
      </Card>
      <Targets model={model} />
      <Items model={model} />
      <Card title="说明" flush>
        <DefinitionList
          columns={1}
          items={[
            ...(model.executionReason === null
              ? []
              : [{ term: '预算执行情况说明', value: model.executionReason }]),
            ...REPORT_TEXTS.map((key) => ({
              term: REPORT_TEXT_LABELS[key],
              value: model.texts[key] ?? '未填写',
            })),
            { term: '其他需要说明的问题', value: model.notes ?? '无' },
          ]}
        />
      </Card>
      <Changes model={model} />
    </>
  );
}

function Result({ model }: Props) {
  const { scheme } = model;
  return (
    <Card
      title="得分"
      aside={
        <>
          评分标准：{scheme.title}（第 {scheme.version} 版）
          {!scheme.basis.textVerified && <Tag tone="warning">{UNVERIFIED}</Tag>}
        </>
      }
      flush
    >
      <Table caption="各部分得分">
        <thead>
          <tr>
            <Th>部分</Th>
            <Th numeric>分值</Th>
            <Th numeric>得分</Th>
          </tr>
        </thead>
        <tbody>
          {model.parts.map(({ name, weight, score }) => (
            <tr key={name}>
              <Th scope="row" className="font-normal">
                {name}
              </Th>
              <Td numeric>{weight ?? '不适用'}</Td>
              <Td numeric>{score ?? (weight === null ? '—' : '未填报')}</Td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <Th scope="row">总分</Th>
            <Td numeric>100.00</Td>
            <Td numeric>
              <ModelTotal model={model} />{' '}
              <ModelTrace subject="总分" ruleSet={scheme} explanation={model.traces.total} />
            </Td>
          </tr>
        </tfoot>
      </Table>
    </Card>
  );
}

function ModelTotal({ model: { parts, total, provisional, grade } }: Props) {
  if (hasNoScore(parts)) return '未填报';
  return (
    <>
      <strong data-testid="department-total">{total}</strong>{' '}
      {provisional ? <Tag>暂计</Tag> : <Tag tone="info">{grade}</Tag>}
    </>
  );
}

const amount = (value: string | null) => (value === null ? '未填报' : formatMoney(new Dec(value)));

function Money({ model: { money, scheme, traces } }: Props) {
  const lines = money.lines.filter(({ applicable }) => applicable);
  const { count, approved } = money.projects;
  return (
    <Card title="部门整体支出" aside={`单位：万元；${count} 个参评项目，${approved} 个已评价通过`} flush>
      <Table caption="部门整体支出，单位万元" className="min-w-[36rem]">
        <thead>
          <tr>
            <Th>支出</Th>
            <Th numeric>年初预算数</Th>
            <Th numeric>全年预算数</Th>
            <Th numeric>全年执行数</Th>
            <Th numeric>执行率</Th>
            <Th numeric>得分 / 分值</Th>
          </tr>
        </thead>
        <tbody>
          {[money.total, ...lines].map((line, i) => (
            <tr key={line.name} className={i === 0 ? 'font-medium' : undefined}>
              <Th scope="row" className={i === 0 ? undefined : 'font-normal'}>
                {line.name}
              </Th>
              <Td numeric>{amount(line.initial)}</Td>
              <Td numeric>{amount(line.annual)}</Td>
              <Td numeric>{amount(line.executed)}</Td>
              <Td numeric>{i === 0 && money.rate !== null ? formatPercent(new Dec(money.rate)) : '—'}</Td>
              <Td numeric>
                {i === 0 ? (
                  <>
                    {money.score ?? STATUS_LABELS[money.status]}
                    {money.weight && <span className="text-muted"> / {money.weight}</span>}{' '}
                    <ModelTrace
                      subject={PART_LABELS.execution}
                      ruleSet={scheme}
                      explanation={traces.execution}
                    />
                  </>
                ) : (
                  '—'
                )}
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Card>
  );
}

function Targets({ model: { targets, ruleSet, traces } }: Props) {
  const spans = mergedRows(targets);
  return (
    <Card title={`${PART_LABELS.targets}（${targets.length} 项）`} flush>
      <Table caption="整体绩效目标：年度指标值、实际完成值与得分" stacked>
        <thead>
          <tr>
            <Th className="w-14">一级</Th>
            <Th className="w-20">二级</Th>
            <Th>三级指标</Th>
            <Th className="w-32">年度指标值</Th>
            <Th className="w-40">实际完成值</Th>
            <Th numeric className="w-32">
              得分 / 分值
            </Th>
            <Th className="w-56">偏差原因及改进措施</Th>
          </tr>
        </thead>
        <tbody>
          {targets.map((row, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a model never move, and two may share a name
            <tr key={i}>
              {spans[i]!.level1 > 0 && (
                <Th scope="rowgroup" rowSpan={spans[i]!.level1} className={ON_PHONES}>
                  {row.level1.replace(/指标$/, '')}
                </Th>
              )}
              {spans[i]!.level2 > 0 && (
                <Th scope="rowgroup" rowSpan={spans[i]!.level2} className={`font-normal ${ON_PHONES}`}>
                  {row.level2.replace(/指标$/, '')}
                </Th>
              )}
              <Td label="三级指标">{row.name}</Td>
              <Td label="年度指标值">{row.target}</Td>
              <Td label="实际完成值">{row.actual ?? '未填报'}</Td>
              <Td numeric label="得分 / 分值">
                <div>
                  {row.score ?? STATUS_LABELS[row.status]}
                  <span className="text-muted"> / {row.weight}</span>{' '}
                  <ModelTrace subject={row.name} ruleSet={ruleSet} explanation={traces.targets[i]!} />
                </div>
              </Td>
              <Td label="偏差原因及改进措施">
                {[row.deviationReason, row.improvement].filter((text) => text !== null).join('；') || '无'}
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Card>
  );
}

function Items({ model: { items, scheme, traces } }: Props) {
  if (items.length === 0) return null;
  return (
    <Card title={PART_LABELS.management} flush>
      <Table caption="预算管理情况：得分与评分依据" stacked>
        <thead>
          <tr>
            <Th className="w-40">项目</Th>
            <Th>评分标准</Th>
            <Th>评分依据</Th>
            <Th numeric className="w-32">
              得分 / 分值
            </Th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ name, guidance, ground, score, weight }, i) => (
            <tr key={name}>
              <Th scope="row">{name}</Th>
              <Td label="评分标准">{guidance}</Td>
              <Td label="评分依据">{ground ?? '未填写'}</Td>
              <Td numeric label="得分 / 分值">
                <div>
                  {score ?? '未评分'}
                  <span className="text-muted"> / {weight}</span>{' '}
                  <ModelTrace subject={name} ruleSet={scheme} explanation={traces.items[i]!} />
                </div>
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Card>
  );
}

function Changes({ model: { changes } }: Props) {
  if (changes.length === 0) return null;
  return (
    <Card title={`对申报目标的更改（${changes.length} 项）`}>
      <ul className="list-disc space-y-1 pl-5 text-sm">
        {changes.map(({ name, what, reason }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: copies of a target share its name
          <li key={i}>
            {what}：{name}
            <span className="text-muted">（原因：{reason}）</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
