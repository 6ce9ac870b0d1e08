/** The choice of models for a wish: a few lists in turn, one model each time, until there are five. */

/** What the choice needs to know of a model. */
export interface Candidate {
  id: string;
  /** Value of its licence; null where none is stated. */
  licence: string | null;
  /** Kind of that licence: permissive, share-alike, use-restricted, non-commercial, unnamed. */
  kind: string | null;
  /** Codes of the languages that its tags state, with blanks between them; null where they state none. */
  languages: string | null;
  /** Bytes of its weights; null where nobody counted them. */
  memory: number | null;
  /** Whether the Hub's own code for its task and architecture ran with today's library; null where it was not tried. */
  runs: boolean | null;
}

export interface Wish {
  /** `any`, `permissive`, or the value of one licence. */
  licence: string;
  /** Code of a language that it has to state; empty where it does not matter. */
  language: string;
  /** Memory in GB of 10^9 bytes; null where it does not matter. */
  memory: number | null;
  /** Only models whose code is known to run with today's library. */
  runs: boolean;
  /** Text that the id has to contain; empty for any. */
  word: string;
}

export interface Choice {
  /** Place of the model among the candidates. */
  model: number;
  /** Place of the list that gave it. */
  list: number;
  /** Place of the model in that list, from 1, those that do not meet the wish counted too. */
  place: number;
  /** How its weights fit: with a tenth of the memory left, with less, or nobody knows. */
  fit: 'fits' | 'tight' | 'not known';
}

/** As many are chosen. */
const CHOSEN = 5;
/** Part of a memory that weights may fill without being tight, as everywhere in this report. */
const ROOMY = 0.9;

/**
 * Goes round the lists, takes from each its next model that meets the wish and is not taken yet, and stops at five. Where
 * fewer are found, a second round takes those whose memory nobody knows.
 */
export function chooseModels(
  lists: readonly (readonly number[])[],
  models: readonly Candidate[],
  wish: Wish,
): Choice[] {
  const chosen: Choice[] = [];
  const accepts = (fit: Choice['fit'] | 'too large', isLast: boolean) =>
    isLast ? fit === 'not known' : fit === 'fits' || fit === 'tight';
  for (const isLast of [false, true]) {
    const next = lists.map(() => 0);
    let taken = true;
    while (taken && chosen.length < CHOSEN) {
      taken = false;
      for (const [list, order] of lists.entries()) {
        while (next[list]! < order.length && chosen.length < CHOSEN) {
          const model = order[next[list]!++]!;
          const fit = fitOf(models[model]!, wish);
          if (!accepts(fit, isLast) || fit === 'too large' || chosen.some((each) => each.model === model)) continue;
          if (!meets(models[model]!, wish)) continue;
          chosen.push({ model, list, place: next[list]!, fit });
          taken = true;
          break;
        }
      }
    }
  }
  return chosen;
}

/** How the weights of a model fit; where memory does not matter, they do. */
function fitOf({ memory }: Candidate, wish: Wish): Choice['fit'] | 'too large' {
  if (wish.memory === null) return 'fits';
  if (memory === null) return 'not known';
  const room = wish.memory * 1e9;
  return memory <= room * ROOMY ? 'fits' : memory <= room ? 'tight' : 'too large';
}

function meets(model: Candidate, { licence, language, runs, word }: Wish): boolean {
  if (licence === 'permissive' ? model.kind !== 'permissive' : licence !== 'any' && model.licence !== licence)
    return false;
  if (language !== '' && !model.languages?.split(' ').includes(language)) return false;
  if (runs && model.runs !== true) return false;
  return model.id.toLowerCase().includes(word.trim().toLowerCase());
}
