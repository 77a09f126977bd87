/** A command of the command line: gets the arguments after its name and returns the exit code. */
type Command = {
  readonly usage: string;
  readonly summary: string;
  readonly run: (args: readonly string[]) => Promise<number>;
};

/** Loaded on demand, so that one command never pays for another's modules. */
const COMMANDS: ReadonlyMap<string, Command> = new Map([
  [
    'parse',
    {
      usage: 'parse 文件 [--json]',
      summary:
        '读取部门预算公开文件（.docx、.xlsx、.txt 或 .csv），列出各表、项目和绩效指标；--json 输出完整内容',
      run: async (args) => (await import('./commands/parse')).parse(args),
    },
  ],
  [
    'audit',
    {
      usage: 'audit 文件 [--json]',
      summary: '审核绩效指标、核对各表勾稽关系：列出问题、位置、差额和建议；--json 输出完整内容',
      run: async (args) => (await import('./commands/audit')).audit(args),
    },
  ],
  [
    'score',
    {
      usage: 'score --rules 规则编号 < cases.json',
      summary: '按评分规则计算得分，例如 --rules mof-2020-10；从标准输入读取，结果写到标准输出',
      run: async (args) => (await import('./commands/score')).score(args),
    },
  ],
  [
    'audit-form',
    {
      usage: 'audit-form 文件 [--rules 规则编号] [--json]',
      summary: '核对他人填报的自评表（JSON 或 .xlsx）：逐行重新计算，列出算错的得分、执行率和合计',
      run: async (args) => (await import('./commands/audit-form')).auditFormCommand(args),
    },
  ],
  [
    'verify-audit',
    {
      usage: 'verify-audit',
      summary:
        '核对操作日志（DATABASE_URL 或 DATA_DIR 所指的数据库，服务运行时也可以）：0 完整，1 不完整并指出第一处断裂，2 无法核对',
      run: async (args) => (await import('./commands/verify-audit')).verifyAudit(args),
    },
  ],
  [
    'verify',
    {
      usage: 'verify 文件.pdf',
      summary:
        '核验自评表 PDF 是否为本系统出具的原件（数据库同上）：0 真实有效，1 被改动、被取代或没有登记，2 无法核验',
      run: async (args) => (await import('./commands/verify')).verify(args),
    },
  ],
]);

function help(): string {
  const commands = [...COMMANDS.values()].flatMap(({ usage, summary }) => [`  ${usage}`, `      ${summary}`]);
  return [
    '绩效自评命令行',
    '',
    '用法：npm run -s jx -- 命令 [参数]',
    '',
    ...commands,
    '  help',
    '      显示本说明',
    '',
    '退出码：0 成功；2 输入有误，原因写到标准错误输出，标准输出为空。',
    '',
  ].join('\n');
}

async function main([name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    process.stdout.write(help());
    return 0;
  }
  const command = COMMANDS.get(name);
  if (!command) {
    process.stderr.write(`没有命令“${name}”。可用的命令：${[...COMMANDS.keys(), 'help'].join('、')}。\n`);
    return 2;
  }
  return command.run(args);
}

// Whoever reads may stop early (`jx audit … | head`): what is left has no reader, and that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

process.exitCode = await main(process.argv.slice(2));

// Makes the file a module, which top-level await needs.
export {};
