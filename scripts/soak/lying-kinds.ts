import { asked, GAP, onSomePage, type Draw, type FaultKind, type Outcome } from './fault-kind.ts';
import { damages } from './machine-faults.ts';

/** The same of one lie, once and for ever, which is so many times. */
const both = (
  name: string,
  most: number,
  fault: (draw: Draw) => string,
  deserves: readonly Outcome[],
  once: readonly Outcome[],
): FaultKind[] =>
  [1, most].map((times) => ({
    name: times === 1 ? `${name}, once` : name,
    faults: (draw) => [`${fault(draw)},times=${times}`],
    deserves: times === 1 ? once : deserves,
  }));

const onPage = (name: string, fault: string, deserves: readonly Outcome[], once: readonly Outcome[]): FaultKind[] =>
  both(name, 99, (draw) => `${fault},${onSomePage(draw, 1)}`, deserves, once);

function onOne(name: string, fault: string, form: RegExp, deserves: readonly Outcome[]): FaultKind[] {
  // One more look at each gives the truth, but for a value that may be true; what it costs may be counted then.
  const once = deserves.includes('kept') ? [...new Set<Outcome>([...deserves, 'identical'])] : (['identical'] as const);
  return both(name, 999, (draw) => `${fault},on=${draw.path(form)}`, deserves, once);
}

/** What the addresses of all files of a model have, by that of its card. */
function ofModel(card: string): string {
  return card.replace(/^\/api\/resolve-cache\/models(\/.*\/)\w+\/README\.md$/, '$1');
}

/** A whole listing that is wrong ends the crawl; one page that was so once is asked for again. */
const page = (as: string): FaultKind[] => onPage(`a page: ${as}`, `page,as=${as}`, ['told'], ['identical', 'told']);
const link = (as: string): FaultKind[] =>
  onPage(`a next link: ${as}`, `link,as=${as}`, ['told'], ['identical', 'told']);
const fine = (as: string): FaultKind[] => onPage(`a next link: ${as}`, `link,as=${as}`, ['identical'], ['identical']);

/** Lies that are well formed: pages, links, records, trees and files. */
export const lyingKinds: readonly FaultKind[] = [
  ...['one-new', 'some-missing', 'first-missing', 'row-for-another', 'same-record', 'reversed'].flatMap(page),
  ...['last-missing', 'row-of-next', 'list-of-list'].flatMap(page),
  // Behind the first page, which says what records have; of a crawl that was killed it may strike that, too.
  ...both(
    'a page: fewer-cells',
    99,
    (draw) => {
      const listing = draw.listing();
      return `page,as=fewer-cells,on=/api/${listing}?,at=${1 + draw.page(listing, 2)}`;
    },
    ['counted', 'kept'],
    ['identical', 'kept'],
  ),
  // What the first page lacks is known by the second, and by none where each lacks it.
  ...both(
    'the first page: fewer-cells',
    99,
    (draw) => `page,as=fewer-cells,on=/api/${draw.listing()}?,at=1`,
    ['counted'],
    ['counted', 'identical'],
  ),
  // Known at the end alone, and the row that stood there is lost.
  {
    name: 'a page: earlier-row, once',
    faults: (draw) => [`page,as=earlier-row,${onSomePage(draw, 1)}`],
    deserves: ['counted', 'identical'],
  },
  // Each half of it is in order: one row is out of place, and none is missing.
  ...onPage('a page: shuffled', 'page,as=shuffled', ['told', 'identical'], ['identical', 'told']),
  ...onPage('a page: row-too-many', 'page,as=row-too-many', ['identical', 'told'], ['identical']),
  ...onPage('a page: deep-twice', 'page,as=deep-twice', ['identical'], ['identical']),
  ...onPage('a page: numbers-as-text', 'page,as=numbers-as-text', ['told'], ['identical']),
  // Nobody can tell another name, or a count that may be right, from the truth.
  ...onPage('a page: other-case', 'page,as=other-case', ['kept', 'counted', 'told'], ['kept', 'counted', 'identical']),
  // Other models are in scope by it, and one in seven of them has no card though its tree names one.
  ...onPage('a page: same-likes', 'page,as=same-likes', ['kept', 'counted'], ['kept', 'counted', 'identical']),
  ...['previous', 'skip', 'no-rel', 'no-cursor', 'other-cursor', 'port', 'fewer-fields', 'cut', 'two'].flatMap(link),
  ...['relative', 'bare-rel', 'prev-first', 'limit-one', 'limit-huge', 'repeat', 'twice', 'user'].flatMap(fine),
  ...['same-name', 'other-case', 'other-_id', 'error'].flatMap((as) =>
    onOne(`record: ${as}`, `body,as=${as}`, asked.record, ['counted']),
  ),
  ...['same-name', 'other-case', 'error'].flatMap((as) =>
    onOne(`dataset: ${as}`, `body,as=${as}`, asked.dataset, ['counted']),
  ),
  ...['absent', 'empty-list', 'null', 'text-number'].flatMap((as) =>
    onOne(`record: siblings ${as}`, `record,field=siblings,as=${as}`, asked.record, ['counted', 'kept', 'identical']),
  ),
  ...['negative', 'huge', 'text-number', 'fraction'].flatMap((as) =>
    onOne(`record: usedStorage ${as}`, `record,field=usedStorage,as=${as}`, asked.record, ['counted', 'kept']),
  ),
  ...['parts', 'next-empty'].flatMap((as) => onOne(`tree: ${as}`, `tree,as=${as}`, asked.tree, ['identical'])),
  ...[
    'next-self',
    'next-for-ever',
    'no-entries',
    'sizes',
    'negative',
    'oids',
    'short-oids',
    'submodules',
    'dots',
    'twice',
    'error',
  ].flatMap((as) => onOne(`tree: ${as}`, `tree,as=${as}`, asked.tree, ['counted'])),
  ...onOne('tree: directories', 'tree,as=directories', asked.tree, ['counted']),
  ...onOne('file: weak-etag', 'file,as=weak-etag', asked.text, ['identical']),
  ...onOne('file: forged', 'file,as=forged', asked.text, GAP),
  ...['no-etag', 'other-commit', 'crlf', 'bom', 'json'].flatMap((as) =>
    onOne(`file: ${as}`, `file,as=${as}`, asked.text, [...GAP, 'identical']),
  ),
  ...['long-front-matter', 'open-front-matter', 'aliases', 'nested', 'long-line', 'many-lines', 'bytes0'].map(
    (as): FaultKind => ({
      name: `card: ${as}`,
      // Also what leads to it, which names its git id.
      faults: (draw) => [`file,as=${as},on=${ofModel(draw.path(asked.card))},times=999`],
      deserves: ['kept', 'counted'],
      // It is what its git id says: an author may write so.
      isTrue: true,
    }),
  ),
  {
    name: 'a commit that is gone between listing and files',
    faults: (draw) => [`refusal,code=404,error=RevisionNotFound,on=${draw.path(asked.tree)},times=999`],
    deserves: ['counted'],
    isTrue: true,
  },
  {
    name: 'a head that is another between listing and files',
    faults: (draw) => [`file,as=other-commit,on=${draw.path(asked.text)},times=999`],
    deserves: ['counted'],
  },
];

/** Nobody there, no name, and a machine whose clock is wrong. */
export const downKinds: readonly FaultKind[] = [
  {
    name: 'refused connections for seconds',
    faults: (draw) => [`down,seconds=${draw.upTo(60)},on=${draw.path(asked.any)}`],
    deserves: ['identical'],
  },
  {
    name: 'refused connections for minutes',
    faults: (draw) => [`down,seconds=${120 + draw.upTo(60)},on=${draw.path(asked.any)}`],
    deserves: ['identical'],
  },
  {
    name: 'refused connections for hours',
    faults: (draw) => [`down,seconds=${draw.upTo(9) * 3600},on=${draw.path(asked.any)}`],
    deserves: ['told'],
  },
  ...['ENOTFOUND', 'EAI_AGAIN'].map((code): FaultKind => ({
    name: `a name that is not found: ${code}`,
    faults: (draw) => [`lookup,code=${code},times=${draw.upTo(8)}`],
    deserves: ['identical'],
  })),
  { name: 'a name that stays unknown', faults: () => ['lookup,code=ENOTFOUND,times=9999'], deserves: ['told'] },
  {
    name: 'a clock that goes back a day',
    faults: (draw) => ['clock-back,hours=24', `slow,ms=${draw.upTo(5)},every=9`],
    deserves: ['identical'],
  },
  ...damages.map((as): FaultKind => ({
    name: `a cache that was damaged: ${as}`,
    faults: () => [`cache,as=${as}`],
    deserves: ['identical'],
  })),
];
