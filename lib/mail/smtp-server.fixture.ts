import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

export type Received = { readonly to: readonly string[]; readonly raw: string };

type Answer = 'takes' | 'refuses for good' | 'is busy' | 'takes, and breaks off before it says so';

/** A mail server on a port of its own, which notes what it takes and answers as told. */
export async function anSmtpServer() {
  const received: Received[] = [];
  let answer: Answer = 'takes';
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const to = session.envelope.rcptTo.map(({ address }) => address);
      text(stream).then((raw) => {
        const refuse = (message: string, responseCode: number) =>
          done(Object.assign(new Error(message), { responseCode }));
        if (answer === 'refuses for good') return refuse('no such mailbox', 550);
        if (answer === 'is busy') return refuse('try again later', 451);
        received.push({ to, raw });
        if (answer === 'takes') return done();
        for (const connection of server.connections) connection.close();
      }, done);
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    answers(next: Answer) {
      answer = next;
    },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

/** The text of a letter as it was taken: its lines joined and decoded. */
export function textOf({ raw }: Received): string {
  const [head = '', ...body] = raw.split('\r\n\r\n');
  const content = body.join('\r\n\r\n');
  if (/content-transfer-encoding: base64/i.test(head)) return Buffer.from(content, 'base64').toString();
  const bytes = content
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}

export const messageIdOf = ({ raw }: Received): string | undefined => /^message-id: (.+)$/im.exec(raw)?.[1];
