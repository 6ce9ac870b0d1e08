/**
 * Before and after `npm pack`, run in the folder of a package: in the tree its exports are TypeScript, which Node strips
 * itself; outside they are JavaScript with types beside it, since Node strips nothing below node_modules.
 * `node ../prepack.ts` builds dist/ and turns the exports of package.json to it; `node ../prepack.ts --restore` puts
 * package.json back byte by byte and removes dist/. A run that was cut off is put right by the next one of either kind.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const MANIFEST = 'package.json';
/** The manifest as it is in the tree, as long as the packed one is in its place. Git ignores *.tmp, `files` leaves it out. */
const ORIGINAL = 'package.json.tmp';
const SOURCE = /^\.\/src\/(.+)\.ts$/;

interface Manifest {
  name: string;
  exports: Readonly<Record<string, string>>;
  [field: string]: unknown;
}

restore();
if (process.argv[2] !== '--restore') {
  const manifest = JSON.parse(readFileSync(MANIFEST, 'utf8')) as Manifest;
  compile(sourcesOf(manifest));
  copyFileSync(MANIFEST, ORIGINAL);
  const beside = `packed.${ORIGINAL}`;
  writeFileSync(beside, `${JSON.stringify(packed(manifest), null, 2)}\n`);
  renameSync(beside, MANIFEST);
}

/** Puts the manifest of the tree back where the packed one stands; one that somebody put back already stays as it is. */
function restore(): void {
  if (existsSync(ORIGINAL)) {
    const { exports } = JSON.parse(readFileSync(MANIFEST, 'utf8')) as Manifest;
    if (JSON.stringify(exports).includes('./dist/')) renameSync(ORIGINAL, MANIFEST);
    else rmSync(ORIGINAL);
  }
  rmSync('dist', { recursive: true, force: true });
}

function sourcesOf({ name, exports }: Manifest): string[] {
  return Object.entries(exports).map(([path, target]) => {
    if (!SOURCE.test(target)) throw new Error(`${name}: exports: ${path}: expected ./src/….ts, received ${target}`);
    return target;
  });
}

/** The manifest outside of the tree: exports lead to dist/, and nothing is left that only the tree can run. */
function packed(manifest: Manifest): object {
  const exports = Object.entries(manifest.exports).map(([path, target]) => {
    const built = target.replace(SOURCE, './dist/$1');
    return [path, { types: `${built}.d.ts`, default: `${built}.js` }];
  });
  return { ...manifest, scripts: undefined, devDependencies: undefined, exports: Object.fromEntries(exports) };
}

/** JavaScript and types of these files and of all that they import. */
function compile(sources: readonly string[]): void {
  const typescript = dirname(createRequire(import.meta.url).resolve('typescript/package.json'));
  const options = [
    ['--ignoreConfig', '--strict', '--noUncheckedIndexedAccess', '--skipLibCheck', '--erasableSyntaxOnly'],
    ['--verbatimModuleSyntax', '--rewriteRelativeImportExtensions', '--declaration'],
    ['--module', 'nodenext', '--target', 'es2024', '--types', 'node', '--rootDir', 'src', '--outDir', 'dist'],
    ['--lib', 'es2024,dom,dom.iterable,esnext.disposable'],
  ];
  const tsc = join(typescript, 'bin', 'tsc');
  execFileSync(process.execPath, [tsc, ...options.flat(), ...sources], { stdio: ['ignore', 2, 2] });
}
