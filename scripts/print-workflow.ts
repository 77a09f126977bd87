// npm run workflow: writes docs/workflow.md from the transition table.
import fs from 'node:fs';
import path from 'node:path';
import { workflowDocument } from './workflow-document';

fs.writeFileSync(path.join(import.meta.dirname, '../docs/workflow.md'), workflowDocument());
