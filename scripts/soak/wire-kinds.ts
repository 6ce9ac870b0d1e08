import { asked, GAP, onSomePage, type Draw, type FaultKind, type Outcome } from './fault-kind.ts';

/** A request for one repository, of the package index or of a page. */
const forms = [asked.record, asked.card, asked.tree, asked.file, asked.discussions, asked.dataset, asked.package];

/** Where a fault strikes: one address each time, or one page of a listing. */
function place(draw: Draw, of: readonly RegExp[]): string {
  return draw.upTo(3) > 1 ? `on=${draw.path(draw.pick(of))}` : onSomePage(draw, 1);
}

interface Deserved {
  of?: readonly RegExp[];
  /** By an answer that stays so, and by one that passes. */
  deserves?: readonly Outcome[];
  once?: readonly Outcome[];
}

/** The same of one lie, once and for ever. */
const both = (
  name: string,
  fault: string,
  { of = forms, deserves = GAP, once = ['identical'] }: Deserved = {},
): FaultKind[] => [
  {
    name: `${name}, once`,
    faults: (draw) => [`${fault},${place(draw, of)},times=${draw.upTo(2)}`],
    deserves: once,
  },
  { name, faults: (draw) => [`${fault},${place(draw, of)},times=999`], deserves },
];

/** Answers of the Hub, whose ETag is made of their bytes: that of the package index is no hash that could be known. */
const hubJson = [asked.record, asked.tree, asked.discussions, asked.dataset];
const json = [...hubJson, asked.package];
/** Nobody can tell, or need: the answer is the true one. */
const harmless: readonly Outcome[] = ['identical'];

/** Answers whose head or bytes are not what HTTP and JSON ask for. */
export const wireKinds: readonly FaultKind[] = [
  ...['gzip-plain', 'plain-gzip', 'gzip-cut', 'gzip-twice', 'brotli'].flatMap((as) =>
    both(`packed: ${as}`, `wire,as=${as}`),
  ),
  ...both('packed: gzip-tail', 'wire,as=gzip-tail', { deserves: [...GAP, 'identical'] }),
  // Of a Space without discussions a changed answer may say the same.
  ...both('bytes: changed under their ETag', 'wire,as=changed', { of: hubJson, deserves: [...GAP, 'identical'] }),
  ...['length-short', 'length-long', 'length-text', 'two-lengths', 'long-header', 'not-http', 'half-head'].flatMap(
    (as) => both(`head: ${as}`, `wire,as=${as}`),
  ),
  ...['text-type', 'html-type'].flatMap((as) =>
    both(`head: ${as}`, `wire,as=${as}`, { of: json, deserves: [...GAP, 'identical'] }),
  ),
  ...['no-type', 'other-charset', 'hints', 'close', 'date-past', 'refresh'].flatMap((as) =>
    both(`head: ${as}`, `wire,as=${as}`, { deserves: harmless }),
  ),
  // The answer is right, but for what its head says of it.
  ...['aged', 'stale'].flatMap((as): FaultKind[] => [
    {
      name: `head: ${as}, once`,
      faults: (draw) => [`wire,as=${as},${onSomePage(draw, 1)},times=${draw.upTo(2)}`],
      deserves: harmless,
    },
    {
      name: `head: ${as}`,
      faults: (draw) => [`wire,as=${as},${onSomePage(draw, 1)},times=999`],
      deserves: ['counted'],
    },
  ]),
  ...['rate-text', 'rate-negative', 'rate-huge', 'policy-zero', 'rate-spent'].map((as): FaultKind => ({
    name: `head: ${as}`,
    faults: (draw) => [`wire,as=${as},${draw.pick(['every=1', 'every=7', 'share=0.3'])},on=/`],
    deserves: harmless,
  })),
  // An hour of waits, and what is asked for in between, until it is no longer believed.
  {
    name: 'head: rate-hourly, each other',
    faults: () => ['wire,as=rate-hourly,every=2,on=/'],
    deserves: harmless,
  },
  { name: 'head: date-past, of all', faults: () => ['wire,as=date-past,every=1,on=/'], deserves: ['counted'] },
  {
    name: 'a request that is answered twice',
    faults: (draw) => [`wire,as=answered-twice,${place(draw, forms)}`],
    deserves: harmless,
  },
  ...both('no answer at all', 'wire,as=silent'),
  ...[201, 202, 203, 205, 206, 207, 226, 300, 304, 418].flatMap((code) =>
    both(`the right answer with status ${code}`, `relabel,code=${code}`),
  ),
  ...['bom', 'utf16', 'latin1', 'surrogate-bytes', 'nul', 'comment', 'prefix', 'callback', 'trailing'].flatMap((as) =>
    both(`JSON: ${as}`, `json,as=${as}`, { of: json }),
  ),
  ...['trailing-comma', 'lines', 'twice', 'in-text', 'envelope', 'error', 'nothing', 'hex', 'nan'].flatMap((as) =>
    both(`JSON: ${as}`, `json,as=${as}`, { of: json, deserves: [...GAP, 'identical'] }),
  ),
  ...['exponent', 'escapes', 'proto', 'deep'].flatMap((as) =>
    both(`JSON: ${as}`, `json,as=${as}`, {
      of: json,
      deserves: [...harmless, 'counted'],
      // A record with other fields than were asked for is not taken.
      once: [...harmless, 'counted'],
    }),
  ),
  ...['infinite', 'big'].flatMap((as) =>
    both(`JSON: ${as}`, `json,as=${as}`, {
      of: json,
      deserves: ['counted', 'told', 'identical'],
      once: ['counted', 'identical'],
    }),
  ),
];
