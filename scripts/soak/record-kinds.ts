import type { OddName } from 'hub-replay';
import type { Draw, FaultKind, Outcome } from './fault-kind.ts';

/** One odd row of a page: it costs itself, or its cell; or nothing, where no table has what is odd. */
const one = (
  name: string,
  fields: readonly string[],
  values: readonly OddName[],
  deserves: readonly Outcome[] = ['counted', 'identical'],
): FaultKind => ({
  name,
  faults: (draw) => [`record,${oddField(draw, fields, values)},row=${draw.upTo(4)}`],
  deserves,
});

function oddField(draw: Draw, fields: readonly string[], values: readonly OddName[]): string {
  const [listing, field] = draw.pick(fields).split(' ') as [string, string];
  const place = `on=/api/${listing}?,at=${draw.page(listing, 1)}`;
  return `field=${field},as=${draw.pick(values)},${place}`;
}

const everywhere = (field: string): string[] =>
  ['models', 'spaces', 'datasets'].map((listing) => `${listing} ${field}`);
const counters = [...everywhere('likes'), 'models downloads', 'datasets downloads'];
const dates = [...everywhere('createdAt'), ...everywhere('lastModified')];
const lists = [...everywhere('tags'), 'spaces models', 'spaces datasets', 'models spaces'];
const texts = [
  'models pipeline_tag',
  'models library_name',
  'models sha',
  'spaces sdk',
  'spaces sha',
  'spaces runtime.stage',
];
const objects = ['models safetensors', 'models safetensors.parameters', 'spaces runtime', 'spaces cardData'];
const hostile: readonly OddName[] = [
  'escape',
  'bidi',
  'controls',
  'surrogate',
  'formula',
  'formula-plus',
  'formula-minus',
  'formula-at',
  'formula-tab',
  'formula-return',
  'markup',
  'template',
  'script',
  'long',
  'proto',
];

/** Odd records of a listing, and text from outside that means harm. */
export const recordKinds: readonly FaultKind[] = [
  one('a counter of another type', counters, ['text-number', 'list', 'object', 'true', 'empty']),
  one('a counter that cannot be', counters, ['negative', 'fraction', 'huge']),
  one('a counter that is absent', counters, ['absent', 'null']),
  one('a date of another type', dates, ['date-number', 'list', 'object', 'true', 'empty']),
  one('a date that cannot be', dates, ['no-date', 'impossible-date', 'far-date']),
  one('a date that is absent', dates, ['absent', 'null']),
  one('a list that is absent', lists, ['absent', 'null'], ['counted', 'kept', 'identical']),
  one('a list of another type', lists, ['object', 'text-number', 'true', 'zero']),
  one(
    'a list with another thing in it',
    lists.map((field) => `${field}.0`),
    ['null', 'object', 'zero', 'list'],
  ),
  one('a text that is absent', texts, ['absent', 'null'], ['counted', 'kept', 'identical']),
  one('a text of another type', texts, ['object', 'list', 'zero', 'true']),
  one('an object that is absent', objects, ['absent', 'null'], ['counted', 'kept', 'identical']),
  one('an object of another type', objects, ['text-number', 'list', 'true', 'zero']),
  one('an _id of another repository', everywhere('_id'), ['other-id']),
  one('an _id that is absent or odd', everywhere('_id'), ['absent', 'null', 'zero', 'no-owner', 'object']),
  one('an id that is absent or odd', everywhere('id'), ['absent', 'null', 'zero', 'object', 'empty', 'list']),
  one('an id that leads elsewhere', everywhere('id'), ['dots', 'dots-inside', 'slashes', 'query', 'proto', 'long']),
  // Struck once, the last page of a listing contradicts itself when it is asked for in pieces.
  one('an id with hostile text', everywhere('id'), hostile, ['counted', 'identical', 'told']),
  one('a record that is private', everywhere('private'), ['true']),
  // With a token, nobody knows whether everybody sees it; the last page of a listing, asked for in pieces, says so.
  one(
    'a record that is not said to be public',
    everywhere('private'),
    ['absent', 'null', 'zero', 'object', 'empty'],
    ['counted', 'identical'],
  ),
  one(
    'a parameter count that cannot be',
    ['models safetensors.total'],
    ['negative', 'fraction', 'huge', 'text-number'],
  ),
  one('gated that is another thing', ['models gated', 'datasets gated'], ['zero', 'object']),
  // The Hub may know another kind of gate tomorrow.
  one('gated with another word', ['models gated', 'datasets gated'], ['no-owner'], ['kept', 'identical']),
  {
    name: 'a row that is no record',
    faults: (draw) => {
      const listing = draw.listing();
      return [
        `record,as=${draw.pick(['null', 'zero', 'list', 'no-owner', 'true'])},row=2,on=/api/${listing}?,at=${draw.page(listing)}`,
      ];
    },
    deserves: ['counted', 'told', 'identical'],
  },
  {
    name: 'hostile text in a field',
    faults: (draw) => [
      `record,${oddField(draw, [...texts, ...lists.map((field) => `${field}.0`)], hostile)},row=${draw.upTo(4)}`,
    ],
    deserves: ['counted', 'kept', 'identical'],
  },
  {
    name: 'many odd records',
    faults(draw) {
      const listing = draw.listing();
      const odd = draw.pick(['field=likes,as=text-number', 'field=createdAt,as=null', 'field=tags,as=text-number']);
      return [`record,${odd},rows=0.6,on=/api/${listing}?,times=99`];
    },
    deserves: ['told'],
  },
];
