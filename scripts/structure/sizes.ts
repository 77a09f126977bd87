import ts from 'typescript';
import { type Check, eachNode, isTest, lineOf } from './source';

const FILE_LINES = 300;
const PAGE_LINES = 60;
const FUNCTION_LINES = 50;

/** Lists of the sample department are data, however long. */
const isData = (file: string): boolean => file.startsWith('prisma/sample/');

export const fileSizes: Check = (sources) =>
  sources
    .filter(({ file }) => !isData(file))
    .map(({ file, text }) => ({
      file,
      lines: text.trimEnd().split('\n').length,
      limit: /^app\/.*\/?page\.tsx$/.test(file) ? PAGE_LINES : FILE_LINES,
    }))
    .filter(({ lines, limit }) => lines > limit)
    .map(({ file, lines, limit }) => ({ file, message: `${lines} lines, at most ${limit}` }));

function nameOf(node: ts.FunctionLikeDeclaration): string {
  if (node.name) return node.name.getText();
  if (ts.isVariableDeclaration(node.parent) || ts.isPropertyAssignment(node.parent)) {
    return node.parent.name.getText();
  }
  return 'a function';
}

/** Lines of markup inside a node: it is laid out one attribute a line, and says what, not how. */
function markupLines(tree: ts.SourceFile, node: ts.Node): number {
  let lines = 0;
  const walk = (child: ts.Node): void => {
    if (ts.isJsxElement(child) || ts.isJsxSelfClosingElement(child) || ts.isJsxFragment(child)) {
      lines += lineOf(tree, child.end) - lineOf(tree, child.getStart()) + 1;
      return;
    }
    ts.forEachChild(child, walk);
  };
  walk(node);
  return lines;
}

/** Tests are exempt: a `describe` is a chapter, not a function. */
export const functionSizes: Check = (sources) =>
  sources
    .filter(({ file }) => !isTest(file))
    .flatMap(({ file, tree }) => {
      const findings: ReturnType<Check> = [];
      eachNode(tree(), (node) => {
        if (!ts.isFunctionLike(node) || !('body' in node) || !node.body) return;
        const line = lineOf(tree(), node.getStart());
        const lines = lineOf(tree(), node.end) - line + 1 - markupLines(tree(), node);
        if (lines > FUNCTION_LINES) {
          findings.push({
            file,
            line,
            message: `${nameOf(node)} has ${lines} lines, at most ${FUNCTION_LINES}`,
          });
        }
      });
      return findings;
    });
