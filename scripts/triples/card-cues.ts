import { hashText } from './hash-text.ts';

/**
 * Kinds of cue: the owner of the model; one to three words of its name; owner and a word of the name; a line of the
 * card; a word of it.
 */
export const cueKinds = ['owner', 'name', 'ownName', 'line', 'word'] as const;

/** Cues of a card by kind: hashes, each once. Only hashes are kept, so that no text of a card is. */
export type CardCues = readonly (readonly number[])[];

/** Words are taken from the beginning of a card: what it is about stands there. */
const WORDS_FROM = 20_000;
const LINE_FROM = 20;
const LINE_TO = 1500;

/**
 * Facts of a card that may point to a dataset without naming it: "cola" to glue, the line of a template to what it was
 * trained on.
 */
export function cardCues(modelId: string, body: string): CardCues {
  const lower = modelId.toLowerCase();
  const slash = lower.indexOf('/');
  const owner = slash < 0 ? '' : lower.slice(0, slash);
  const name = lower
    .slice(slash + 1)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  const runs = name.flatMap((_, at) =>
    [1, 2, 3].filter((length) => at + length <= name.length).map((length) => name.slice(at, at + length).join('-')),
  );
  return [
    owner === '' ? [] : hashes([owner]),
    hashes(runs),
    owner === '' ? [] : hashes(name.map((word) => `${owner}/${word}`)),
    hashes(lineTexts(body)),
    hashes(
      body
        .slice(0, WORDS_FROM)
        .toLowerCase()
        .match(/[a-z0-9][a-z0-9_-]{2,30}/g) ?? [],
    ),
  ];
}

function hashes(texts: Iterable<string>): number[] {
  const found = new Set<number>();
  for (const text of texts) found.add(hashText(text));
  return [...found];
}

/** Lines as their letters: figures and marks differ between cards of one template. */
function* lineTexts(body: string): Generator<string> {
  for (const line of body.split('\n')) {
    if (line.length < LINE_FROM || line.length > LINE_TO * 2) continue;
    const letters = line
      .toLowerCase()
      .replace(/[^a-z]+/g, ' ')
      .trim();
    if (letters.length >= LINE_FROM && letters.length < LINE_TO) yield letters;
  }
}
