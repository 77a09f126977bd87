import { type ParseError, parse, printParseErrorCode } from 'jsonc-parser';

const REASONS: Readonly<Record<string, string>> = {
  CommaExpected: '缺少逗号',
  ColonExpected: '缺少冒号',
  PropertyNameExpected: '缺少加双引号的字段名',
  ValueExpected: '缺少值',
  CloseBraceExpected: '缺少“}”，文件可能不完整',
  CloseBracketExpected: '缺少“]”，文件可能不完整',
  EndOfFileExpected: '结尾之后还有内容',
  InvalidCommentToken: '不能有注释',
  UnexpectedEndOfString: '字符串没有结束',
  InvalidUnicode: '转义字符不对',
  InvalidEscapeCharacter: '转义字符不对',
  InvalidCharacter: '字符串里有控制字符',
};

/**
 * Where a text stops being JSON, and why.
 * @returns null where the text is JSON
 * @example jsonProblem('{"a":1 "b":2}') // '第 1 行第 8 个字符处缺少逗号'
 */
export function jsonProblem(text: string): string | null {
  const problems: ParseError[] = [];
  parse(text, problems, { disallowComments: true, allowTrailingComma: false });
  const [first] = problems;
  if (!first) return null;
  const before = text.slice(0, first.offset).split('\n');
  const place = `第 ${before.length} 行第 ${before.at(-1)!.length + 1} 个字符处`;
  return `${place}${REASONS[printParseErrorCode(first.error)] ?? '不合语法'}`;
}
