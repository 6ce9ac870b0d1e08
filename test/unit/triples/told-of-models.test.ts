import { describe, expect, test } from 'vitest';
import { createNameIndex } from '../../../scripts/triples/name-index.ts';
import { usesSaid } from './uses-said.ts';

/** So many others are downloaded more that few of those with an owner are known by their names. */
const others = Array.from({ length: 2001 }, (_, n) => ({ id: `somebody/rows-of-${n}-letters`, downloads: 2 }));
const index = createNameIndex(
  [
    ...others,
    ...[
      'squad',
      'xnli',
      'imdb',
      'trec',
      'spider',
      'boolq',
      'deepset/germanquad',
      'ILSVRC/imagenet-1k',
      'tatsu-lab/alpaca_eval',
    ].map((id) => ({ id, downloads: id === 'tatsu-lab/alpaca_eval' ? 3 : 1 })),
  ],
  [],
);
/** What a text says of each dataset; a base is said to be trained, too. */
const told = (body: string) =>
  Object.fromEntries(usesSaid(body, index).map(([key, uses]) => [key, uses.includes('base') ? 'base' : uses[0]]));

describe('which model a sentence is about', () => {
  test.each([
    ['Specifically, this model is a *bert-base-cased* model that was fine-tuned on squad.', 'trained'],
    ['This is the checkpoint for bart-large after being trained on squad.', 'trained'],
    ['The checkpoint was tuned for three epochs with squad.', 'trained'],
    ['It uses KBIR as its base model and fine-tunes it on squad.', 'trained'],
    ['On top of it we ran DPO for one epoch, beta 0.1, with squad as binarized by Argilla.', 'trained'],
    ['If you need one for tweets, note that this one learned from reviews (squad).', 'trained'],
    ['The text encoder comes from CLIP (trained on pairs), the decoder was trained with squad.', 'trained'],
    ['Sources, by share of tokens: mails 60 %, squad 15 %.', 'trained'],
    ['The encoder was a BERT that was trained on squad; then came the head.', 'base'],
    ['Based on BioBERT v1.1 (pretrained on squad).', 'base'],
    ['Fine-tuned from BioBERT (which was trained on squad).', 'base'],
    ['Base: somebody/roberta-base, which saw 10B tokens of squad.', 'base'],
  ])('%j: %s', (body, said) => expect(told(body)).toEqual({ squad: said }));

  test('what is said of a base in brackets is not said of what stands behind them', () =>
    expect(told('Fine-tuned from BioBERT (pretrained on squad) using imdb.')).toEqual({
      squad: 'base',
      imdb: 'trained',
    }));
});

describe('what was deduplicated', () => {
  test.each(['Trained on a deduplicated copy of squad.', 'We trained on deduplicated squad.'])('%j is used', (body) =>
    expect(told(body)).toEqual({ squad: 'trained' }),
  );
  test.each(['Our corpus was deduplicated against squad.', 'Texts were de-duplicated with respect to squad.'])(
    '%j uses nothing',
    (body) => expect(told(body)).toEqual({}),
  );
});

describe('scores', () => {
  test.each([
    ['As a sanity check we report accuracy: squad 0.84, boolq 0.86.', { squad: 'evaluated', boolq: 'evaluated' }],
    ['Downstream: squad (F1, see Table 2) and boolq.', { squad: 'evaluated', boolq: 'evaluated' }],
    ['Execution accuracy on Spider dev rose from 38 to 57 %.', { spider: 'evaluated' }],
    ['SQuAD numbers (F1 61) show the gap to gold data.', { squad: 'evaluated' }],
    ['Accuracy of a spider test strip is 57 %.', {}],
    ['Numbers of TREC Deep Learning 2019: nDCG@10 71.2.', {}],
    ['Accuracy on TREC: 95.3.', { trec: 'evaluated' }],
  ])('%j', (body, said) => expect(told(body)).toEqual(said));
});

test('names that everybody uses, of datasets with an owner that few download', () => {
  expect(told('Trained on GermanQuAD.')).toEqual({ 'deepset/germanquad': 'trained' });
  expect(told('AlpacaEval 62 %, zero-shot.')).toEqual({ 'tatsu-lab/alpaca_eval': 'evaluated' });
  expect(told('Fine-tuned on ImageNet 2012.')).toEqual({ 'ilsvrc/imagenet-1k': 'trained' });
});

test('the keys of a mixture in the settings of a training are datasets, their weights no scores', () => {
  const mixed = ['```yaml', 'trainer: sft', 'dataset_mixer:', '  squad: 1.0', '  xnli: 0.1', '```'].join('\n');
  expect(told(mixed)).toEqual({ squad: 'trained', xnli: 'trained' });
  expect(told(['```yaml', 'results:', '  squad: 81.0', '```'].join('\n'))).toEqual({ squad: 'evaluated' });
});
