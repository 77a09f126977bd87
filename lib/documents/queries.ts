import { AppError } from '@/lib/core/app-error';
import { defineQuery } from '@/lib/operation/define';
import { MOST_BYTES } from '@/lib/verification/claim';
import { readCode } from '@/lib/verification/code';
import type { PublicDocument, Verification } from '@/lib/verification/verdict';
import { assertMayAsk, countMiss } from './misses';
import { documentUnder, verifyFile } from './register';
import { askerInput, codeInput, fileInput } from './schema';

/** A registered document by its 验证码, for anybody who holds a print of it. */
export const documentByCode = defineQuery({
  name: 'documents.byCode',
  permission: 'public',
  input: codeInput,
  async run({ db }, { code: typed, from }): Promise<PublicDocument> {
    await assertMayAsk(from);
    const code = readCode(typed);
    if (code === null) throw new AppError('INVALID_INPUT', '验证码有误，请对照文件右上角重新输入。');
    const document = await documentUnder(db, code);
    if (document) return document;
    await countMiss(from);
    throw new AppError('NOT_FOUND', '没有登记这个验证码的文件，请对照文件右上角核对。');
  },
});

/** How large a file may be that is sent to be verified, for whoever may ask now. */
export const verificationLimit = defineQuery({
  name: 'documents.verificationLimit',
  permission: 'public',
  input: askerInput,
  async run(_, { from }): Promise<{ maxBytes: number }> {
    await assertMayAsk(from);
    return { maxBytes: MOST_BYTES };
  },
});

/** Whether a file is what was issued, for anybody who holds it; the file itself does not come here. */
export const fileVerification = defineQuery({
  name: 'documents.verifyFile',
  permission: 'public',
  input: fileInput,
  async run({ db }, { from, ...facts }): Promise<Verification> {
    await assertMayAsk(from);
    const verification = await verifyFile(db, facts);
    if (verification.documents.length === 0) await countMiss(from);
    return verification;
  },
});
