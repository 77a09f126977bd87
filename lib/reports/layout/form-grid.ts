import type { Sheet } from '@/lib/typesetting/block';

/**
 * A4 landscape in points. All rows of the form share one grid of edges, so that rules stand under rules. Landscape pages
 * are bound at the top, beside portrait ones bound at the left: 25 mm stay free there.
 */
export const FORM_SHEET: Sheet = {
  width: 841.89,
  height: 595.28,
  margin: { top: 71, bottom: 44, left: 40 },
  edges: [0, 57, 129, 165, 271, 377, 483, 527, 571, 667, 761.89],
  fontSize: 9,
  lineHeight: 13,
  padding: { x: 4, y: 3.5 },
};

/** The grid's edges, named by what begins there. */
export const EDGE = {
  level1: 0,
  level2: 1,
  name: 2,
  initialBudget: 3,
  target: 4,
  actual: 5,
  weight: 6,
  score: 7,
  deviation: 8,
  moneyScore: 9,
  end: 10,
} as const;
