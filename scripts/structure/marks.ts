import ts from 'typescript';
import { type Check, eachNode, type Finding, isTest, lineOf } from './source';

/** Settings are read in one place; what starts and tests the product, and configures it, is beside it. */
const READS_ENVIRONMENT = /^(lib\/env\/|scripts\/|e2e\/|bench\/|[^/]+$)/;

export const environment: Check = (sources) =>
  sources
    .filter(({ file }) => !READS_ENVIRONMENT.test(file) && !isTest(file))
    .flatMap(({ file, tree }) => {
      const findings: Finding[] = [];
      eachNode(tree(), (node) => {
        if (!ts.isPropertyAccessExpression(node) || node.getText() !== 'process.env') return;
        findings.push({
          file,
          line: lineOf(tree(), node.getStart()),
          message: 'process.env belongs into lib/env',
        });
      });
      return findings;
    });

/** Comments that switch a check off, or put work off. */
const COMMENTS =
  /(\/\/|\/\*|\{\/\*).*(@ts-(ignore|expect-error|nocheck)|\bTODO\b|\bFIXME\b|\bXXX\b|istanbul ignore|eslint-disable)/;

/** The check and its test have to spell out what they look for. */
const THIS_CHECK = /^scripts\/structure(\/marks|\.test)\.ts$/;

export const comments: Check = (sources) =>
  sources.flatMap(({ file, text }) =>
    text
      .split('\n')
      .map((line, index) => ({ file, line: index + 1, message: line.trim() }))
      .filter(({ message }) => COMMENTS.test(message) && !THIS_CHECK.test(file)),
  );

const RUNNERS = new Set(['it', 'test', 'describe', 'suite']);
const SILENCED = new Set(['skip', 'only', 'todo', 'fixme', 'fails', 'retry']);

/** A test that is switched off looks like one that passes. `skipIf` with a reason in its title is not one. */
export const silencedTests: Check = (sources) =>
  sources
    .filter(({ file }) => isTest(file))
    .flatMap(({ file, tree }) => {
      const findings: Finding[] = [];
      eachNode(tree(), (node) => {
        if (!ts.isPropertyAccessExpression(node)) return;
        const runner = node.expression.getText().split('.')[0] ?? '';
        const line = lineOf(tree(), node.getStart());
        if (RUNNERS.has(runner) && SILENCED.has(node.name.text)) {
          findings.push({ file, line, message: `${node.getText()}: a test runs` });
        }
        if (node.name.text === 'waitForTimeout') {
          findings.push({ file, line, message: 'waitForTimeout: wait for what happens, not for time' });
        }
      });
      return findings;
    });
