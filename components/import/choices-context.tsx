'use client';

import {
  createContext,
  type Dispatch,
  type ReactNode,
  type SetStateAction,
  useContext,
  useState,
} from 'react';
import { type Choices, type Preview, startingChoices } from './choices';

type Shared = {
  readonly preview: Preview;
  readonly choices: Choices;
  readonly setChoices: Dispatch<SetStateAction<Choices>>;
};

const ChoicesContext = createContext<Shared | null>(null);

/** Lets the parts of a preview's page share what is taken. */
export function ChoicesProvider({ preview, children }: { preview: Preview; children: ReactNode }) {
  const [choices, setChoices] = useState(() => startingChoices(preview));
  return <ChoicesContext value={{ preview, choices, setChoices }}>{children}</ChoicesContext>;
}

/** What is taken of the preview around; null on the page of a committed import. */
export function useChoices(): Shared | null {
  return useContext(ChoicesContext);
}
