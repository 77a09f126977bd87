/** Why the program cannot start, in one line for the person at the terminal. */
export class StartFailure extends Error {}
