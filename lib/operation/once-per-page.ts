import { cache } from 'react';

/**
 * Remembers answers while one page is rendered: the page, its title and its frame ask alike. Outside of a rendering,
 * as in commands, files and tests, nothing is remembered.
 * @returns gives the answer to the question, which is put to the database only once
 */
export function oncePerPage<T>(): (question: string, ask: () => Promise<T>) => Promise<T> {
  const answersOfPage = cache(() => new Map<string, Promise<T>>());
  return (question, ask) => {
    const known = answersOfPage();
    const answer = known.get(question) ?? ask();
    known.set(question, answer);
    return answer;
  };
}
