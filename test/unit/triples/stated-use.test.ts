import { describe, expect, test } from 'vitest';
import { readMentions } from '../../../scripts/triples/card-mentions.ts';
import { createNameIndex } from '../../../scripts/triples/name-index.ts';

const index = createNameIndex(
  [
    'squad',
    'xnli',
    'glue',
    'super_glue',
    'boolq',
    'common_voice',
    'mozilla-foundation/common_voice_7_0',
    'openai_humaneval',
  ].map((id) => ({ id, downloads: id.includes('/') ? 0 : 1 })),
  [],
);
const SAYS = { saysTrained: 'trained', saysEvaluated: 'evaluated', saysLoaded: 'loaded', ofBase: 'base' } as const;
const stated = (body: string) =>
  Object.fromEntries(
    [...readMentions(body, index, 'somebody/some-model').mentions]
      .filter(([, { signs }]) => signs.has('standsAlone') && signs.has('mayUse'))
      .map(([key, { signs }]) => [
        key,
        Object.entries(SAYS)
          .filter(([sign]) => signs.has(sign as keyof typeof SAYS))
          .map(([, use]) => use)
          .join(' '),
      ]),
  );

describe('what a text says outright', () => {
  test.each([
    ['Fine-tuned for reading with squad.', 'squad', 'trained'],
    ['We used squad.', 'squad', 'trained'],
    ['Training data: squad', 'squad', 'trained'],
    ['The corpus is squad.', 'squad', 'trained'],
    ['squad went into training.', 'squad', 'trained'],
    ['SFT on squad', 'squad', 'trained'],
    ['Training on squad took an hour.', 'squad', 'trained'],
    ['Evaluated against squad.', 'squad', 'evaluated'],
    ['It reaches an F1 of 88 on squad.', 'squad', 'evaluated'],
    ['squad: EM 80.9', 'squad', 'evaluated'],
    ['F1: 92.4 (squad)', 'squad', 'evaluated'],
    ['- squad: 83.9', 'squad', 'evaluated'],
    ['|Dataset|F1|\n|--|--|\n|squad|80.1|', 'squad', 'evaluated'],
    ['|Model|squad|\n|--|--|\n|this|80.1|', 'squad', 'evaluated'],
    ['|Stage|Data|\n|--|--|\n|pre-training|squad|', 'squad', 'trained'],
    ['|Parameter|Value|\n|--|--|\n|Training data|squad|', 'squad', 'trained'],
    ['||this model|one tuned on mlqa|\n|--|--|--|\n|squad F1|67.2|65.0|', 'squad', 'evaluated'],
    ['Ours adds a pass over squad.', 'squad', 'trained'],
    ['El modelo se ajustó con squad.', 'squad', 'trained'],
    ['Entrenamos el modelo con squad y lo evaluamos con una prueba propia.', 'squad', 'trained'],
    ['|Benchmark|ours|Llama-2-7B|\n|--|--|--|\n|squad|78.1|77.2|', 'squad', 'evaluated'],
    ['Avaliamos o modelo com squad.', 'squad', 'evaluated'],
    ['```\nload_dataset("squad")\n```', 'squad', 'loaded'],
    ['```\nrun_qa.py --dataset_name squad --do_train\n```', 'squad', 'trained'],
    ['```\nlm_eval --tasks boolq,squad\n```', 'squad', 'evaluated'],
    ['The teacher was trained on squad.', 'squad', 'trained base'],
    ['BERT was trained on squad.', 'squad', 'trained base'],
    ['This reader was fine-tuned\non\nsquad.', 'squad', 'trained'],
    ['We used the following datasets:\n- xnli\n- squad', 'squad', 'trained'],
    ['squad was our training corpus.', 'squad', 'trained'],
    ['T5 + squad, 3 epochs', 'squad', 'trained'],
    ['A squad-trained reader.', 'squad', 'trained'],
    ['What it was trained with is squad.', 'squad', 'trained'],
    ['Its skills are due to squad.', 'squad', 'trained'],
    ['With squad as training data it took an hour.', 'squad', 'trained'],
    ['Test set: squad', 'squad', 'evaluated'],
    ['Evaluation was done on squad.', 'squad', 'evaluated'],
    ['squad stands at 80.1', 'squad', 'evaluated'],
    ['I ran squad (80.1).', 'squad', 'evaluated'],
    ['Data | F1\n--- | ---\nsquad | 80.1', 'squad', 'evaluated'],
    ['|Source|Tokens|\n|--|--|\n|squad|1B|', 'squad', 'trained'],
    ['![a](https://img.shields.io/badge/squad%20dev%20EM-80.1-green)', 'squad', 'evaluated'],
    ['```\nload_dataset("squad", split="test")\n```', 'squad', 'evaluated'],
    ['Stage one (instructions) used squad.', 'squad', 'trained'],
    ['In phase 2, squad was used.', 'squad', 'trained'],
    ['We turned the answers of squad into pairs.', 'squad', 'trained'],
    ['squad provides the pairs.', 'squad', 'trained'],
    ['Tuning took an hour on the questions of squad.', 'squad', 'trained'],
    ['squad went through the network twice.', 'squad', 'trained'],
    ['Whereas others took xnli, we took squad.', 'squad', 'trained'],
    ['xnli serves as our yardstick.', 'xnli', 'evaluated'],
    ['No squad text was seen in training, so we report its test split (F1 80.1).', 'squad', 'evaluated'],
    ['|Release|Change|\n|--|--|\n|2.0|new base, trained on squad|', 'squad', 'trained'],
    ['|Field|Value|\n|--|--|\n|Data|squad|', 'squad', 'trained'],
    ['Made so:\n\n    python run.py \\\n      --dataset_name squad \\\n      --do_train', 'squad', 'trained'],
    ['This reader went to school with squad.', 'squad', 'trained'],
    ['It starts from a BERT that somebody had tuned on squad.', 'squad', 'trained base'],
    ['BERT (trained on squad) knows little of law.', 'squad', 'trained base'],
  ])('%j: %s %s', (body, key, use) => expect(stated(body)[key]).toBe(use));

  test.each([
    'Training on squad needs a GPU.',
    'You will look in vain for squad in the training data.',
    'squad is the best-known dataset for this task.',
    'Many papers report results on squad.',
    'There are models trained on squad.',
    'If it were trained on squad, it could read.',
    'The tokenizer was trained on squad.',
    'Unlike the original, which was trained on squad, ours was trained on letters.',
    '[comment]: <> (trained on squad)',
    'This reader was not\ntrained on\nsquad.',
    'Datasets that we did not use:\n- xnli\n- squad',
    '## Future work\n\n- train on squad',
    'It will be tested on xnli, glue and squad.',
    'Nobody has evaluated this on squad.',
    'It is a myth that it was trained on squad.',
    'Our model beats a BERT model trained on squad.',
    'BERT was trained on squad, whereas we used letters.',
    'Those were trained on squad. Ours is different.',
    'Rows of squad were part of it; since v2 they have been removed.',
    'Use `--data <your own, such as squad>`.',
    'A copy of textattack/bert-squad was made.',
    'It reads better than the ones made from squad.',
    'The row a is the checkpoint by Acme, whose data was squad. The row ours saw letters.',
    'Training on squad brought nothing.',
    'We took squad off the list.',
    'In the paper of Smith et al. the network learns from squad.',
    'Feel free to go on with squad.',
    'The model was trained on letters. People like squad.',
  ])('%j says nothing of a use', (body) => expect(stated(body)).toEqual({}));
});

describe('names that are another dataset', () => {
  test.each([
    ['Evaluated on MRPC.', 'glue'],
    ['Evaluated on HumanEval.', 'openai_humaneval'],
    ['Trained on Common Voice 7.0.', 'mozilla-foundation/common_voice_7_0'],
    ['Evaluated on BoolQ.', 'boolq'],
    ['Evaluated on BoolQ of SuperGLUE.', 'super_glue'],
    ['|Model|MNLI|QQP|SST-2|\n|--|--|--|--|\n|this|84.1|88.2|92.5|', 'glue'],
  ])('%j is %s', (body, key) => expect(Object.keys(stated(body))).toEqual([key]));

  test('a word of every day is none where no dataset stands', () =>
    expect(stated('A record of the race, drop by drop.')).toEqual({}));

  test('the second argument of a call that loads a dataset is a part of it', () =>
    expect(stated('```\nload_dataset("glue", "xnli")\n```')).toEqual({ glue: 'loaded' }));
});
