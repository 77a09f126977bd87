import type { Check } from './source';

const VAGUE = /(^|\/)(utils?|helpers?|commons?|misc|shared)(\/|\.[a-z]+$)/;
const BARREL = /(^|\/)index\.(ts|tsx|js|mjs)$/;

/** A name says what is inside; an index file hides where things are. */
export const names: Check = (sources) =>
  sources.flatMap(({ file }) => {
    if (VAGUE.test(file)) return [{ file, message: 'a name that says nothing about what is inside' }];
    if (BARREL.test(file)) return [{ file, message: 'a barrel: import from the file that defines it' }];
    return [];
  });

/** A file that only passes on what others export is a barrel by another name. */
export const passingOn: Check = (sources) =>
  sources
    .filter(({ text }) => /^export \* from /m.test(text))
    .map(({ file }) => ({ file, message: '`export * from`: import from the file that defines it' }));
