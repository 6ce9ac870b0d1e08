import { expect, test } from 'vitest';
import { readText } from '../../../scripts/triples/candidates.ts';
import { matchCard } from '../../../scripts/triples/match-card.ts';
import { openPairTools, readTripleData } from '../../../scripts/triples/open-pair-tools.ts';

const body = [
  '# Model',
  '',
  '## Training data',
  '',
  'The model was fine-tuned on the [SQuAD v2](https://huggingface.co/datasets/squad_v2) dataset. Please test it.',
].join('\n');

test('the committed matcher finds a linked dataset under the id that the listing has today, and no plain word', () => {
  const tools = openPairTools(
    readTripleData(),
    ['rajpurkar/squad', 'rajpurkar/squad_v2', 'ana/test', 'ana/data', 'bob/model'].map((id) => ({ id, downloads: 1 })),
  );
  const { threshold } = tools;
  const found = matchCard(readText({ id: 'nobody-known/model', body }, tools.index), tools, threshold);
  expect(found.map(({ id, evidence, line, relation }) => ({ id, evidence, line, relation }))).toEqual([
    { id: 'rajpurkar/squad_v2', evidence: 'linked', line: 5, relation: { train: true, evaluate: false } },
  ]);
  expect(found[0]!.confidence).toBeGreaterThan(0.5);
});
