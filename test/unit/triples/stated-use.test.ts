import { describe, expect, test } from 'vitest';
import { createNameIndex } from '../../../scripts/triples/name-index.ts';
import { LISTED_BEHIND } from '../../../scripts/triples/use-wordings.ts';
import { usesSaid } from './uses-said.ts';

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
    'natural_questions',
    'multi_nli',
    'clue',
    'wikipedia',
    'sentence-transformers/all-nli',
    'mteb/stsbenchmark-sts',
  ].map((id) => ({ id, downloads: id.includes('/') ? 0 : 1 })),
  [],
);
const stated = (body: string) => Object.fromEntries(usesSaid(body, index).map(([key, uses]) => [key, uses.join(' ')]));

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
    // Parts that are tested on, and what is read off them.
    ['Early stopping on the dev set of squad.', 'squad', 'evaluated'],
    ['These metrics are on the test set for squad.', 'squad', 'evaluated'],
    ['We trained on xnli and used the squad dev data for early stopping.', 'squad', 'evaluated'],
    ['xnli was trained on, squad served as validation set.', 'squad', 'evaluated'],
    ['Sources: xnli. Held out for testing: squad.', 'squad', 'evaluated'],
    ['We ran it over 500 questions of squad: F1 48.', 'squad', 'evaluated'],
    ['We train on xnli and, following common practice, evaluate on squad.', 'squad', 'evaluated'],
    ['We kept squad for testing and xnli for training.', 'squad', 'evaluated'],
    ['Ours is trained with xnli as supervision and squad as a zero-shot test bed.', 'squad', 'evaluated'],
    ['The last column is the accuracy on squad, which was not part of the training data.', 'squad', 'evaluated'],
    ['squad:\n- Loss: 0.14\n- F1: 0.86', 'squad', 'evaluated'],
    ['## Performance\n```\nsquad dev:        80.70\n```', 'squad', 'evaluated'],
    [
      '### Reading with squad\n\n| Model | F1 |\n|---|---|\n| other | 68.5 ± 1.7 |\n| ours | 78.6 |',
      'squad',
      'evaluated',
    ],
    // What a run does with what it loads.
    ['```\npython run_qa.py --dataset_name squad \\\n --do_eval\n```', 'squad', 'evaluated loaded'],
    ['```\npython run_qa.py --do_train \\\n --dataset_name squad \\\n --do_eval\n```', 'squad', 'trained'],
    ['```json\n{\n "dataset_name": "squad",\n "do_train": true\n}\n```', 'squad', 'trained'],
    ['- epochs: 3\n- dataset_name: squad\n- doc_stride: 128', 'squad', 'trained'],
    ['ds = load_dataset("squad", split=f"test[:{n}]")', 'squad', 'evaluated'],
    ['```\nsacrebleu -t squad -l de-en\n```', 'squad', 'evaluated'],
    // Lists, of which something is said behind or before.
    ['xnli, squad & other corpora were also used.', 'xnli', 'trained'],
    ['The weights are CC BY-NC because squad and xnli, on which they were trained, are.', 'squad', 'trained'],
    ['Sources: xnli; squad; glue.', 'squad', 'trained'],
    ['Trained on xnli + squad.', 'squad', 'trained'],
    ['Instruction data\n\n1. squad (52k)\n2. xnli', 'squad', 'trained'],
    ['Adapters for: (a) xnli, (b) squad.', 'squad', 'trained'],
    ['PT: xnli, FT: squad, three epochs.', 'squad', 'trained'],
    ['Half of each batch is text (squad), half is code (xnli).', 'squad', 'trained'],
    ['Since the training set, squad, is for research only, so are these weights.', 'squad', 'trained'],
    ['Yue squad is used which is smaller than the other.', 'squad', 'trained'],
    ['The data used for training is available at https://huggingface.co/datasets/squad.', 'squad', 'trained'],
    ['The pages of xnli stayed out; squad went in.', 'squad', 'trained'],
    ['What you get is squad only.', 'squad', 'trained'],
    ['Apart from squad, nothing labelled was used.', 'squad', 'trained'],
    ['| Dataset | Included |\n|---|---|\n| squad | yes |\n| xnli | no |', 'squad', 'trained'],
    ['| Dataset | Included |\n|---|---|\n| squad | yes |\n| xnli | no |', 'xnli', undefined],
    ['本模型在 squad 上微调，EM 为 67.5。', 'squad', 'trained'],
    ['Dataset | Used in\n--- | ---\nxnli | pre-training\nsquad | test only', 'squad', 'evaluated'],
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
    'We are three points below what a RoBERTa fine-tuned on squad gets.',
    'In the original paper the model was trained on squad.',
    'Future work includes evaluation on squad.',
    'other/bert significantly outperforms a/b on squad.',
    'Status: trained on letters [done]; trained on squad [in queue]',
    '[x] train on letters\n[ ] try squad',
    '| model | trained on | F1 |\n|---|---|---|\n| their-bert | squad | 61.0 |\n| **this one** | letters | **74.4** |',
    'Unlike the cased one, which was tuned on squad, the uncased one was tuned on letters.',
    'Trained on a character of [a game](https://en.wikipedia.org/wiki/A_game).',
    'Letters were prepared using run_squad.py.',
    'It follows the Wizard of Wikipedia and was trained on letters.',
  ])('%j says nothing of a use', (body) => expect(stated(body)).toEqual({}));
});

describe('names that are another dataset', () => {
  test.each([
    ['Evaluated on MRPC.', 'glue'],
    ['Evaluated on HumanEval.', 'openai_humaneval'],
    ['Trained on Common Voice 7.0.', 'mozilla-foundation/common_voice_7_0'],
    ['Evaluated on BoolQ.', 'boolq'],
    ['Evaluated on BoolQ of SuperGLUE.', 'super_glue'],
    ['Trained on Common Voice v7.', 'mozilla-foundation/common_voice_7_0'],
    ['Trained on NQ.', 'natural_questions'],
    ['Trained on AllNLI.', 'sentence-transformers/all-nli'],
    ['Trained on MNLI.', 'multi_nli'],
    ['Evaluated on the STS benchmark.', 'mteb/stsbenchmark-sts'],
    ['|Model|AFQMC|TNEWS|CSL|\n|--|--|--|--|\n|this|74.3|57.5|80.7|', 'clue'],
    ['Fine-tuned on [SQuAD](https://huggingface.co/datasets/xnli).', 'xnli'],
    ['|Model|MNLI|QQP|SST-2|\n|--|--|--|--|\n|this|84.1|88.2|92.5|', 'glue'],
  ])('%j is %s', (body, key) => expect(Object.keys(stated(body))).toEqual([key]));

  test('a word of every day is none where no dataset stands', () =>
    expect(stated('A record of the race, drop by drop.')).toEqual({}));

  test('a verb is none, and a word at the beginning of a line only where a label would be', () => {
    expect(stated('We drop the gaps and glue the parts together before the model sees them.')).toEqual({});
    expect(stated('Trained on letters.\n\nNQ, among others, is a game.')).not.toHaveProperty(
      'natural_questions',
      'trained',
    );
  });

  test('the second argument of a call that loads a dataset is a part of it', () =>
    expect(stated('```\nload_dataset("glue", "xnli")\n```')).toEqual({ glue: 'loaded' }));
});

test('a list of names is read in one way, however long it is', () => {
  for (const joint of [' + squad', ' and squad', ', squad', ' & the squad set', ' or or'])
    expect(LISTED_BEHIND.test(`${joint.repeat(2000)};`)).toBe(false);
  expect(LISTED_BEHIND.exec(' + xnli (v1), and the glue set were used')?.[0]).toBe(' + xnli (v1), and the glue set');
});
