import { headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { readSession } from '@/lib/auth/session';
import { AppError } from '@/lib/core/app-error';
import type { Operation } from './define';
import { oncePerPage } from './once-per-page';

/** Set by proxy.ts, so that a person returns to the page they asked for after signing in. */
const PATH_HEADER = 'x-requested-path';

async function signInPath(): Promise<string> {
  const path = (await headers()).get(PATH_HEADER);
  return path && path !== '/' ? `/sign-in?next=${encodeURIComponent(path)}` : '/sign-in';
}

const answerOnce = oncePerPage<unknown>();

/** Opening the signed session takes as long as a query does, so it is opened once per request. */
const sessionOfRequest = cache(readSession);

function ask<I, O>(query: Operation<I, O>, input: I): Promise<O> {
  const question = `${query.operation.name} ${JSON.stringify(input)}`;
  return answerOnce(question, async () => query(await sessionOfRequest(), input)) as Promise<O>;
}

/**
 * Loads the data of a page: signs in first where needed, and what the person may not see is a 404.
 * Other errors reach the nearest error page. The same question within one request is answered once.
 */
export async function load<I, O>(query: Operation<I, O>, input: I): Promise<O> {
  try {
    return await ask(query, input);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === 'UNAUTHENTICATED') redirect(await signInPath());
    if (error.code === 'PASSWORD_CHANGE_REQUIRED') redirect('/change-password');
    if (['NOT_FOUND', 'FORBIDDEN', 'INVALID_INPUT'].includes(error.code)) notFound();
    throw error;
  }
}
