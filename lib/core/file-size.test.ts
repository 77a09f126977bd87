import { expect, test } from 'vitest';
import { fileSize } from './file-size';

test.each([
  [0, '0 字节'],
  [1023, '1023 字节'],
  [1024, '1.0 KB'],
  [1_572_864, '1.5 MB'],
  [1_048_575, '1.0 MB'],
  [62_914_560, '60.0 MB'],
])('%d bytes read as %s', (bytes, text) => {
  expect(fileSize(bytes)).toBe(text);
});
