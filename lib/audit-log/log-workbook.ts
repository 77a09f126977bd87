import type { Change } from '@/lib/audit/events';
import { type ListColumn, listWorkbook } from '@/lib/office-files/list-workbook';
import type { LogEntry } from './types';

function changeInWords({ field, from, to }: Change): string {
  return `${field}：${from === null ? '' : `${from} → `}${to ?? '（空）'}`;
}

const COLUMNS: readonly ListColumn<LogEntry>[] = [
  { heading: '编号', width: 8, value: ({ id }) => id },
  { heading: '时间（北京）', width: 17, value: ({ time }) => time },
  { heading: '操作人', width: 10, value: ({ actorName }) => actorName },
  { heading: '登录名', width: 14, value: ({ actorLogin }) => actorLogin },
  { heading: '操作', width: 18, value: ({ action }) => action },
  { heading: '单位', width: 20, value: ({ unitName }) => unitName },
  { heading: '项目编码', width: 24, value: ({ projectCode }) => projectCode },
  { heading: '对象', width: 28, value: ({ subjectName }) => subjectName },
  { heading: '内容', width: 50, value: ({ changes }) => changes.map(changeInWords).join('\n') },
  { heading: '原因', width: 30, value: ({ reason }) => reason },
  { heading: '校验值', width: 20, value: ({ hash }) => hash },
];

/** Events as a workbook, one line an event. @returns the bytes of an .xlsx file */
export function logWorkbook(entries: readonly LogEntry[]): Promise<Uint8Array> {
  const cut = '…（内容过长，未全部列出）';
  return listWorkbook({ sheet: '操作日志', columns: COLUMNS, cut }, entries);
}
