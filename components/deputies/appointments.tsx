import { Table, Td, Th } from '@/components/table/table';
import { Alert } from '@/components/ui/alert';
import { Card } from '@/components/ui/card';
import { Tag } from '@/components/ui/tag';
import type { Tone } from '@/components/ui/tone';
import type { Appointment, Deputies } from '@/lib/deputies/types';
import { AppointDialog } from './appoint-dialog';
import { EndDialog } from './end-dialog';

const STANDINGS: Readonly<Record<Appointment['standing'], { label: string; tone: Tone }>> = {
  now: { label: '代办中', tone: 'info' },
  later: { label: '未开始', tone: 'neutral' },
  over: { label: '已到期', tone: 'neutral' },
  ended: { label: '已提前结束', tone: 'neutral' },
};

/** Who acts for a person, and for whom the person acts. */
export function DeputyCards({ deputies }: { readonly deputies: Deputies }) {
  const { appointments, actsFor, candidates, name } = deputies;
  return (
    <>
      <Card title="代办人" aside={<AppointDialog deputies={deputies} />} flush>
        {appointments.length > 0 ? (
          <AppointmentTable caption={`${name}的代办人`} rows={appointments} mayEnd />
        ) : (
          <p className="p-3 text-muted">没有指定过代办人。外出或休假期间，可以请本单位同事代为办理。</p>
        )}
        {candidates.length === 0 && (
          <Alert tone="warning" className="m-3" title="本单位没有可以代办的人员">
            代办人须是本单位同一角色、账号在用的人员。
          </Alert>
        )}
      </Card>
      {actsFor.length > 0 && (
        <Card title="代别人办理" flush>
          <AppointmentTable caption={`${name}代别人办理`} rows={actsFor} mayEnd={false} />
        </Card>
      )}
    </>
  );
}

function AppointmentTable({
  caption,
  rows,
  mayEnd,
}: {
  readonly caption: string;
  readonly rows: readonly Appointment[];
  /** The rows are the person's own deputies */
  readonly mayEnd: boolean;
}) {
  return (
    <Table caption={caption} stacked>
      <thead>
        <tr>
          <Th>{mayEnd ? '代办人' : '代谁办理'}</Th>
          <Th className="w-60">期间</Th>
          <Th className="w-28">状态</Th>
          <Th>原因</Th>
          <Th className="w-28">操作</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <Th scope="row">{mayEnd ? row.deputyName : row.principalName}</Th>
            <Td label="期间">
              {row.from} 至 {row.until}
            </Td>
            <Td label="状态">
              <Tag tone={STANDINGS[row.standing].tone}>{STANDINGS[row.standing].label}</Tag>
            </Td>
            <Td label="原因">
              {row.reason}
              <span className="ml-2 text-sm text-muted">{row.appointedByName} 指定</span>
            </Td>
            <Td>
              {mayEnd && (row.standing === 'now' || row.standing === 'later') ? (
                <EndDialog appointment={row} />
              ) : (
                '—'
              )}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
