import { expect, test } from 'vitest';
import { readUpload } from './read-upload';

const MB = 1024 * 1024;

function upload(content: BlobPart, name = '2024年预算.txt'): Request {
  const form = new FormData();
  form.set('file', new File([content], name));
  return new Request('http://localhost/api/imports', { method: 'POST', body: form });
}

/** A body that never says its length, and counts how much of it was asked for. */
function endless(chunk: number, headers: Record<string, string>) {
  const asked = { bytes: 0 };
  const body = new ReadableStream(
    {
      pull(controller) {
        asked.bytes += chunk;
        controller.enqueue(new Uint8Array(chunk));
      },
    },
    { highWaterMark: 0 },
  );
  const init: RequestInit & { duplex: 'half' } = { method: 'POST', body, headers, duplex: 'half' };
  const request = new Request('http://localhost/api/imports', init);
  return { request, asked };
}

test('gives the file’s name and bytes as they were sent', async () => {
  const bytes = new Uint8Array([0xef, 0xbb, 0xbf, 0, 255]);
  expect(await readUpload(upload(bytes), MB)).toEqual({ fileName: '2024年预算.txt', bytes });
});

test('a file of exactly the limit is read, one byte more is refused', async () => {
  expect((await readUpload(upload(new Uint8Array(MB)), MB)).bytes.length).toBe(MB);
  await expect(readUpload(upload(new Uint8Array(MB + 1)), MB)).rejects.toMatchObject({
    code: 'TOO_LARGE',
    message: '文件过大，最大 1 MB。请确认选择的文件没有错。',
  });
});

test('what announces too much is not read at all', async () => {
  const { request, asked } = endless(MB, {
    'content-type': 'multipart/form-data; boundary=x',
    'content-length': String(60 * MB),
  });
  await expect(readUpload(request, 20 * MB)).rejects.toMatchObject({ code: 'TOO_LARGE' });
  expect(asked.bytes).toBe(0);
});

test('what turns out to be too much is not read to its end', async () => {
  const { request, asked } = endless(MB, { 'content-type': 'multipart/form-data; boundary=x' });
  await expect(readUpload(request, 20 * MB)).rejects.toMatchObject({ code: 'TOO_LARGE' });
  expect(asked.bytes).toBeLessThan(24 * MB);
});

test('anything but a form with a file is refused', async () => {
  const form = new FormData();
  form.set('file', 'text');
  const bodies = [
    new Request('http://localhost/', { method: 'POST', body: form }),
    new Request('http://localhost/', {
      method: 'POST',
      body: 'x',
      headers: { 'content-type': 'text/plain' },
    }),
    new Request('http://localhost/', { method: 'POST' }),
  ];
  for (const request of bodies) {
    await expect(readUpload(request, MB)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      message: '请选择要上传的文件。',
    });
  }
});

test('a form that was cut on its way says so', async () => {
  const request = new Request('http://localhost/', {
    method: 'POST',
    body: '--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nabc',
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
  });
  await expect(readUpload(request, MB)).rejects.toMatchObject({
    message: '上传没有完整到达，请检查网络后重新上传。',
  });
});
