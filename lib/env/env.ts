import path from 'node:path';
import { z } from 'zod';

const MB = 1024 * 1024;

function megabytes(name: string) {
  const wrong = `${name} 须是 1 到 2000 的整数（MB）`;
  return z.coerce.number(wrong).int(wrong).min(1, wrong).max(2000, wrong);
}

const schema = z.object({
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'DATABASE_URL 须以 postgresql:// 开头')
    .optional(),
  DATA_DIR: z.string().min(1).default('data'),
  NEXTAUTH_SECRET: z.string().min(32, 'NEXTAUTH_SECRET 至少 32 个字符').optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  EVIDENCE_FILE_MB: megabytes('EVIDENCE_FILE_MB').default(20),
  EVIDENCE_PROJECT_MB: megabytes('EVIDENCE_PROJECT_MB').default(200),
  S3_BUCKET: z.string().optional(),
  S3_ENDPOINT: z.url('S3_ENDPOINT 须是完整地址，例如 https://s3.example.cn').optional(),
  S3_REGION: z.string().default('us-east-1'),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  S3_PREFIX: z
    .string()
    .regex(/^(?!\/)(?:.*\/)?$/, 'S3_PREFIX 不以 / 开头，以 / 结尾，例如 jixiao/')
    .default('evidence/'),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/[^/\s]+$/, 'SMTP_URL 须是 smtp://用户名:密码@主机:端口 的形式')
    .optional(),
  MAIL_FROM: z.string().includes('@', { error: 'MAIL_FROM 须是发件邮箱地址' }).optional(),
  APP_URL: z.url('APP_URL 须是本系统的完整网址，例如 https://jixiao.example.cn').optional(),
  S3_PATH_STYLE: z.enum(['true', 'false'], 'S3_PATH_STYLE 填 true 或 false').default('true'),
});

export type Env = {
  /** PostgreSQL server; undefined means the embedded database in `dataDir`. */
  readonly databaseUrl: string | undefined;
  /** Absolute folder of the embedded database and the generated secret. */
  readonly dataDir: string;
  readonly authSecret: string | undefined;
  readonly logLevel: string;
  /** 佐证材料: largest file, and all files of one project together */
  readonly evidence: { readonly fileMaxBytes: number; readonly projectMaxBytes: number };
  /** S3-compatible storage of files; null: a folder in `dataDir` */
  readonly s3: S3Settings | null;
  /** Where mail is handed over; null: messages in the product only */
  readonly smtp: SmtpSettings | null;
  /** The product's own address, for links in mail; undefined: mail has none */
  readonly appUrl: string | undefined;
};

export type SmtpSettings = { readonly url: string; readonly from: string };

export type S3Settings = {
  readonly bucket: string;
  /** undefined: Amazon's own */
  readonly endpoint: string | undefined;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** What every key begins with: empty, or with a slash at its end */
  readonly prefix: string;
  /** The bucket in the path rather than in the host's name */
  readonly pathStyle: boolean;
};

/** @throws Error where a bucket is named without its keys */
function s3Of(settings: z.output<typeof schema>): S3Settings | null {
  const {
    S3_BUCKET: bucket,
    S3_ACCESS_KEY_ID: accessKeyId,
    S3_SECRET_ACCESS_KEY: secretAccessKey,
  } = settings;
  if (bucket === undefined) return null;
  if (accessKeyId === undefined || secretAccessKey === undefined)
    throw new Error('S3_BUCKET：设置了存储桶，还须设置 S3_ACCESS_KEY_ID 和 S3_SECRET_ACCESS_KEY');
  return {
    ...{ bucket, accessKeyId, secretAccessKey },
    endpoint: settings.S3_ENDPOINT,
    region: settings.S3_REGION,
    prefix: settings.S3_PREFIX,
    pathStyle: settings.S3_PATH_STYLE === 'true',
  };
}

/** @throws Error where a server is named without a sender */
function smtpOf({ SMTP_URL: url, MAIL_FROM: from }: z.output<typeof schema>): SmtpSettings | null {
  if (url === undefined) return null;
  if (from === undefined) throw new Error('MAIL_FROM：设置了 SMTP_URL，还须设置发件邮箱');
  return { url, from };
}

/**
 * Reads the settings of the process, the only place that does.
 * @throws Error with one Chinese line per wrong setting
 */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const blankAsUnset = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(blankAsUnset);
  if (!parsed.success) {
    throw new Error(
      parsed.error.issues.map((issue) => `${issue.path.join('.')}：${issue.message}`).join('\n'),
    );
  }
  const { DATABASE_URL, DATA_DIR, NEXTAUTH_SECRET, LOG_LEVEL, EVIDENCE_FILE_MB, EVIDENCE_PROJECT_MB } =
    parsed.data;
  return {
    databaseUrl: DATABASE_URL,
    dataDir: path.resolve(/* turbopackIgnore: true */ process.cwd(), DATA_DIR),
    authSecret: NEXTAUTH_SECRET,
    logLevel: LOG_LEVEL,
    evidence: { fileMaxBytes: EVIDENCE_FILE_MB * MB, projectMaxBytes: EVIDENCE_PROJECT_MB * MB },
    s3: s3Of(parsed.data),
    smtp: smtpOf(parsed.data),
    appUrl: parsed.data.APP_URL?.replace(/\/$/, ''),
  };
}
