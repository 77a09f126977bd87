import type { Indicator } from '@/lib/indicators/indicator';
import { LEVEL2_NAMES } from '@/lib/indicators/levels';
import type { AuditedProject } from './finding';

function level1Of(level2: string): string {
  const found = Object.entries(LEVEL2_NAMES).find(([, names]) => names.some((name) => name === level2));
  if (!found) throw new Error(`没有二级指标“${level2}”`);
  return found[0];
}

/** `质量指标｜漏报率｜≤ 3 %｜正向指标` as an indicator. */
function auditedIndicator(text: string): Indicator {
  const [level2 = '', name = '', written = '', direction = null] = text
    .split('｜')
    .map((part) => part.trim());
  const [nature = '', target = '', unit = null] = written.split(' ');
  return { level1: level1Of(level2), level2, name, nature, target, unit, direction };
}

function indicatorsOf(part: string): Indicator[] {
  const [, text = '', times] = /^(.+?)(?:\s×(\d+))?$/s.exec(part) ?? [];
  const indicator = auditedIndicator(text);
  if (times === undefined) return [indicator];
  return Array.from({ length: Number(times) }, (_, n) => ({
    ...indicator,
    name: `${indicator.name}${n + 1}`,
  }));
}

/** `总额 20 + 目标 … + 质量指标｜…` as a project, as docs/quality-audit.md writes its examples. */
export function auditedProject(text: string): AuditedProject {
  const parts = text.split(' + ').map((part) => part.trim());
  const after = (word: string) =>
    parts.find((part) => part.startsWith(`${word} `))?.slice(word.length + 1) ?? null;
  return {
    code: '11990124T000000000001',
    name: '河道巡查服务',
    total: after('总额'),
    goal: after('目标'),
    indicators: parts.filter((part) => part.includes('｜')).flatMap(indicatorsOf),
  };
}
