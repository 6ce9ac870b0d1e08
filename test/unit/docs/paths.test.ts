import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { staleNames } from './stale-names.ts';

test.each([
  'README.md',
  'CONTRIBUTING.md',
  'docs/decisions.md',
  'docs/protocol.md',
  'fixtures/README.md',
  'scripts/bench/alarms/README.md',
])('%s names only paths and commands that there are', (file) => {
  expect(staleNames(readFileSync(file, 'utf8'))).toEqual([]);
});

test('a path, a file, a link or a command that is not there is found', () => {
  const text = [
    'See `scripts/nowhere/`, `data/schema/index.ts`, `src/charts/<chart>.js` and `capture.json`,',
    '[this](docs/nowhere.md) or `npm run nothing -- DIR`; after that npm run --silent nobody.',
    'Then `nobody` of `scripts/check.ts`, and `command` of `scripts/check.ts`, which is there.',
  ].join('\n');
  expect(staleNames(text)).toEqual([
    'scripts/nowhere/',
    'data/schema/index.ts',
    'src/charts/<chart>.js',
    'capture.json',
    'docs/nowhere.md',
    'nobody of scripts/check.ts',
    'npm run nothing',
    'npm run nobody',
  ]);
});

test('what is no path of the tree is left alone: code, addresses, names of the Hub, folders that commands make', () => {
  const text =
    '`owner/name`, `/replay/about`, `.cache/typecheck`, `npm run --silent`, `row.share`, [Hub](https://huggingface.co), ' +
    '`data/captures/<day>/`, `npm run diff -- HEAD`, `manifest.json`';
  expect(staleNames(text)).toEqual([]);
});
