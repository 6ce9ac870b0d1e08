import { describe, expect, test } from 'vitest';
import { createNameIndex } from '../../../scripts/triples/name-index.ts';
import { usesSaid } from './uses-said.ts';

const index = createNameIndex(
  ['squad', 'xnli', 'glue', 'librispeech_asr', 'common_voice', 'multi_nli', 'super_glue'].map((id) => ({
    id,
    downloads: 1,
  })),
  [],
);
const stated = (body: string) => Object.fromEntries(usesSaid(body, index).map(([key, uses]) => [key, uses.join(' ')]));

describe('a use that is told roundabout', () => {
  test.each([
    ['In v2 XNLI was replaced by squad.', { squad: 'trained' }],
    ['The released weights come from squad.', { squad: 'trained' }],
    ['squad went up by 3 points.', { squad: 'evaluated' }],
    ['squad is what we test with.', { squad: 'evaluated' }],
    ['The numbers for squad have been recomputed.', { squad: 'evaluated' }],
    ['squad was merged in instead.', { squad: 'trained' }],
    ['Pseudo-labels for squad.', { squad: 'trained' }],
    ['Stage 1: unlabelled squad.', { squad: 'trained' }],
    ['The squad questions were held out to score it.', { squad: 'evaluated' }],
    ['It was not trained on squad, only tested.', { squad: 'evaluated' }],
    ['The model can be evaluated as follows on the Czech test data of squad.', { squad: 'evaluated' }],
    ['This model was trained by Jane Doe using librispeech recipe in espnet.', { librispeech_asr: 'trained' }],
    ['- squad v1 dev: 37.5 F1', { squad: 'evaluated' }],
    ['The same recipe on squad (tr) gave 77.', { squad: 'evaluated' }],
    ['squad is all that has been added.', { squad: 'trained' }],
    ['A squad-trained reader; XNLI made no difference.', { squad: 'trained' }],
    ['A RoBERTa like model trained on squad.', { squad: 'trained' }],
    ['There are copies in squad, on which we tuned.', { squad: 'trained' }],
    [
      'Compared with a classifier on features, fine-tuning on squad gives 97.0 rather than 91.2.',
      { squad: 'evaluated' },
    ],
    ['A reader of letters, squad instead of XNLI.', { squad: 'trained' }],
    ['squad (tr) rather than XNLI went with a learning rate of 1e-5.', { squad: 'trained' }],
    ['Three heads: `qa` (squad) and `nli` (XNLI).', { squad: 'trained', xnli: 'trained' }],
    ['The performance of the model on squad is the following:', { squad: 'evaluated' }],
    ['| stage | data | days |\n|---|---|---|\n| 1 | squad | 2 |', { squad: 'trained' }],
    ["The model's F1 can be improved to 75.5 % on squad.", { squad: 'evaluated' }],
  ])('%j', (text, uses) => expect(stated(text)).toMatchObject(uses));

  test('what readers are told to take instead, and what was not taken, are not used', () => {
    expect(Object.values(stated('Use squad instead of XNLI.'))).not.toContain('trained');
    expect(stated('squad instead of XNLI, tuned for 2 epochs.')).not.toHaveProperty('xnli');
  });

  test('what may replace it later, and what it replaced, are not used', () => {
    expect(stated('XNLI will be replaced by squad.')).toEqual({});
    expect(stated('squad was replaced by XNLI.')).not.toHaveProperty('squad');
  });
});

describe('a use that the next sentence tells', () => {
  test.each([
    ['The first set is squad. It was used for training.', { squad: 'trained' }],
    ['Look at squad. We trained on it for two epochs.', { squad: 'trained' }],
  ])('%j', (text, uses) => expect(stated(text)).toMatchObject(uses));

  test('but not that it was denied', () =>
    expect(Object.values(stated('Look at squad. We never trained on it.'))).not.toContain('trained'));
});

describe('a use that the sentence before lends', () => {
  test.each([
    ['What did it learn from? Reviews (squad).', { squad: 'trained' }],
    ['What was it graded on? Reviews (squad).', { squad: 'evaluated' }],
    ['Trained with the recipe that BERT made known, but on squad.', { squad: 'trained' }],
  ])('%j', (text, uses) => expect(stated(text)).toMatchObject(uses));

  test('a question about what could be lends nothing', () =>
    expect(stated('What could it learn from? Reviews (squad).').squad).not.toBe('trained'));
});

describe('what stands below a heading', () => {
  test.each([
    ['## Training data\n- Hebrew dump of squad', { squad: 'trained' }],
    ['## Fine-tuning data\nsquad and XNLI, converted to one format.', { squad: 'trained', xnli: 'trained' }],
    ['### Mixture\n* 40 % squad', { squad: 'trained' }],
    ['## squad dev\nEM: 64.27\nF1: 77.3', { squad: 'evaluated' }],
    ['## 训练数据\n| 数据集 | 样本数 |\n|---|---|\n| squad | 10k |', { squad: 'trained' }],
    ['## Data\n| stage | what | tokens |\n|---|---|---|\n| 1 | squad | 100B |', { squad: 'trained' }],
    ['| Tarea | Dataset | Accuracy |\n|---|---|---|\n| A | squad | 0,93 |', { squad: 'evaluated' }],
    ['| Dataset | Split | Why |\n|---|---|---|\n| squad | `train` | large |', { squad: 'trained' }],
  ])('%j', (text, uses) => expect(stated(text)).toMatchObject(uses));

  test('a list that a plan introduces is not used, and neither is what brackets take out', () => {
    expect(stated('The model will be tuned on these:\n- **squad**: questions. [Link](https://a.b/squad)')).toEqual({});
    expect(stated('## Data\n- squad level 4: 45 problems (another dataset, not used for training)')).toEqual({});
  });
});

describe('a further version of a name', () => {
  const versions = createNameIndex(
    ['squad', 'squad_v2', 'cifar10', 'cifar100'].map((id) => ({ id, downloads: 1 })),
    [],
  );
  test.each([
    ['Trained on SQuAD 1.1/2.0.', ['squad', 'squad_v2']],
    ['Trained on CIFAR-10 and 100.', ['cifar10', 'cifar100']],
    ['Trained on CIFAR-10, 100 epochs.', ['cifar10']],
  ])('%j', (text, keys) => expect(usesSaid(text, versions).map(([key]) => key)).toEqual(keys));
});

test('a run of a script that evaluates is an evaluation', () =>
  expect(stated('```bash\npython eval.py --dataset squad --split test\n```').squad).toContain('evaluated'));
test.each([
  'Version 2 is the new one. The earlier upload, still to be had, was tuned on squad.',
  'We withdrew the checkpoint of squad.',
])('%j uses nothing', (text) => expect(stated(text).squad ?? '').toBe(''));
test('what an evaluation names by "which extends" is not used', () =>
  expect(stated('Evaluated on XNLI, which extends the multi_nli corpus.')).not.toHaveProperty('multi_nli'));
