import fs from 'node:fs';
import path from 'node:path';

const MANIFEST = path.join(import.meta.dirname, '../../.next/server/server-reference-manifest.json');

type Manifest = { readonly node: Readonly<Record<string, { readonly exportedName: string }>> };

export type Answer =
  | { readonly ok: true; readonly value: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly error: { readonly code: string; readonly message: string } };

/** The ids under which the build serves its actions. */
export function actionIds(): ReadonlyMap<string, string> {
  const { node } = JSON.parse(fs.readFileSync(MANIFEST, 'utf8')) as Manifest;
  return new Map(Object.entries(node).map(([id, { exportedName }]) => [exportedName, id]));
}

/** What the action returned: the row of the answer that its first row refers to. */
function returned(body: string): Answer {
  const rows = new Map(
    body.split('\n').map((line): [string, string] => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon), line.slice(colon + 1)];
    }),
  );
  const { a } = JSON.parse(rows.get('0') ?? '{}') as { a?: string };
  const row = a && rows.get(a.replace('$@', ''));
  if (!row) throw new Error(`no result in: ${body.slice(0, 300)}`);
  return JSON.parse(row) as Answer;
}

/** Calls an action as the page that it stands on does. @throws Error on any answer but 200 */
export async function callAction(
  page: { readonly url: string; readonly cookie: string },
  id: string,
  input: unknown,
): Promise<Answer> {
  const response = await fetch(page.url, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      cookie: page.cookie,
      'next-action': id,
      'content-type': 'text/plain;charset=UTF-8',
      accept: 'text/x-component',
      origin: new URL(page.url).origin,
    },
    body: JSON.stringify([input]),
  });
  const body = await response.text();
  if (response.status !== 200) throw new Error(`${page.url} answered ${response.status}`);
  return returned(body);
}
