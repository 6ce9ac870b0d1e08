import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readJsonLines } from 'hub-replay';
import { expect, onTestFinished, test } from 'vitest';
import { readCards } from '../../../scripts/examples/read-cards.ts';
import { letSignalsIn } from '../../../scripts/lib/let-signals-in.ts';
import { mapArchive } from '../../../scripts/triples/map-archive.ts';
import { openPairTools, readTripleData } from '../../../scripts/triples/open-pair-tools.ts';

/** A file of a thousand cards, each of a model. */
function manyCards(): string {
  const dir = mkdtempSync(join(tmpdir(), 'many-cards-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  const lines = Array.from({ length: 1000 }, (_, at) => `${JSON.stringify({ id: `o/${at}`, card: 'text' })}\n`);
  writeFileSync(join(dir, 'cards.ndjson.gz'), gzipSync(lines.join('')));
  return join(dir, 'cards.ndjson.gz');
}

test('long work goes on where nothing comes in between, and ends where Ctrl-C does', async () => {
  const abort = new AbortController();
  await expect(letSignalsIn(abort.signal)).resolves.toBeUndefined();
  setImmediate(() => abort.abort(new Error('Ctrl-C')));
  await expect(letSignalsIn(abort.signal)).rejects.toThrow('Ctrl-C');
});

test('cards are read up to Ctrl-C and not to their end', async () => {
  const abort = new AbortController();
  const cards = manyCards();
  let read = 0;
  const reading = async () => {
    for await (const _ of readCards(
      { cards, models: undefined, capture: 'x' },
      { signal: abort.signal, log: () => {} },
    )) {
      if (read === 0) setImmediate(() => abort.abort(new Error('Ctrl-C')));
      read += 1;
    }
  };
  await expect(reading()).rejects.toThrow('Ctrl-C');
  expect(read).toBeLessThan(1000);
});

test('models are mapped up to Ctrl-C, too', async () => {
  const abort = new AbortController();
  const lines = (await readJsonLines(manyCards()))!;
  const mapped = mapArchive(lines, lines, openPairTools(readTripleData(), []), abort.signal);
  setImmediate(() => abort.abort(new Error('Ctrl-C')));
  await expect(mapped).rejects.toThrow('Ctrl-C');
});
