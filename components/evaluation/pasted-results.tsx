import { Table, Td, Th } from '@/components/table/table';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { OUTCOMES, type Outcome, OutcomeTag } from '@/components/ui/outcome-tag';
import { resultOf } from './paste-column';
import type { Pasting } from './use-pasted-columns';

/** What became of every line of a pasted column; what the form can't read of it says so here and at its input. */
export function PastedResults({
  pasting: { paste, undo, close },
  problems,
}: {
  readonly pasting: Pasting;
  readonly problems: ReadonlyMap<string, string>;
}) {
  if (!paste) return null;
  const results = paste.lines.map((line) => ({ line, ...resultOf(line, paste.before, problems) }));
  const counted = (Object.keys(OUTCOMES) as Outcome[]).flatMap((outcome) => {
    const count = results.filter((result) => result.outcome === outcome).length;
    return count > 0 ? `${OUTCOMES[outcome].label} ${count} 行` : [];
  });
  return (
    <Dialog
      open
      onOpenChange={close}
      title="粘贴结果"
      size="wide"
      description={`共粘贴 ${results.length} 行：${counted.join('，')}。录入的内容写入草稿，请核对后再提交。`}
      footer={
        <>
          <Button variant="secondary" onClick={undo}>
            撤销本次粘贴
          </Button>
          <Button onClick={close}>知道了</Button>
        </>
      }
    >
      <Table caption="粘贴的各行的结果" stacked>
        <thead>
          <tr>
            <Th>行</Th>
            <Th>指标</Th>
            <Th>粘贴的内容</Th>
            <Th>结果</Th>
            <Th>原因</Th>
          </tr>
        </thead>
        <tbody>
          {results.map(({ line, outcome, reason }) => (
            <tr key={line.line}>
              <Td label="行" className="whitespace-nowrap">
                第 {line.line} 行
              </Td>
              <Td label="指标">{line.indicator ?? '—'}</Td>
              <Td label="粘贴的内容" className="whitespace-pre-line">
                {line.text || '（空白）'}
              </Td>
              <Td label="结果" className="whitespace-nowrap">
                <OutcomeTag outcome={outcome} />
              </Td>
              <Td label="原因">{reason ?? '—'}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Dialog>
  );
}
