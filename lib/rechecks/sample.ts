import { createHash } from 'node:crypto';
import { Dec } from '@/lib/core/decimal';

/** The place of a project in the draw: SHA-256 of `seed`, a line feed and the code, in UTF-8, as hexadecimal. */
function ticketOf(seed: string, code: string): string {
  return createHash('sha256').update(`${seed}\n${code}`, 'utf8').digest('hex');
}

/** How many of `population` projects are n %: rounded up, so that a draw from anything finds something. */
export function sampleSize(population: number, percent: string): number {
  return new Dec(population).times(percent).dividedBy(100).ceil().toNumber();
}

/**
 * Draws n % of projects by chance. Each gets the ticket SHA-256(seed + line feed + code); those with the smallest
 * tickets are drawn. Who is drawn depends on the seed and on the set alone, neither on its order nor on this program:
 * `printf '%s\n%s' seed code | sha256sum` gives the same tickets.
 * @param codes of the population, each once
 * @param percent above 0, at most 100
 * @returns the codes drawn, sorted
 * @example drawSample(['A', 'B', 'C', 'D'], '50', '2024') // two of them, always the same two
 */
export function drawSample(codes: readonly string[], percent: string, seed: string): string[] {
  return codes
    .map((code) => ({ code, ticket: ticketOf(seed, code) }))
    .sort((a, b) => (a.ticket < b.ticket ? -1 : 1))
    .slice(0, sampleSize(codes.length, percent))
    .map(({ code }) => code)
    .sort();
}
