import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** A file of the repository, read once and parsed on demand. */
export type Source = { readonly file: string; readonly text: string; readonly tree: () => ts.SourceFile };

/** What is wrong, where. */
export type Finding = { readonly file: string; readonly line?: number; readonly message: string };

export type Check = (sources: readonly Source[]) => Finding[];

function parsed(file: string, text: string): ts.SourceFile {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kind);
}

export function source(file: string, text: string): Source {
  let tree: ts.SourceFile | undefined;
  return {
    file,
    text,
    tree: () => {
      tree ??= parsed(file, text);
      return tree;
    },
  };
}

/** All program text that is, or is about to be, in the repository. */
export function readSources(root: string): Source[] {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  return execFileSync('git', args, { cwd: root, encoding: 'utf8' })
    .split('\0')
    .filter((file) => /\.(ts|tsx|js|mjs|cjs)$/.test(file) && fs.existsSync(path.join(root, file)))
    .sort()
    .map((file) => source(file, fs.readFileSync(path.join(root, file), 'utf8')));
}

export const isTest = (file: string): boolean => /(\.(test|spec|fixture)|-for-tests)\.tsx?$/.test(file);

/** 1-based line of a position. */
export function lineOf(tree: ts.SourceFile, position: number): number {
  return tree.getLineAndCharacterOfPosition(position).line + 1;
}

/** Calls `visit` for every node of a tree. */
export function eachNode(tree: ts.SourceFile, visit: (node: ts.Node) => void): void {
  const walk = (node: ts.Node): void => {
    visit(node);
    ts.forEachChild(node, walk);
  };
  walk(tree);
}
