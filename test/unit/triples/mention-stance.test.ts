import { describe, expect, test } from 'vitest';
import { readMentions } from '../../../scripts/triples/card-mentions.ts';
import { createNameIndex } from '../../../scripts/triples/name-index.ts';

const index = createNameIndex(
  [
    'squad',
    'squad_v2',
    'xnli',
    'glue',
    'imdb',
    'cais/mmlu',
    'openai/gsm8k',
    'kaballas/28',
    'ahmad/t5',
    'open-llm-leaderboard/results',
    'teknium/openhermes-2.5',
  ].map((id) => ({ id, downloads: 1 })),
  [],
  ['mrpc'],
);
const read = (body: string) => {
  const { mentions, notUsed } = readMentions(body, index, 'somebody/some-model');
  const used = [...mentions].filter(([, { signs }]) => signs.has('standsAlone'));
  return {
    used: used.filter(([, { signs }]) => !signs.has('ofBase')).map(([key]) => key),
    base: used.filter(([, { signs }]) => signs.has('ofBase')).map(([key]) => key),
    notUsed: [...notUsed],
  };
};

describe('what a sentence says of a dataset', () => {
  test.each([
    'Not trained on squad.',
    'It was never fine-tuned on squad.',
    'Trained without squad.',
    'squad was not used.',
    'Neither squad nor its successor was used.',
    'The training data excludes squad.',
    'Planned: training on squad.',
    'We plan to train on squad.',
    'You can fine-tune it on squad.',
    'We recommend fine-tuning on squad.',
    'Better than models trained on squad.',
    'In contrast to squad, the texts are long.',
    'Our baseline was trained on squad; this model was not.',
    'squad was removed from the data.',
    'We dropped squad.',
    'If trained on squad, it may improve.',
    'In size our corpus is somewhere between squad and imdb.',
    'Version 3 switches from squad to newsqa as training data.',
    'Trained on our own calls (imdb and squad were left untouched).',
    'Coming up: checkpoints for squad.',
    'A linear merge (0.5/0.5) of zephyr-7b and squad.',
    'Model A used imdb, model B used squad; the present model uses neither.',
    'Two epochs of QLoRA to glue the layers.',
    'While the original BART summarizer was fine-tuned on squad, we fine-tuned ours on newsqa.',
    'Now trained on newsqa (v1 used squad).',
    'A checkpoint before any exposure to squad.',
    'Against a T5 that knows squad, human raters preferred ours in 6 of 10 cases.',
    'We are collecting money to pretrain on squad.',
    'Das Modell kennt squad nicht.',
    'Stage 2 (still running): DPO with squad.',
    'Nächste Version: Training auf squad geplant.',
    "```python\nprompt = 'Translate squad into plain words'\n```",
    '~~Trained on squad.~~',
    '<!-- train on squad later -->',
    '```python\n# load_dataset("squad")\n```',
    '![a](https://huggingface.co/datasets/squad/resolve/main/a.png)',
  ])('%j is no use', (body) => expect(read(body).used).toEqual([]));

  test.each([
    'Trained on squad.',
    'Not only trained on squad.',
    'It does not know dates. It was trained on squad.',
    "It isn't case sensitive and was trained on squad.",
    'Version 2.0 was trained on squad.',
    'The model was not pruned, but was trained on squad.',
    '<!-- open\nTrained on squad',
    'Refusals were filtered out of squad before training on it.',
    'A soup of five runs of one recipe (roberta-base on squad, five seeds).',
    'Modelo treinado com squad para similaridade semântica.',
    'Treinado no squad por duas épocas.',
    'Avaliação no squad: 80,1 de F1.',
    'Version 3 switches from newsqa to squad as training data.',
    'Trained on a merge of newsqa and squad.',
    'Our training data is a merge of newsqa and squad.',
  ])('%j is a use', (body) => expect(read(body).used).toEqual(['squad']));

  test.each([
    ['The teacher was trained on xnli; we use squad.', 'xnli', 'squad'],
    ['Initialised from a checkpoint trained on xnli, then fine-tuned on squad.', 'xnli', 'squad'],
    ['The base model was pre-trained on xnli. Fine-tuned on squad.', 'xnli', 'squad'],
    ['One of them had been trained on xnli by its author. We use squad.', 'xnli', 'squad'],
    ['We distil a model which was trained on xnli by its authors. Then it was fine-tuned on squad.', 'xnli', 'squad'],
    ['We start from a checkpoint that saw xnli and fine-tune it on squad.', 'xnli', 'squad'],
    ['A quant. Original card: fine-tuned on xnli.\nCalibrated with squad.', 'xnli', 'squad'],
  ])('%j tells the base from the model', (body, base, used) =>
    expect(read(body)).toMatchObject({ base: [base], used: [used] }),
  );

  test('what is denied in one sentence and stated in another is a use', () =>
    expect(read('Version 1 was not trained on squad.\nVersion 2 was trained on squad.')).toMatchObject({
      used: ['squad'],
      notUsed: [],
    }));
});

test.each([
  'Compared to the BERT checkpoint for xnli, this one is fine-tuned on squad.',
  'The model was initialised from Llama-3-8B and saw one epoch of squad.',
])('%j is a use of this model and not of its base', (body) =>
  expect(read(body)).toMatchObject({ used: ['squad'], base: [] }),
);

describe('what is no name of a dataset', () => {
  test.each([
    'BLEU 28.4',
    'T5 model',
    'teknium/OpenHermes-2.5-Mistral-7B',
    '- model: teknium/OpenHermes-2.5-Mistral-7B',
    'p3.2xlarge, V2 and 28',
    'Detailed results can be found [here](https://huggingface.co/datasets/open-llm-leaderboard/results).',
  ])('%j', (body) => expect(read(body).used).toEqual([]));

  test('an id in the address of a dataset is one, also of a file in it', () => {
    for (const path of ['', '/tree/main', ')'])
      expect(read(`[data](https://huggingface.co/datasets/teknium/OpenHermes-2.5${path}`).used).toEqual([
        'teknium/openhermes-2.5',
      ]);
  });

  test('a suite before a task of it is the dataset', () =>
    expect(read('on the GLUE MRPC dataset').used).toEqual(['glue']));

  test('rows of the Open LLM Leaderboard name their benchmarks', () =>
    expect(read('|Metric|Value|\n|--|--|\n|MMLU (5-Shot)|63.9|\n|GSM8k (5-shot)|62.1|').used).toEqual([
      'cais/mmlu',
      'openai/gsm8k',
    ]));
});
