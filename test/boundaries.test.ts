import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const source = /\.(ts|mjs|astro|mdx|css)$/;

function filesOf(...folders: string[]): { path: string; text: string }[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => source.test(file))
      .map((file) => ({ path: `${folder}/${file}`, text: readFileSync(`${folder}/${file}`, 'utf8') })),
  );
}

/** Modules that a file imports, relative ones as paths from the top of the repository. */
function imports({ path, text }: { path: string; text: string }): string[] {
  const statements = text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"]+)['"]/g);
  return [...statements].map(([, name = '']) =>
    name.startsWith('.') ? new URL(name, `file:///${path}`).pathname.slice(1) : name,
  );
}

/** `file -> module` for each import of the folder that meets the condition. */
function crossing(folder: string, condition: (module: string) => boolean): string[] {
  return filesOf(folder).flatMap((file) =>
    imports(file)
      .filter(condition)
      .map((module) => `${file.path} -> ${module}`),
  );
}

describe('one direction: scripts writes data, src reads data, data/schema is all that both know', () => {
  test('scripts imports nothing of src', () =>
    expect(crossing('scripts', (module) => module.startsWith('src/'))).toEqual([]));
  test('src imports nothing of scripts', () =>
    expect(crossing('src', (module) => module.startsWith('scripts/'))).toEqual([]));
  test('data/schema imports nothing of either', () =>
    expect(crossing('data/schema', (module) => /^(src|scripts|test)\//.test(module))).toEqual([]));
  test('packages import nothing of the report', () =>
    expect(crossing('packages', (module) => /^(data|scripts|src|test)\//.test(module))).toEqual([]));
  test('neither imports tests', () =>
    expect(['scripts', 'src'].flatMap((folder) => crossing(folder, (module) => module.startsWith('test/')))).toEqual(
      [],
    ));
});

describe('house style', () => {
  test('no file is named after nothing', () => {
    expect(
      filesOf('packages', 'scripts', 'src', 'data/schema')
        .filter(({ path }) => /(^|[/-])(utils?|helpers?|common|misc)([./-]|$)/.test(path))
        .map(({ path }) => path),
    ).toEqual([]);
  });

  test('no file knows a path of the machine it was written on', () => {
    const machine = new RegExp(String.raw`(?<![\w.~-])/(?:home|Users|root|work)/\w`);
    expect(
      filesOf('packages', 'scripts', 'src', 'data/schema', 'test')
        .filter(({ text }) => machine.test(text))
        .map(({ path }) => path),
    ).toEqual([]);
  });
});
