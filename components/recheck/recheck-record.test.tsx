import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { RecheckItem } from '@/lib/rechecks/types';
import { RecheckRecord } from './recheck-record';

const item: RecheckItem = {
  ...{ id: 'r', projectId: 'p', code: '01', name: '入户走访服务', ownerName: '林小满', state: 'owed' },
  ...{ drawNo: null, reason: '金额大', selectedAt: '2025-01-06T01:00:00.000Z', selectedByName: '周敏' },
  ...{ selfScore: '96.63', score: '90.10', difference: '-6.53', opinion: '台账不全' },
  ...{ concludedAt: '2025-01-09T01:00:00.000Z', concludedByName: '王芳' },
  ...{ demand: '附照片', demandedAt: '2025-01-09T01:00:00.000Z', demandedByName: '王芳' },
  ...{ outcome: '', outcomeAt: null, outcomeByName: null, version: 4, superseded: false },
  rounds: [
    {
      ...{ no: 1, demand: '补齐台账', demandedAt: '2025-01-07T01:00:00.000Z', demandedByName: '周敏' },
      ...{ outcome: '台账已补齐', outcomeAt: '2025-01-08T01:00:00.000Z', outcomeByName: '林小满' },
    },
  ],
};

test('earlier rounds come before what is demanded now, each with who and when', () => {
  const text = renderToStaticMarkup(<RecheckRecord item={item} />)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
  const rounds = text.slice(text.indexOf('第 1 轮整改要求')).trim();
  expect(rounds).toBe(
    '第 1 轮整改要求 补齐台账 周敏 2025-01-07 09:00 第 1 轮整改结果 台账已补齐 林小满 2025-01-08 09:00 整改要求 附照片 王芳 2025-01-09 09:00 整改结果 无',
  );
});
