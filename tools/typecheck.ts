/**
 * `npm run typecheck`: the whole project through one run of tsc. Components and chapters, which tsc cannot read, are
 * written as TypeScript to .cache/typecheck first, and so is what holds each metric against its table; what tsc says of
 * these is said of the line they were made from. One that cannot be read is an error at its place, and the others are
 * checked without it.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { folders } from '../data/schema/folders.ts';
import { derivedMetrics } from '../data/schema/metrics/derived-metrics.ts';
import { astroToTsx } from './typecheck/astro-to-tsx.ts';
import type { GeneratedFile } from './typecheck/generated-file.ts';
import { mdxToTsx } from './typecheck/mdx-to-tsx.ts';
import { pairedMetric } from './typecheck/paired-metric.ts';
import { SourceError } from './typecheck/source-error.ts';

const cache = '.cache/typecheck';

const unread: SourceError[] = [];
const ofSite = await Promise.all(
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((name) => `src/${name.replaceAll('\\', '/')}`)
    .filter((name) => /\.(?:astro|mdx)$/.test(name))
    .map((name) => generate(name, readFileSync(name, 'utf8'))),
);
// The ledger, and what is said of it, is made from the other metrics.
const metrics = folders.metrics.tables
  .map(({ name }) => name)
  .filter((name) => !derivedMetrics.some((derived) => derived === name));
const generated = [...ofSite.flat(), ...metrics.map(pairedMetric)];
rmSync(cache, { recursive: true, force: true });
for (const { path, text } of generated) {
  mkdirSync(dirname(join(cache, path)), { recursive: true });
  writeFileSync(join(cache, path), text);
}
writeFileSync(join(cache, 'tsconfig.json'), JSON.stringify(configuration(), null, 2));

// Checkers beside each other do much of the work several times: on few cores they cost half more and end no sooner.
const threads = availableParallelism() < 4 ? ['--singleThreaded'] : [];
const tsc = spawnSync(
  process.execPath,
  ['node_modules/typescript/bin/tsc', '--project', cache, '--pretty', 'false', ...threads],
  { encoding: 'utf8', maxBuffer: 2 ** 28 },
);
if (tsc.error) throw tsc.error;
process.stdout.write(unread.map(({ message }) => `${message}\n`).join(''));
process.stdout.write(tsc.stdout.split('\n').map(inSource).join('\n'));
process.stderr.write(tsc.stderr);
process.exitCode = tsc.status === 0 && unread.length === 0 ? 0 : 1;

async function generate(name: string, source: string): Promise<GeneratedFile[]> {
  try {
    return name.endsWith('.astro') ? await astroToTsx(name, source) : [mdxToTsx(name, source)];
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    unread.push(error);
    return [];
  }
}

/** The project's own tsconfig with the generated files beside those of src, as if both were in one folder. */
function configuration(): object {
  const own = JSON.parse(readFileSync('tsconfig.json', 'utf8')) as { include: string[] };
  return {
    extends: '../../tsconfig.json',
    compilerOptions: {
      allowArbitraryExtensions: true,
      jsx: 'preserve',
      jsxImportSource: 'astro',
      rootDirs: ['../..', '.'],
      incremental: true,
      tsBuildInfoFile: '../typecheck.tsbuildinfo',
    },
    include: [...own.include.map((path) => `../../${path}`), 'src', 'scripts', '../../node_modules/astro/env.d.ts'],
  };
}

/** `file:line:column: error ...`, the file being one that a person writes. */
function inSource(line: string): string {
  const [, path, row, column, rest] = /^(\S.*?)\((\d+),(\d+)\)(: .*)$/.exec(line) ?? [];
  if (path === undefined) return line;
  const file = generated.find((each) => path === `${cache}/${each.path}`);
  const [sourceRow, sourceColumn] = file?.originOf(Number(row), Number(column)) ?? [row, column];
  return `${file?.from ?? path}:${sourceRow}:${sourceColumn}${rest}`;
}
