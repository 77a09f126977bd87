import { Dec } from '@/lib/core/decimal';

/**
 * Works out a formula as a person with a pocket calculator would: the part after →, if there is one.
 * @throws Error when anything is left over that no calculator knows
 */
export function workOut(formula: string): Dec {
  const tokens =
    formula
      .split('→')
      .at(-1)!
      .match(/-?\d+(?:\.\d+)?|min|max|[×÷+−(),]/g) ?? [];
  let position = 0;
  const next = () => tokens[position++];
  const operand = (): Dec => {
    const token = next()!;
    if (token === '(') {
      const inner = expression();
      next();
      return inner;
    }
    if (token !== 'min' && token !== 'max') return new Dec(token);
    next();
    const first = expression();
    next();
    const second = expression();
    next();
    return token === 'min' ? Dec.min(first, second) : Dec.max(first, second);
  };
  const term = (): Dec => {
    let value = operand();
    while (tokens[position] === '×' || tokens[position] === '÷') {
      value = next() === '×' ? value.times(operand()) : value.dividedBy(operand());
    }
    return value;
  };
  const expression = (): Dec => {
    let value = term();
    while (tokens[position] === '+' || tokens[position] === '−') {
      value = next() === '+' ? value.plus(term()) : value.minus(term());
    }
    return value;
  };
  const value = expression();
  if (position !== tokens.length) throw new Error(`cannot be worked out: ${formula}`);
  return value;
}
