/** Every refusal the product knows, its HTTP status and what the person reads when nothing more exact is said. */
export const ERRORS = {
  UNAUTHENTICATED: { status: 401, message: '请先登录。登录可能已过期，已填写的内容保留在本页。' },
  PASSWORD_CHANGE_REQUIRED: { status: 403, message: '首次登录须先设置新密码。' },
  FORBIDDEN: { status: 403, message: '您的角色没有此项权限。' },
  NOT_FOUND: { status: 404, message: '没有找到。它可能已被删除，或不在您的权限范围内。' },
  CONFLICT: { status: 409, message: '内容已被他人或另一个窗口修改，请刷新后再操作。' },
  INVALID_INPUT: { status: 422, message: '填写的内容有误，请检查标出的各项。' },
  INVALID_STATE: { status: 409, message: '当前状态不能进行此操作。' },
  TOO_LARGE: { status: 413, message: '文件过大。' },
  TOO_MANY_ATTEMPTS: { status: 429, message: '尝试次数过多，请稍后再试。' },
} as const satisfies Record<string, { status: number; message: string }>;

export type ErrorCode = keyof typeof ERRORS;

/** What is wrong with one input: where (a field path) and why, in Chinese. */
export type FieldProblem = { readonly path: string; readonly message: string };

/**
 * A refusal with a code of the closed set. `message` is Chinese and meant for the person;
 * internal errors never become an AppError, so their text cannot reach the browser.
 */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly problems: readonly FieldProblem[];

  constructor(code: ErrorCode, message?: string, problems: readonly FieldProblem[] = []) {
    super(message ?? ERRORS[code].message);
    this.name = 'AppError';
    this.code = code;
    this.problems = problems;
  }
}
