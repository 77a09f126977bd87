import { z } from 'zod';
import { belongsToUnit, ROLE_LABELS, ROLES, type Role } from '@/lib/access/roles';
import { newPassword } from '@/lib/auth/password-policy';
import { toHalfWidth } from '@/lib/core/fullwidth';
import { yearParams } from '@/lib/years/schema';

export const signInInput = z.object({
  login: z
    .string()
    .transform((text) => toHalfWidth(text).trim().toLowerCase())
    .pipe(z.string().min(1, '请输入登录名').max(64, '登录名过长')),
  password: z.string().min(1, '请输入密码').max(256, '密码过长'),
});

export const changePasswordInput = z
  .object({
    current: z.string().min(1, '请输入当前密码').max(256, '密码过长'),
    password: newPassword,
    repeated: z.string(),
  })
  .refine((input) => input.password === input.repeated, {
    path: ['repeated'],
    message: '两次输入的新密码不一致',
  })
  .refine((input) => input.password !== input.current, {
    path: ['password'],
    message: '新密码不能与当前密码相同',
  });

export const acceptLinkInput = z
  .object({ token: z.string().min(1).max(128), password: newPassword, repeated: z.string() })
  .refine((input) => input.password === input.repeated, {
    path: ['repeated'],
    message: '两次输入的密码不一致',
  });

export const linkInput = z.object({ token: z.string().min(1).max(128) });

/** Where an account stands, as an administrator needs to know it. */
export const ACCOUNT_STATES = ['NOT_INVITED', 'INVITED', 'ACTIVE', 'RESET', 'DISABLED'] as const;
export type AccountState = (typeof ACCOUNT_STATES)[number];

export const ACCOUNT_STATE_LABELS: Readonly<Record<AccountState, string>> = {
  NOT_INVITED: '待邀请',
  INVITED: '已邀请，待设置密码',
  ACTIVE: '正常',
  RESET: '已重置，待设置密码',
  DISABLED: '已停用',
};

/** What a login may look like: 2 to 32 lower-case ASCII letters, digits, `.`, `_`, `-`, a letter first. */
export const LOGIN_PATTERN = /^[a-z][a-z0-9._-]{1,31}$/;

const id = z.string().min(1).max(64);
const page = z.coerce.number().int().min(1).max(10_000).catch(1).default(1);
const search = z.string().trim().max(100).catch('').default('');
const reason = z.string().trim().min(2, '请填写原因（至少 2 个字）').max(500, '原因最多 500 字');

/** The account list's filters and page, as they stand in the URL; wrong values fall back to the default. */
export const accountListInput = z.object({
  q: search,
  unit: z.string().max(32).optional().catch(undefined),
  role: z.enum(ROLES).optional().catch(undefined),
  state: z.enum(ACCOUNT_STATES).optional().catch(undefined),
  page,
});
export type AccountListInput = z.output<typeof accountListInput>;

export const accountInput = z.object({ userId: id });

const name = z.string().trim().min(1, '请填写姓名').max(50, '姓名最多 50 字');
const phone = z
  .string()
  .transform((text) => toHalfWidth(text).trim())
  .pipe(z.string().regex(/^[\d +-]{0,20}$/, '联系电话只能含数字、空格、+ 和 -，最多 20 位'));

/** 科室 of a person; blank where the unit has none or nobody said. */
export const LONGEST_SECTION = 30;
const section = z.string().trim().max(LONGEST_SECTION, `科室最多 ${LONGEST_SECTION} 字`);

export const MANAGES_RULES_LABEL = '管理评分规则';
export const MANAGES_RULES_HINT =
  '可以复制、修改、发布本单位的评分规则，并更换年度采用的规则；其他评价人员只能查看。';
export const ONLY_EVALUATORS_MANAGE_RULES = '只有评价人员可以管理评分规则';

/** A new account. `login` may stay blank: it is then the name in pinyin. */
export const createUserInput = z
  .object({
    name,
    role: z.enum(ROLES, '请选择角色'),
    unitCode: z.string().max(32).default(''),
    login: z
      .string()
      .transform((text) => toHalfWidth(text).trim().toLowerCase())
      .refine(
        (text) => text === '' || LOGIN_PATTERN.test(text),
        '登录名须为 2 至 32 个小写字母、数字、点、下划线或连字符，以字母开头',
      ),
    phone,
    section: section.default(''),
    managesRules: z.boolean().default(false),
  })
  .refine((input) => !input.managesRules || input.role === 'EVALUATOR', {
    path: ['managesRules'],
    message: ONLY_EVALUATORS_MANAGE_RULES,
  })
  .refine((input) => !belongsToUnit(input.role) || input.unitCode !== '', {
    path: ['unitCode'],
    message: '请选择单位',
  })
  .refine((input) => belongsToUnit(input.role) || input.unitCode === '', {
    path: ['unitCode'],
    error: ({ input }) => `${ROLE_LABELS[(input as { role: Role }).role]}不属于任何单位`,
  });
export type CreateUserInput = z.input<typeof createUserInput>;

const versioned = accountInput.extend({ version: z.number().int() });

export const issueLinkInput = versioned;
export const enableUserInput = versioned;
export const disableUserInput = versioned.extend({ reason });
/** Without `section` or `managesRules` these stay as they are. */
export const changeUserInput = versioned.extend({
  name,
  phone,
  section: section.optional(),
  managesRules: z.boolean().optional(),
});
export type ChangeUserInput = z.input<typeof changeUserInput>;

/** Lines of `姓名或登录名` and `科室`, pasted from a spreadsheet. */
export const setSectionsInput = z.object({
  text: z.string().trim().min(1, '请粘贴姓名和科室两列').max(100_000, '内容过长，请分几次粘贴'),
});
export type SetSectionsInput = z.input<typeof setSectionsInput>;

/** `replaceOpen` also invites those whose earlier link still holds, and ends that link. */
export const inviteOwnersInput = z.object({
  unitCode: z.string().min(1, '请选择单位').max(32),
  replaceOpen: z.boolean(),
});

/** The projects of a unit and year with their responsible persons, as the URL says. `owner=none`: without one. */
export const assignmentListInput = yearParams.extend({
  q: search,
  owner: id.optional().catch(undefined),
  page,
});
export type AssignmentListInput = z.output<typeof assignmentListInput>;

export const reassignProjectsInput = z.object({
  ownerId: z.string().min(1, '请选择新的项目责任人').max(64),
  projects: z
    .array(z.object({ id, version: z.number().int() }))
    .min(1, '请至少选择一个项目')
    .max(500, '一次最多调整 500 个项目'),
  reason,
});

const ELSEWHERE = 'http://elsewhere.invalid';

/** A path of this site, else `/`: nobody is sent to another site after signing in. */
function pathOfThisSite(text: string): string {
  if (!text.startsWith('/') || !URL.canParse(text, ELSEWHERE)) return '/';
  const url = new URL(text, ELSEWHERE);
  return url.origin === ELSEWHERE ? `${url.pathname}${url.search}${url.hash}` : '/';
}

/** `?next=/my&login=linxiaoman&done=password` of the sign-in page; wrong values are left out. */
export const signInParams = z.object({
  next: z.string().max(2000).catch('/').default('/').transform(pathOfThisSite),
  login: z.string().max(64).catch('').default(''),
  done: z.enum(['password']).optional().catch(undefined),
});
