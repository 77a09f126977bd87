import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { workflowDocument } from './workflow-document';

test('docs/workflow.md says what the product does; otherwise: npm run workflow', () => {
  const file = path.join(import.meta.dirname, '../docs/workflow.md');
  expect(fs.readFileSync(file, 'utf8')).toBe(workflowDocument());
});
