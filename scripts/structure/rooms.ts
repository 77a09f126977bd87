import ts from 'typescript';
import { type Check, eachNode, type Finding, isTest, lineOf, type Source } from './source';

/** Which file of a use-case room may call which definition. */
const HOME_OF_CALL: Readonly<Record<string, string>> = { defineQuery: 'queries', defineCommand: 'commands' };

/** Queries and commands stand where everybody looks for them, and where the access tests find them. */
export const definitionsAtHome: Check = (sources) =>
  sources
    .filter(({ file }) => !isTest(file))
    .flatMap(({ file, tree }) => {
      const findings: Finding[] = [];
      eachNode(tree(), (node) => {
        if (!ts.isCallExpression(node)) return;
        const called = node.expression.getText();
        const home = Object.hasOwn(HOME_OF_CALL, called) ? HOME_OF_CALL[called] : undefined;
        if (!home || new RegExp(`^lib/[^/]+/${home}\\.ts$`).test(file)) return;
        const message = `${called} belongs into ${home}.ts of a use-case room`;
        findings.push({ file, line: lineOf(tree(), node.getStart()), message });
      });
      return findings;
    });

function isUseServer(statement: ts.Statement | undefined): boolean {
  return (
    statement !== undefined &&
    ts.isExpressionStatement(statement) &&
    ts.isStringLiteral(statement.expression) &&
    statement.expression.text === 'use server'
  );
}

/** An action is one line: it hands its input to `perform` with an operation. */
function isOneLine(statement: ts.Statement): boolean {
  if (ts.isImportDeclaration(statement)) return true;
  if (!ts.isFunctionDeclaration(statement) || statement.body?.statements.length !== 1) return false;
  const [only] = statement.body.statements;
  return (
    only !== undefined &&
    ts.isReturnStatement(only) &&
    only.expression !== undefined &&
    ts.isCallExpression(only.expression) &&
    only.expression.expression.getText() === 'perform'
  );
}

function checkActions({ file, tree }: Source): Finding[] {
  const [first, ...rest] = tree().statements;
  if (!isUseServer(first)) return [{ file, line: 1, message: "actions.ts begins with 'use server'" }];
  return rest
    .filter((statement) => !isOneLine(statement))
    .map((statement) => ({
      file,
      line: lineOf(tree(), statement.getStart()),
      message: 'an action is one line: return perform(operation, input)',
    }));
}

/** Everything the browser can call is in an actions.ts, one line each. */
export const actions: Check = (sources) =>
  sources.flatMap((entry) => {
    if (/^lib\/[^/]+\/actions\.ts$/.test(entry.file)) return checkActions(entry);
    if (!/^\s*['"]use server['"]/m.test(entry.text) || isTest(entry.file)) return [];
    return [{ file: entry.file, message: "'use server' belongs into actions.ts of a use-case room" }];
  });
