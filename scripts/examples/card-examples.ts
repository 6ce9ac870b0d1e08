import { cardBlocks } from './card-blocks.ts';
import type { ExampleFacts } from './example-facts.ts';
import type { Scope } from './python-value.ts';
import { readBlock } from './read-block.ts';
import { readPython } from './read-python.ts';

/** How far the Python of an example could be read. */
const EXAMPLE_STATES = ['read', 'does not parse', 'python 2', 'star import'] as const;
export type ExampleState = (typeof EXAMPLE_STATES)[number];

/** A Python example of a card. */
export interface CardExample extends ExampleFacts {
  /** Line of README.md on which it begins, from 1. */
  line: number;
  /** prompts: lines behind `>>>`, in a fence or not. */
  form: 'fence' | 'indented' | 'prompts';
  state: ExampleState;
}

const NOTHING: ExampleFacts = { libraries: [], names: [], calls: [], tasks: [], models: [], stars: [] };

/** The Python examples of a card, text of README.md with its front matter, in its order. */
export function cardExamples(card: string): CardExample[] {
  const scope: Scope = new Map();
  return cardBlocks(card).flatMap((block): CardExample[] => {
    const read = readBlock(block);
    if (!read) return [];
    const about = { line: block.line, form: read.prompts ? ('prompts' as const) : block.form };
    if (!read.parsed) return [{ ...about, state: 'does not parse', ...NOTHING }];
    const facts = readPython(read.parsed, scope);
    const state = read.parsed.python2 ? 'python 2' : facts.stars.length > 0 ? 'star import' : 'read';
    return [{ ...about, state, ...facts }];
  });
}
