import { formatDateTime } from '@/lib/core/clock';
import { actionLabel } from './events';
import type { Verdict } from './verify';
import type { Broken, EventName } from './walk';

/** A stored moment as it reads in Beijing, also one that no calendar has. */
export function momentInWords(at: string): string {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? `时间“${at}”无效` : formatDateTime(date);
}

/** `第 12 号记录（2024-06-01 09:05，林小满，提交：入户走访服务）` */
function inWords({ id, at, actorName, action, subjectName }: EventName): string {
  return `第 ${id} 号记录（${momentInWords(at)}，${actorName}，${actionLabel(action)}：${subjectName}）`;
}

function numbers(from: bigint, to: bigint): string {
  return from === to ? `第 ${from} 号记录` : `第 ${from} 至 ${to} 号共 ${to - from + 1n} 条记录`;
}

function missingInWords({ after, before, count }: Extract<Broken, { kind: 'missing' }>): string {
  const place = `${after ? `${inWords(after)}之后、` : ''}${inWords(before)}之前`;
  if (count === null) return `${place}有记录缺失，已被删除。`;
  return `${numbers(before.id - count, before.id - 1n)}缺失，已被删除：在${place}。`;
}

function cutOffInWords({ after, lastId }: Extract<Broken, { kind: 'cutOff' }>): string {
  const gone = numbers((after?.id ?? 0n) + 1n, lastId);
  return `末尾被截断，${gone}缺失：现在${after ? `的最后一条是${inWords(after)}` : '一条记录也没有'}。`;
}

/** What is wrong with the first link that does not hold: which event, of when, about what, and why. */
export function brokenInWords(broken: Broken): string {
  switch (broken.kind) {
    case 'noEnd':
      return '末端登记已被删除，无法确认末尾是否完整。';
    case 'missing':
      return missingInWords(broken);
    case 'cutOff':
      return cutOffInWords(broken);
    case 'changed':
      return `${inWords(broken.event)}的内容与校验值不一致：写入之后被改动过。`;
    case 'unlinked':
      return `${inWords(broken.event)}没有校验值：不是由本系统写入。`;
    case 'foreign':
      return `${inWords(broken.event)}的编号不在 1 至 ${broken.lastId} 之内：不是由本系统写入，或末端登记被改回。`;
    case 'detached':
      return `${inWords(broken.event)}与${broken.after ? inWords(broken.after) : '开头'}衔接不上：其中一条被替换，校验值也被重新计算过。`;
    case 'endDiffers':
      return broken.event
        ? `最后一条即${inWords(broken.event)}与末端登记不一致：这一条被替换过，或末端登记被改动过。`
        : '还没有记录，末端登记却被改动过。';
  }
}

/** What a check found, in one or two sentences. */
export function verdictInWords({ broken, count, last }: Verdict): string {
  if (broken) return `操作日志不完整，第一处断裂：${brokenInWords(broken)}`;
  if (!last) return '操作日志完整：还没有记录。';
  return `操作日志完整：共 ${count} 条记录，内容与校验值一致，首尾相接，没有改动、缺失或多出。最后一条是${inWords(last)}，校验值 ${last.hash}。`;
}
