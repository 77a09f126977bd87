// npm run generate: the Prisma client for the schema as it is now.
import path from 'node:path';
import { generateClient } from './start/prisma-client.mjs';

await generateClient(path.join(import.meta.dirname, '..'));
