import { parseDecimal } from '@/lib/core/decimal';
import type { BudgetDocument } from './budget-document';

/** A text without blanks around its lines and without blank lines; null stays null. */
export function canonicalText(text: string | null): string | null {
  if (text === null) return null;
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '').join('\n');
}

function canonicalNumber(text: string | null): string | null {
  if (text === null) return null;
  const number = parseDecimal(text);
  return number === null ? text : number.toFixed();
}

/**
 * What a document says, as one text: its year, unit and projects with their indicators, cells trimmed,
 * numbers without trailing zeros. The same content gives the same text, whatever the file's encoding, line
 * ends or byte order mark; the caller hashes it to recognise a second import.
 */
export function canonicalContent(document: BudgetDocument): string {
  const { fiscalYear, unit, projects } = document;
  return JSON.stringify([
    fiscalYear,
    unit.code,
    canonicalText(unit.name),
    projects.map((project) => [
      project.code,
      ...[project.name, project.unit, project.category, project.owner, project.phone].map(canonicalText),
      ...[project.total, project.fiscal, project.other].map(canonicalNumber),
      canonicalText(project.goal),
      project.indicators.map(({ level1, level2, name, nature, target, unit: measure, direction, weight }) => [
        ...[level1, level2, name, nature, target, measure, direction].map(canonicalText),
        canonicalNumber(weight),
      ]),
    ]),
  ]);
}

/** Amounts without trailing zeros; where a row stands, and what a form has besides, is no content. */
function canonicalMember(key: string, value: unknown): unknown {
  if (key === 'place' || key === 'row' || key === 'unread') return undefined;
  if (key === 'code' && value === null) return undefined;
  if (key === 'amount' && typeof value === 'string') return canonicalNumber(value);
  if (key !== 'amounts' || typeof value !== 'object' || value === null) return value;
  const amounts = Object.entries(value).map(([name, amount]) => [
    name,
    typeof amount === 'string' ? canonicalNumber(amount) : amount,
  ]);
  return Object.fromEntries(amounts);
}

/**
 * What each table other than 13 that a document has says, as a text, rows in their order, wherever it stands in a file.
 * @example canonicalTables(document).get('04')
 */
export function canonicalTables({ contents }: BudgetDocument): ReadonlyMap<string, string> {
  const { '13': _targets, ...tables } = contents.tables;
  return new Map(
    Object.entries(tables).flatMap(([no, table]) =>
      table === null ? [] : [[no, JSON.stringify(table, canonicalMember)]],
    ),
  );
}
