import type { NextAuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { readEnv } from '@/lib/env/env';
import { refusalOf } from '@/lib/operation/outcome';
import { signIn } from '@/lib/users/commands';
import { authSecret } from './secret';

declare module 'next-auth/jwt' {
  interface JWT {
    sessionVersion?: number;
  }
}
declare module 'next-auth' {
  interface User {
    sessionVersion: number;
  }
  interface Session {
    userId?: string;
    sessionVersion?: number;
  }
}

const WORKING_DAY_SECONDS = 12 * 60 * 60;

let options: NextAuthOptions | undefined;

/** next-auth with login and password; whether a session still holds is decided per call (see viewer.ts). */
export function authOptions(): NextAuthOptions {
  options ??= {
    secret: authSecret(readEnv()),
    session: { strategy: 'jwt', maxAge: WORKING_DAY_SECONDS },
    // Without these next-auth shows pages of its own, in English.
    pages: { signIn: '/sign-in', signOut: '/sign-in', error: '/sign-in' },
    providers: [
      CredentialsProvider({
        credentials: { login: {}, password: {} },
        async authorize(credentials) {
          try {
            return await signIn(null, {
              login: credentials?.login ?? '',
              password: credentials?.password ?? '',
            });
          } catch (error) {
            // next-auth sends the message of whatever is thrown here to the browser.
            throw new Error(refusalOf(error).message);
          }
        },
      }),
    ],
    callbacks: {
      jwt({ token, user }) {
        if (user) token.sessionVersion = user.sessionVersion;
        return token;
      },
      session({ session, token }) {
        session.userId = token.sub;
        session.sessionVersion = token.sessionVersion;
        return session;
      },
    },
  };
  return options;
}
