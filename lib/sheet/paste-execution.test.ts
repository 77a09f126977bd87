import { describe, expect, it } from 'vitest';
import { readPastedExecution } from './paste-execution';

const TARGETS = [
  { projectId: 'a', code: '39000124T000000000001', name: '绿化养护', open: true },
  { projectId: 'b', code: '39000124T000000000002', name: '垃圾清运', open: true },
  { projectId: 'c', code: '39000124T000000000003', name: '审计服务', open: false },
  { projectId: 'd', code: '39000124T000000000004', name: '审计服务', open: false },
];

const problems = (text: string) => readPastedExecution(text, TARGETS).map((line) => line.problem);

describe('pasted execution figures', () => {
  it('are matched by code, by name, or by code-name, headings and blank lines passed over', () => {
    const text = '项目编码\t全年执行数\n39000124T000000000001\t1,054.60\n\n垃圾清运\t３０\t\t2\r\n';
    expect(readPastedExecution(text, TARGETS)).toEqual([
      { line: 2, text: '39000124T000000000001\t1,054.60', projectId: 'a', fiscal: '1054.6', problem: null },
      { line: 4, text: '垃圾清运\t３０\t\t2', projectId: 'b', fiscal: '30', other: '2', problem: null },
    ]);
    expect(readPastedExecution('39000124T000000000001-绿化养护\t5', TARGETS)[0]).toMatchObject({
      projectId: 'a',
      fiscal: '5',
    });
  });

  it('are refused line by line, with the reason', () => {
    expect(problems('路灯\t5')).toEqual(['没有编码或名称为“路灯”的项目']);
    expect(problems('审计服务\t5')).toEqual(['有 2 个项目名称为“审计服务”，请改用项目编码']);
    expect(problems('39000124T000000000003\t5')).toEqual(['该项目已提交，不能再录入执行数']);
    expect(problems('绿化养护\t5\n绿化养护\t6')).toEqual([null, '同一项目出现了两次']);
    expect(problems('绿化养护\t五万')).toEqual(['第 2 列“五万”：请填写数字，例如 98 或 98.5']);
    expect(problems('绿化养护\t-1')).toEqual(['第 2 列“-1”：金额不能为负数']);
    expect(problems('绿化养护')).toEqual(['没有金额']);
  });
});
