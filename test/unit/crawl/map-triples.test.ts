import { expect, test } from 'vitest';
import { countLosses } from '../../../scripts/crawl/losses.ts';
import { readStatements } from '../../../scripts/crawl/map-triples.ts';
import { readModel } from '../../../scripts/records/read-model.ts';
import { readTripleData } from '../../../scripts/triples/open-pair-tools.ts';

const model = readModel({ id: 'o/m', tags: [] }, new Set());

/** What a card states that declares so many datasets, or a record that has so many results. */
function stated(datasets: number, results: number) {
  const names = Array.from({ length: datasets }, (_, n) => `- o/d${n}`).join('\n');
  const evalResults = Array.from({ length: results }, (_, n) => ({ dataset: { id: `o/r${n}` }, value: n }));
  const record = { 'model-index': null, evalResults, gguf: null, config: null, storage: null, formats: null };
  const cards = new Map([[model.id, { state: 'read' as const, text: `---\ndatasets:\n${names}\n---\n# A\n`, record }]]);
  const losses = countLosses();
  const { named } = readStatements(new Map([[model.id, model]]), cards, readTripleData(), { log: () => {}, losses });
  return { named: named.size, losses: losses.rows() };
}

test('one model states a thousand datasets at most, and what is more is counted', () => {
  expect(stated(1000, 1000)).toEqual({ named: 2000, losses: [] });
  const lost = [{ of: 'model cards', cost: 'cell', what: 'expected at most 1000 datasets of one model', n: 1 }];
  expect(stated(20_000, 3)).toEqual({ named: 1003, losses: lost });
  expect(stated(3, 100_000)).toEqual({ named: 1003, losses: lost });
});

test('a text of a book, or one that leads elsewhere, names no dataset', () => {
  const text = `---\ndatasets:\n- ${'x'.repeat(2000)}\n- ../..\n- o/..\n- o/d..1\n---\n`;
  const cards = new Map([[model.id, { state: 'read' as const, text, record: null }]]);
  const { named } = readStatements(new Map([[model.id, model]]), cards, readTripleData(), {
    log: () => {},
    losses: countLosses(),
  });
  expect([...named]).toEqual(['o/d..1']);
});
