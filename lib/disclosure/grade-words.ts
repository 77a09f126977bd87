const NAMES: Readonly<Record<string, string>> = { 优: '优秀', 良: '良好' };

/** A grade as a statement calls it. @example gradeInStatement('优') === '优秀' */
export function gradeInStatement(grade: string): string {
  return NAMES[grade] ?? grade;
}
