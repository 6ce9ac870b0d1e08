import { text, textOrEmpty, countOrEmpty, flagOrEmpty, oneOf } from '../column.ts';
import { table } from '../table.ts';

/** What a reader says of a dataset that a card names, or that it names none. */
export const VERDICTS = ['no', 'none', 'unclear', 'yes'] as const;

/** Labels by hand, in data/gold/: neither a table of a capture nor computed, so it is in no list of index.ts. */
export const goldModelDataset = table({
  name: 'model-dataset',
  title: 'What 200 model cards drawn at random say of datasets, labelled by reading',
  key: ['model', 'dataset', 'name'],
  columns: {
    model: text('Id of the model, as listed on 2022-02-15.'),
    dataset: textOrEmpty(
      'Hub id of the dataset as of 2022, before datasets without an owner moved to one; empty where the Hub has none ' +
        'of its makers, and for a card that names no dataset.',
    ),
    name: textOrEmpty(
      'The dataset as the text calls it, or, where only the front matter does, as declared there; empty for a card ' +
        'that names no dataset.',
    ),
    verdict: oneOf(
      VERDICTS,
      'Is the model trained or evaluated on the dataset, by the text without the front matter? no: named for another ' +
        'use; unclear: the text leaves it open or does not name it; none: the card names and declares no dataset.',
    ),
    relation: oneOf(
      ['both', 'evaluate', 'named', 'none', 'train'],
      'What the model does with the dataset by the text: train, evaluate, both; named: nothing that the text says; ' +
        'none: the card names no dataset.',
    ),
    line: countOrEmpty(
      'Line of README.md, counted from 1 with the front matter, that decides; empty for a card that names no dataset.',
      'line',
    ),
    declared: flagOrEmpty(
      'true when the front matter lists the dataset, or the suite that it is a part of, under datasets.',
    ),
    in_body: flagOrEmpty(
      "true when the text after the front matter names the dataset, be it only in the model's own name.",
    ),
    again: textOrEmpty('Verdict of a second pass by the same reader over 40 of the cards; empty for the others.'),
  },
});
