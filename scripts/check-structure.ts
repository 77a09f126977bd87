// The shape of the rooms, as far as dependency-cruiser and Biome do not see it. Lists what is wrong and where.
import path from 'node:path';
import { lockfile } from './structure/lockfile';
import { comments, environment, silencedTests } from './structure/marks';
import { names, passingOn } from './structure/names';
import { actions, definitionsAtHome } from './structure/rooms';
import { fileSizes, functionSizes } from './structure/sizes';
import { type Check, readSources } from './structure/source';

const CHECKS: readonly Check[] = [
  fileSizes,
  functionSizes,
  names,
  passingOn,
  definitionsAtHome,
  actions,
  environment,
  comments,
  silencedTests,
];

const root = path.join(import.meta.dirname, '..');
const sources = readSources(root);
const findings = [...CHECKS.flatMap((check) => check(sources)), ...lockfile(root)];
for (const { file, line, message } of findings) {
  console.log(`${file}${line === undefined ? '' : `:${line}`}  ${message}`);
}
process.exitCode = findings.length === 0 ? 0 : 1;
