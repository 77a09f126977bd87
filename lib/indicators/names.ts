import { toHalfWidth } from '@/lib/core/fullwidth';

const TEMPLATE_NUMBER = /^指标\s*\d+\s*[:：]\s*/;

/**
 * The name without what a template left before it.
 * @example baseName('指标1：项目预算控制数') === '项目预算控制数'
 */
export function baseName(name: string): string {
  return name.trim().replace(TEMPLATE_NUMBER, '').trim();
}

/** Whether the indicator is the 项目预算控制数, whose actual is the money executed. */
export function isControlFigure(name: string): boolean {
  return baseName(name) === '项目预算控制数';
}

/** Whether a template's placeholder (`**`) was left in a text. */
export function hasPlaceholder(text: string): boolean {
  return toHalfWidth(text).includes('**');
}

const SIGNED = ['增长率', '变化率', '增幅', '降幅'];

/** Whether the actual may be below zero: rates of growth or change only. */
export function mayBeNegative(name: string): boolean {
  return SIGNED.some((word) => name.includes(word));
}
