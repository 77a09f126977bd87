'use client';

import { createContext } from 'react';

/** Whether the reader may open the pages of rule sets; owners read the rule in the trace itself. */
export const MayReadRules = createContext(false);
