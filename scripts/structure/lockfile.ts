import fs from 'node:fs';
import path from 'node:path';
import type { Finding } from './source';

type Package = {
  readonly resolved?: string;
  readonly link?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
};

/** Looks a package up as Node does: beside the one that asks, then further out. */
function isListed(packages: Readonly<Record<string, Package>>, from: string, name: string): boolean {
  for (let place = from; ; place = place.slice(0, Math.max(0, place.lastIndexOf('/node_modules/')))) {
    if (`${place === '' ? '' : `${place}/`}node_modules/${name}` in packages) return true;
    if (!place.includes('/node_modules/')) return `node_modules/${name}` in packages;
  }
}

/**
 * The lockfile works for every registry and platform: it names no host, and lists the packages of the other
 * platforms, without which `npm ci` refuses it.
 */
export function lockfile(root: string): Finding[] {
  const file = 'package-lock.json';
  const { packages } = JSON.parse(fs.readFileSync(path.join(root, file), 'utf8')) as {
    packages: Record<string, Package>;
  };
  return Object.entries(packages).flatMap(([name, entry]) => [
    ...(entry.resolved && !entry.link ? [{ file, message: `${name} names the registry it came from` }] : []),
    ...Object.keys(entry.optionalDependencies ?? {})
      .filter((wanted) => !isListed(packages, name, wanted))
      .map((wanted) => ({ file, message: `${wanted} of ${name} is not listed` })),
  ]);
}
