import { quote } from '@/lib/core/quote';
import type { HintRule } from '../hint';

/** Fewer characters say no cause and no measure. */
const FEWEST = 4;
/** What is written where nothing is said. */
const EMPTY =
  /^(?:无|没有|正常|暂无|客观原因|其他原因|工作需要|按计划(?:执行|完成)?|已?(?:基本)?完成|(?:将)?(?:进一步)?加强(?:管理|工作|监督)?|继续(?:努力|加强|改进)|今后改进|下一?步改进|及时改进|加快进度)[。.!！]*$/;

/** A reason or a measure without substance. */
export const thinReason = {
  id: 'thin-reason',
  title: '原因或措施过于简单',
  find({ sheet }) {
    const texts = sheet.rows.flatMap(({ indicatorId, deviationReason, improvement }) => [
      { indicatorId, field: '偏差原因', text: deviationReason.trim() },
      { indicatorId, field: '改进措施', text: improvement.trim() },
    ]);
    return [{ indicatorId: null, field: '执行率说明', text: sheet.executionReason.trim() }, ...texts].flatMap(
      ({ indicatorId, field, text }) =>
        text !== '' && ([...text].length < FEWEST || EMPTY.test(text))
          ? [{ indicatorId, message: `${field}只写了${quote(text)}，没有说明具体情况。` }]
          : [],
    );
  },
} as const satisfies HintRule;
