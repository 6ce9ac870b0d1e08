import { expect, test } from 'vitest';
import { openFolder } from '../../../data/schema/open-folder.ts';
import { readText } from '../../../scripts/triples/candidates.ts';
import { matchCard } from '../../../scripts/triples/match-card.ts';
import { openPairTools, readTripleData } from '../../../scripts/triples/open-pair-tools.ts';

/** The paragraphs by the committed matcher; the listing has what any of them says is used. */
const paragraphs = openFolder('gold', 'data/gold')
  .table('card-paragraphs')
  .map(({ text, used, kind }) => ({
    body: text.replaceAll('\\n', '\n'),
    kind,
    used: (used ?? '').split(' ').flatMap((each) => (each === '' ? [] : [each.slice(0, each.lastIndexOf(':'))])),
  }));
const ids = new Set(paragraphs.flatMap(({ used }) => used));
const tools = openPairTools(
  readTripleData(),
  [...ids].map((id) => ({ id, downloads: 1 })),
);
const judged = paragraphs.map(({ body, kind, used }) => {
  const wanted = new Set(used.map(tools.index.keyOf));
  const text = readText({ id: 'somebody/some-model', body }, tools.index);
  const found = matchCard(text, tools, tools.threshold).filter(({ id }) => id !== null);
  return { kind, wanted: wanted.size, found: found.length, right: found.filter(({ key }) => wanted.has(key)).length };
});
const sum = (of: (each: (typeof judged)[number]) => number) => judged.reduce((all, each) => all + of(each), 0);

test('of our paragraphs the matcher finds nine in ten uses, and nineteen in twenty of what it finds are right', () => {
  expect(sum(({ right }) => right) / sum(({ wanted }) => wanted)).toBeGreaterThan(0.9);
  expect(sum(({ right }) => right) / sum(({ found }) => found)).toBeGreaterThan(0.95);
});

test('of those that deny, plan, compare or remove it takes fewer than one in twenty for a use', () => {
  const not = judged.filter(({ kind }) => ['negation', 'plan', 'comparison', 'removal'].includes(kind));
  expect(not.length).toBeGreaterThan(200);
  expect(not.filter(({ found, right }) => found > right).length / not.length).toBeLessThan(0.05);
});
