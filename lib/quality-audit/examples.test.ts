import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { auditProjects } from './audit-projects';
import { SEVERITY_LABELS } from './finding';
import { QUALITY_RULES, qualityRule } from './registry';
import { auditedProject } from './sample-for-tests';

const TEXT = fs.readFileSync(path.join(import.meta.dirname, '../../docs/quality-audit.md'), 'utf8');

/** The text under each `### \`rule\` title`. */
const sections = new Map(
  TEXT.split(/^### /m)
    .slice(1)
    .map((section) => [/^`([^`]+)`/.exec(section)?.[1] ?? '', section.split(/^## /m)[0] ?? '']),
);

function examples(id: string, word: string): string[] {
  return [...(sections.get(id) ?? '').matchAll(new RegExp(`^- ${word}：\`(.+)\`$`, 'gm'))].map(
    ([, text]) => text!,
  );
}

function rulesFoundIn(text: string): Set<string> {
  return new Set(
    auditProjects([auditedProject(text)], 2024)
      .flat()
      .map(({ rule }) => rule),
  );
}

test('the description has exactly the rules of the registry', () => {
  expect([...sections.keys()].sort()).toEqual(QUALITY_RULES.map(({ id }) => id).sort());
});

describe.each(QUALITY_RULES.map(({ id }) => id))('%s', (id) => {
  it('stands in the description with its title, under its severity, with examples of both kinds', () => {
    const { title, severity } = qualityRule(id);
    expect(sections.get(id)).toMatch(new RegExp(`^\`${id}\` ${title}\n`));
    const before = TEXT.slice(0, TEXT.indexOf(`### \`${id}\``));
    expect(before.match(/^## .+$/gm)?.at(-1)).toBe(`## ${SEVERITY_LABELS[severity]}`);
    expect(examples(id, '发现').length).toBeGreaterThan(0);
    expect(examples(id, '不报告').length).toBeGreaterThan(0);
  });

  it.each(examples(id, '发现'))('is found in %s', (text) => {
    expect(rulesFoundIn(text)).toContain(id);
  });

  it.each(examples(id, '不报告'))('is not found in %s', (text) => {
    expect(rulesFoundIn(text)).not.toContain(id);
  });
});
