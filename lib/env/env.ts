import path from 'node:path';
import { z } from 'zod';

const schema = z.object({
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'DATABASE_URL 须以 postgresql:// 开头')
    .optional(),
  DATA_DIR: z.string().min(1).default('data'),
  NEXTAUTH_SECRET: z.string().min(32, 'NEXTAUTH_SECRET 至少 32 个字符').optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

export type Env = {
  /** PostgreSQL server; undefined means the embedded database in `dataDir`. */
  readonly databaseUrl: string | undefined;
  /** Absolute folder of the embedded database and the generated secret. */
  readonly dataDir: string;
  readonly authSecret: string | undefined;
  readonly logLevel: string;
};

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
  const { DATABASE_URL, DATA_DIR, NEXTAUTH_SECRET, LOG_LEVEL } = parsed.data;
  return {
    databaseUrl: DATABASE_URL,
    dataDir: path.resolve(/* turbopackIgnore: true */ process.cwd(), DATA_DIR),
    authSecret: NEXTAUTH_SECRET,
    logLevel: LOG_LEVEL,
  };
}
