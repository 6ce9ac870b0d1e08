import { readFileSync } from 'node:fs';
import { globSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Package {
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  allowScripts?: Record<string, boolean>;
}

const read = <Shape>(file: string) => JSON.parse(readFileSync(file, 'utf8')) as Shape;
const own = ['package.json', ...globSync('packages/*/package.json')].map((file) => read<Package>(file));
const named = new Set(
  own.flatMap((each) => Object.keys({ ...each.dependencies, ...each.devDependencies, ...each.optionalDependencies })),
);
/** Packages of this repository, and types of packages that are there. */
const withoutReason = [...named].filter((name) => !/^@types\/|^hub-replay$|^model-graph$/.test(name));
/** Packages of the first column of the table, and their reasons. */
const reasons = new Map(
  readFileSync('docs/decisions.md', 'utf8')
    .slice(readFileSync('docs/decisions.md', 'utf8').indexOf('## Dependencies'))
    .split('\n')
    .flatMap((line) => {
      const [, names, reason] = /^\| ([^|]+) \| ([^|]+) \|$/.exec(line) ?? [];
      return (names?.split(', ') ?? []).map((name) => [name, reason] as const);
    }),
);

test('every dependency has a reason in docs/decisions.md, and every reason its dependency', () => {
  expect(withoutReason.filter((name) => !reasons.get(name))).toEqual([]);
  const gone = [...reasons.keys()].filter((name) => !named.has(name) && !/^-+$|^package$/.test(name));
  expect(gone).toEqual([]);
});

test('nothing runs when it is installed, and whoever would is named', () => {
  expect(readFileSync('.npmrc', 'utf8')).toMatch(/^ignore-scripts=true$/m);
  const { packages } = read<{ packages: Record<string, { hasInstallScript?: boolean }> }>('package-lock.json');
  const would = Object.entries(packages).flatMap(([path, { hasInstallScript }]) =>
    hasInstallScript ? [path.replace(/^.*node_modules\//, '')] : [],
  );
  expect(read<Package>('package.json').allowScripts).toEqual(Object.fromEntries(would.map((name) => [name, false])));
});

test('every package of the lock has its hash', () => {
  const { packages } = read<{ packages: Record<string, { integrity?: string; link?: boolean }> }>('package-lock.json');
  const bare = Object.entries(packages).filter(
    ([path, { integrity, link }]) => path.includes('node_modules/') && !link && !integrity,
  );
  expect(bare.map(([path]) => path)).toEqual([]);
});
