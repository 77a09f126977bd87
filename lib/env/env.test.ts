import { describe, expect, test } from 'vitest';
import { readEnv } from './env';

const BUCKET = { S3_BUCKET: 'jixiao', S3_ACCESS_KEY_ID: 'id', S3_SECRET_ACCESS_KEY: 'secret' };

describe('settings of evidence', () => {
  test('files lie in the data folder, of at most 20 MB each and 200 MB a project, where nothing is said', () => {
    const { evidence, s3 } = readEnv({});
    expect(s3).toBeNull();
    expect(evidence).toEqual({ fileMaxBytes: 20 * 1024 * 1024, projectMaxBytes: 200 * 1024 * 1024 });
  });

  test('a bucket takes its keys with it, and blank settings are none', () => {
    expect(readEnv({ ...BUCKET, S3_ENDPOINT: '', EVIDENCE_FILE_MB: '' }).s3).toEqual({
      bucket: 'jixiao',
      endpoint: undefined,
      region: 'us-east-1',
      accessKeyId: 'id',
      secretAccessKey: 'secret',
      prefix: 'evidence/',
      pathStyle: true,
    });
  });

  test.each([
    [{ S3_BUCKET: 'jixiao' }, /S3_BUCKET：设置了存储桶，还须设置 S3_ACCESS_KEY_ID 和 S3_SECRET_ACCESS_KEY/],
    [{ ...BUCKET, S3_ENDPOINT: 's3.example.cn' }, /S3_ENDPOINT 须是完整地址/],
    [{ ...BUCKET, S3_PREFIX: '/jixiao' }, /S3_PREFIX 不以 \/ 开头/],
    [{ ...BUCKET, S3_PATH_STYLE: 'yes' }, /S3_PATH_STYLE 填 true 或 false/],
    [{ EVIDENCE_FILE_MB: '0' }, /EVIDENCE_FILE_MB 须是 1 到 2000 的整数/],
    [{ EVIDENCE_PROJECT_MB: '很多' }, /EVIDENCE_PROJECT_MB 须是 1 到 2000 的整数/],
  ])('%j is refused by name', (settings, message) => {
    expect(() => readEnv(settings)).toThrow(message);
  });
});
