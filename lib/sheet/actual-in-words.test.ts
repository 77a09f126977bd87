import { describe, expect, it } from 'vitest';
import { actualInWords } from './actual-in-words';
import { blankSheet } from './sample-sheet.fixture';

const [visits] = blankSheet().rows;
const written = (target: string, value: string) => actualInWords({ ...visits!, target, value });

describe('a reported number', () => {
  it('is written as the target that it stands beside', () => {
    expect(written('24000', '26480.5')).toBe('26480.5 次');
    expect(written('24,000', '26480.5')).toBe('26,480.5 次');
    expect(written('24，000', '1234')).toBe('1,234 次');
  });
});
