import { hasPlaceholder } from '@/lib/indicators/names';
import { inEachRow, type QualityRule } from '../rule';

/** What a template left in the name: `**`, or a leading `指标n：`. */
export const placeholderText = {
  id: 'placeholder-text',
  severity: 'warning',
  title: '留有模板文字',
  find: inEachRow(({ indicator, name }) => {
    if (hasPlaceholder(indicator.name)) {
      return { what: '名称中留有模板占位符“**”。', suggestion: '把“**”换成本项目的对象、时间或文件名称。' };
    }
    if (name === indicator.name.trim()) return null;
    const prefix = indicator.name
      .trim()
      .slice(0, indicator.name.trim().length - name.length)
      .trim();
    if (name === '')
      return { what: `名称只有模板的编号“${prefix}”。`, suggestion: '写明指标名称，或删去本条。' };
    const what = `名称前留有模板的编号“${prefix}”。`;
    return { what, suggestion: `删去“${prefix}”。`, repair: { name } };
  }),
} as const satisfies QualityRule;
