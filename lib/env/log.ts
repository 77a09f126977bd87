import pino from 'pino';
import { readEnv } from './env';

/** The server's log: JSON lines on standard error. Never carries passwords, tokens or reported texts. */
export const log = pino({ level: readEnv().logLevel, base: null }, pino.destination({ fd: 2, sync: true }));
