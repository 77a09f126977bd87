import { describe, expect, it } from 'vitest';
import { mof202010 } from '@/lib/scoring/rule-sets/mof-2020-10';
import { RULE_SETS } from '@/lib/scoring/rule-sets/registry';
import type { Appendix } from '../layout/appendix';
import { formSpec } from '../layout/form-spec';
import { sampleForm } from '../sample-form.fixture';
import { REPORTED, tracedForm } from '../traced-form.fixture';
import type { FormModel } from '../types';
import { drawForm, shownOfForm } from './draw-form';
import { missingGlyphs } from './missing-glyphs';
import { bare, countOf, pagesOf, run, withTool } from './pdf-tools.fixture';

const appendix: Appendix = { parts: ['trace'], note: null };

const draw = (model: FormModel, draft = false) => drawForm(model, { draft, appendix });

const HEADER = '序号指标规则算式得分出处待核对原文';

/** A form of so many rows with the traces of the sample, for appendices of several pages. */
function longForm(count: number): FormModel {
  const { traces, indicators } = tracedForm();
  if (!traces) throw new Error('the sample has no traces');
  const of = <T>(all: readonly T[], i: number): T => all[i % all.length]!;
  return {
    ...tracedForm(),
    indicators: Array.from({ length: count }, (_, i) => ({
      ...of(indicators, i),
      name: `${of(indicators, i).name}（${i + 1}）`,
    })),
    traces: { ...traces, indicators: Array.from({ length: count }, (_, i) => of(traces.indicators, i)) },
  };
}

describe('the appendix of a form', () => {
  withTool('pdftotext')('says how every score was worked out, and from which rule (pdftotext)', async () => {
    const text = pagesOf(await draw(tracedForm()))
      .slice(2)
      .join('');
    const guide = '《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》，财预〔2021〕101号待核对原文';
    const notes = '项目支出绩效自评表表注（《项目支出绩效评价管理办法》，财预〔2020〕10号）—';
    const head = '附：得分依据项目：云溪街道便民服务体系建设与运行维护项目（39000124T000000000101）';
    expect(text.startsWith(`${head}评分规则：财预〔2021〕101号，mof-2021-101第1版${HEADER}`)).toBe(true);
    for (const part of [
      `—预算执行率全年预算数：56.00万元；全年执行数：54.60万元；分值：10.00执行率达到0.8，得7分54.6≥0.8×56→7.007.00${guide}`,
      `1入户走访次数目标：≥5次；实际：4次；分值：13.34完成比例达到0.6：从门槛起按比例得分13.34×(4−0.6×5)÷(0.4×5)=6.676.67${guide}`,
      `2档案归档完成时间目标：≤8月；实际：2024年7月20日；分值：13.33达到目标值，得满分提示：指标含义尚未确认（待确认），按指标性质“≤”计分。提示：完成时间2024年7月20日按月份读作7（年度一月为1），与指标值比较。7≤8→13.3313.33${notes}`,
      `3走访记录规范目标：定性：优；实际：记录完整规范（达成95%）；分值：13.33定性指标“达成”：分值×百分比÷10013.33×95÷100=12.6612.66${notes}`,
      `4项目预算控制数目标：≤56万元；实际：30万元；分值：20.00达到目标值，得满分提示：成本不高于目标值的70%：须说明原因，没有花出去的钱不等于节约。30≤56→20.0020.00${notes}`,
      `6居民满意度目标：≥90%；实际：85%；分值：10.00满意度达到80%：分值×0.585≥80→10×0.5=5.005.00${guide}`,
      `—总分和等级总分：预算执行率与各指标得分之和7.00+6.67+13.33+12.66+20.00+14.00+5.00=78.6678.66${guide}`,
      `等级78.66≥60→中中${notes}`,
      '分值合计：预算执行率、成本指标、产出指标、效益指标、满意度指标提示：各指标分值按评分规则分配，没有人调整过。10.00+20.00+40.00+20.00+10.00=100.00100.00',
      '产出指标：平均分配到三级指标，取到0.01分，余数依次分给排在前面的指标40.00÷3=13.34或13.3313.34或13.33',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).toContain(
      '每项得分按算式算出后四舍五入一次（规则另有说明的除外），总分是各项得分之和。“待核对原文”：该规则的条文尚未与文件原文逐字核对，得分按本系统登记的口径计算；核对后如有出入，以原文为准，另立规则版本。',
    );
  });

  withTool('pdftotext')(
    'repeats its header, counts on with the form and carries its watermark (pdftotext)',
    async () => {
      const pages = pagesOf(await draw(longForm(40), true));
      const first = pages.findIndex((page) => page.includes('附：得分依据项目'));
      expect(first).toBeGreaterThan(1);
      expect(pages.length - first).toBeGreaterThan(3);
      pages.forEach((page, i) => {
        expect(countOf(page, HEADER)).toBe(i < first ? 0 : 1);
        expect(countOf(page, '草稿')).toBe(1);
        expect(page.endsWith(`第${i + 1}页共${pages.length}页`)).toBe(true);
      });
      const text = pages.slice(first).join('');
      for (const { name } of longForm(40).indicators) expect(text).toContain(bare(name));
    },
  );

  withTool('pdftotext')('of a blank form says 未填报, and no score (pdftotext)', async () => {
    const text = pagesOf(await draw(tracedForm(null, undefined, mof202010), true)).join('');
    expect(text).toContain(
      '1入户走访次数目标：≥5次；实际：未填报；分值：12.50未填报，暂计0分未填报→0.000.00',
    );
    expect(text).toContain('提示：预算执行情况和6条指标尚未填报，还没有总分和等级。');
  });

  withTool('pdftotext')('carries the note about traces that were made again (pdftotext)', async () => {
    const bytes = await drawForm(tracedForm(), {
      draft: false,
      appendix: { ...appendix, note: '重新计算。' },
    });
    expect(pagesOf(bytes).join('')).toContain('mof-2021-101第1版说明：重新计算。');
  });

  it('is not drawn unless it is wanted, nor without traces', async () => {
    const model = tracedForm();
    const plain = await drawForm(model, { draft: false });
    expect(Buffer.compare(plain, await drawForm(model, { draft: false, appendix: null }))).toBe(0);
    const untraced = sampleForm(10);
    const bare = await drawForm(untraced, { draft: false });
    expect(Buffer.compare(bare, await draw(untraced))).toBe(0);
  });

  it('has a glyph for every character that formulas and words of all rule sets are made of', () => {
    const missing = (model: FormModel, shown: Appendix | null) => [
      ...missingGlyphs(formSpec(model, shownOfForm({ appendix: shown }))).keys(),
    ];
    for (const ruleSet of RULE_SETS) {
      for (const patch of [REPORTED, null]) {
        expect(missing(tracedForm(patch, undefined, ruleSet), appendix)).toEqual([]);
      }
    }
    expect(missing({ ...tracedForm(), project: { ...tracedForm().project, code: '𠮷' } }, null)).toEqual([]);
    const named = tracedForm();
    const rare = { ...named, ruleSet: { ...named.ruleSet, title: '𠮷' } };
    expect(missing(rare, appendix)).toEqual(['𠮷']);
  });

  withTool('pdfinfo')('is a table of its own for a reader by ear, after its heading (pdfinfo)', async () => {
    const structure = run('pdfinfo', ['-struct-text', 'FILE'], await draw(tracedForm()));
    expect(countOf(structure, 'Table (block)')).toBe(2);
    const at = (text: string) => structure.indexOf(text);
    expect(at('附：得分依据')).toBeGreaterThan(at('日期：'));
    expect(at('"序号"')).toBeGreaterThan(at('附：得分依据'));
  });

  withTool('qpdf')('has no structural error (qpdf)', async () => {
    expect(run('qpdf', ['--check', 'FILE'], await draw(longForm(24)))).toContain(
      'No syntax or stream encoding errors',
    );
  });
});
