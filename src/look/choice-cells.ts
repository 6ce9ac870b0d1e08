import { formatBytes } from '../format/format-bytes.ts';
import { formatCompact } from '../format/format-compact.ts';
import { formatNumber } from '../format/format-number.ts';
import type { Choice } from './choose-models.ts';
import { languageWords } from './language-words.ts';
import { licenceWords } from './licence-words.ts';
import { coverWords, listingWords } from './listing-words.ts';
import { placeOf, type WhichFile, type WhichModel } from './which-file.ts';

/** A cell: what is so, and what says so and when. */
export interface BasedCell {
  text: string;
  basis: string;
}

export const CHOICE_HEADS = [
  'Model',
  'Why it is here',
  'Memory',
  'Licence',
  'Languages',
  "Code of the Hub's page",
  'Example in its card',
];

const runs = { true: 'runs', false: 'does not run', null: 'not known' } as const;
const examples = { exist: 'names what exists', gone: 'names what is gone', null: 'not known' } as const;

/** The cells of one chosen model behind its id, in the order of CHOICE_HEADS; `language` is the one asked for. */
export function choiceCells(
  file: WhichFile,
  model: WhichModel,
  choice: Choice,
  code: string,
  language = '',
): BasedCell[] {
  const when = (at: number | null) => (at === null ? '' : `listing of ${listingWords(file.listings, at)}`);
  const list = file.lists[choice.list]!;
  const placed = placeOf(model, list);
  const value = placed?.[list.by === 'downloads' ? 1 : 2] ?? null;
  const at = placed?.[0] ?? null;
  const cover = at === null ? '' : coverWords(file.listings[at]!.population);
  // The same place can be one of two lists: that of one listing, and that of the newest count of each model.
  const over = list.listing === null ? ' over all listings' : '';
  const reason = {
    text: `${choice.place === 1 ? 'most' : `no. ${choice.place}`} by ${list.by}${over}${value === null ? '' : `: ${formatCompact(value)}`}`,
    basis: `${when(at)}${cover ? `, ${cover}` : ''}`,
  };
  const memory =
    model.memory === null
      ? { text: 'not stated', basis: 'no listing counts its parameters' }
      : {
          text: `${formatBytes(model.memory)}${choice.fit === 'tight' ? ', tight' : ''}`,
          basis: `estimated: ${formatCompact(model.memory / 2)} parameters, 2 bytes each; ${when(model.memory_at)}`,
        };
  return [
    reason,
    memory,
    {
      text: model.licence ?? 'none stated',
      basis: model.licence === null ? '' : `${licenceWords(model.licence)}; declared; ${when(model.licence_at)}`,
    },
    {
      text: model.languages === null ? 'none stated' : languageWords(model.languages, language || undefined),
      basis: model.languages === null ? '' : `declared; ${when(model.languages_at)}`,
    },
    { text: runs[`${model.runs}`], basis: model.runs === null ? 'not tried for its architecture' : code },
    { text: examples[`${model.example}`], basis: when(model.example_at) },
  ];
}

/** What was run to tell whether code runs: `run with a small stand-in, transformers 5.18.0`. */
export function codeWords(run: { release: string } | null | undefined): string {
  return run ? `measured: run with a small stand-in, transformers ${run.release}` : '';
}

/** How many were found, in a sentence. */
export function choiceSentence(task: string, found: number, all: number): string {
  if (found === 0) return `No model of ${task} is known to meet all of this, of ${formatNumber(all, 0)} in top lists.`;
  return `${found === 1 ? 'One model' : `${formatNumber(found, 0)} models`} of ${task}, of ${formatNumber(all, 0)} in top lists.`;
}
