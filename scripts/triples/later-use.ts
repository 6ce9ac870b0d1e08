/** A sentence that goes on about what the one before it named. */
export interface LaterSentence {
  /** Before the word that stands for the name, and behind it. */
  left: string;
  right: string;
}

/** The end of the sentence of a name, and the next one. */
const NEXT = /^(?:[^.;!?]|\.(?=\S)){0,160}[.!?]\s+((?:[^.;!?]|\.(?=\S)){1,200})/;
/** Denial, and what may be. */
const OPEN =
  /\b(?:not|never|no|none|\w+n't|without|instead|will|may|might|could|would|should|can|plan\w*|if|until|remov\w*|drop\w*|replac\w*)\b/;
/** The word that stands for it: as a subject at the beginning, or behind a preposition. */
const SUBJECT =
  /^\W*(?:it|they|both|this (?:data\s?set|corpus|data|set)|these|the (?:same|latter|data\s?set|corpus|data))(?= )/;
const OBJECT =
  /\b(?:on|with|from|over|using|through) (?:it|them|both|these|that|the same (?:data\s?set|corpus|data))(?=[\s.,;:]|$)/;

/** What the next sentence says of a dataset that it takes up by a pronoun; null where it does not. */
export function laterSentence(after: string): LaterSentence | null {
  const next = NEXT.exec(after)?.[1];
  if (next === undefined || OPEN.test(next)) return null;
  const subject = SUBJECT.exec(next);
  if (subject) return { left: '', right: next.slice(subject[0].length) };
  const object = OBJECT.exec(next);
  if (!object) return null;
  const place = object.index + object[0].indexOf(' ') + 1;
  return { left: next.slice(0, place), right: next.slice(object.index + object[0].length) };
}
