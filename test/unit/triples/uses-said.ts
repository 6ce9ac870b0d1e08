import { readMentions } from '../../../scripts/triples/card-mentions.ts';
import type { NameIndex } from '../../../scripts/triples/name-index.ts';

const SAYS = { saysTrained: 'trained', saysEvaluated: 'evaluated', saysLoaded: 'loaded', ofBase: 'base' } as const;

/** What a text says outright of each dataset that it may use, by key: what was done, and `base` where another model did. */
export function usesSaid(body: string, index: NameIndex): [key: string, uses: string[]][] {
  return [...readMentions(body, index, 'somebody/some-model').mentions]
    .filter(([, { signs }]) => signs.has('standsAlone') && signs.has('mayUse'))
    .map(([key, { signs }]) => [
      key,
      Object.entries(SAYS)
        .filter(([sign]) => signs.has(sign as keyof typeof SAYS))
        .map(([, use]) => use),
    ]);
}
