import { stepTable, type StepTable } from './step-table.ts';

/** A name found in a text: [start, end) in characters, and the compact name that stands there. */
export interface FoundName {
  start: number;
  end: number;
  compact: string;
}

export interface NameTrie {
  /**
   * All names that begin and end with a word of the text; also those inside longer ones. `lower` is lower-cased text.
   */
  find(lower: string): Generator<FoundName>;
}

const SEPARATOR = 0;
const PLAIN = 1;
const FOREIGN = 2;

/** ASCII letters and digits spell names; other Latin letters belong to words that do not; all else separates words. */
function kindOf(code: number): number {
  if (code < 128) return (code >= 48 && code <= 57) || (code >= 97 && code <= 122) ? PLAIN : SEPARATOR;
  return code >= 0xc0 && code < 0x250 ? FOREIGN : SEPARATOR;
}

/** Characters that end a name: it may have one separator between its words, but not one of these. */
const ENDS = new Set([...'\n\r,;:|()[]{}<>"!?='].map((character) => character.charCodeAt(0)));
const DOT = 46;
const SPACE = 32;

/**
 * A trie over compact names, walked from each word of a text: a word costs as many steps as it shares with any name.
 */
export function createNameTrie(names: Iterable<string>): NameTrie {
  const next = new Map<number, number>();
  const ends = new Map<number, string>();
  let nodes = 1;
  for (const name of names) {
    let node = 0;
    for (let at = 0; at < name.length; at += 1) {
      const step = node * 128 + name.charCodeAt(at);
      let child = next.get(step);
      if (child === undefined) next.set(step, (child = nodes++));
      node = child;
    }
    ends.set(node, name);
  }
  const steps = stepTable(next);
  return { find: (lower) => findNames(lower, steps, ends) };
}

function* findNames(lower: string, next: StepTable, ends: Map<number, string>): Generator<FoundName> {
  let before = SEPARATOR;
  for (let start = 0; start < lower.length; start += 1) {
    const kind = kindOf(lower.charCodeAt(start));
    const isStart = kind === PLAIN && before === SEPARATOR;
    before = kind;
    if (isStart) yield* namesFrom(lower, start, next, ends);
  }
}

function* namesFrom(lower: string, start: number, next: StepTable, ends: Map<number, string>): Generator<FoundName> {
  let node = 0;
  let separated = false;
  for (let at = start; at < lower.length; at += 1) {
    const code = lower.charCodeAt(at);
    const kind = kindOf(code);
    if (kind === SEPARATOR) {
      // One separator between words, as in "Common Voice 8.0"; a full stop before a space ends a sentence.
      if (separated || ENDS.has(code) || (code === DOT && lower.charCodeAt(at + 1) === SPACE)) return;
      separated = true;
      continue;
    }
    if (kind === FOREIGN) return;
    separated = false;
    node = next.at(node * 128 + code);
    if (node === 0) return;
    const compact = kindOf(lower.charCodeAt(at + 1) || SPACE) === SEPARATOR ? ends.get(node) : undefined;
    if (compact !== undefined) yield { start, end: at + 1, compact };
  }
}
