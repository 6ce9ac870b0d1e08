import * as z from 'zod';
import { bodyLies, fileLies, jsonLies, linkLies, pageLies, treeLies, wireLies } from './lies.ts';
import { oddNames } from './odd-values.ts';
import { ReplayError } from './replay-error.ts';

const whole = z.coerce.number().int();
const positive = whole.positive();

/** Statuses of a server, or of what stands before it, in trouble. */
const troubles = `408 425 500 502 503 504 520 521 522 523 524 525 526 527 528 529`.split(' ');

/** A fault that strikes requests whose address contains `on`, unless the spec says otherwise. */
const strikes = (on = '/api/') => ({
  on: z.string().default(on),
  at: positive.default(1),
  every: positive.optional(),
  times: positive.optional(),
  share: z.coerce.number().gt(0).max(1).optional(),
  seed: whole.default(1),
});
/** Retry-After in seconds, below 0 for the past, as a number or as a date. */
const retry = { retry: whole.optional(), form: z.enum(['seconds', 'date']).default('seconds') };

const faultShape = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('status'), code: z.enum(troubles).default('503'), ...retry, ...strikes() }),
  z.strictObject({ kind: z.literal('html'), ...strikes() }),
  z.strictObject({ kind: z.literal('cut'), ...strikes() }),
  z.strictObject({
    kind: z.literal('slow'),
    ms: positive.default(1000),
    where: z.enum(['before', 'body']).default('before'),
    ...strikes(),
  }),
  z.strictObject({ kind: z.literal('drip'), ms: positive.default(1000), bytes: positive.default(1), ...strikes() }),
  z.strictObject({ kind: z.literal('endless'), ms: positive.default(10), ...strikes() }),
  z.strictObject({
    kind: z.literal('bomb'),
    mb: positive.default(1000),
    as: z.enum(['gzip', 'plain']).default('gzip'),
    ...strikes(),
  }),
  z.strictObject({ kind: z.literal('reset'), ...strikes() }),
  z.strictObject({
    kind: z.literal('rate-limit'),
    left: whole.nonnegative().default(0),
    seconds: whole.optional(),
    ...retry,
    ...strikes(),
  }),
  z.strictObject({ kind: z.literal('redirect'), to: z.string().default('self'), ...strikes() }),
  z.strictObject({ kind: z.literal('duplicate-row'), ...strikes() }),
  z.strictObject({ kind: z.literal('foreign-link'), origin: z.url().default('http://127.0.0.1:9'), ...strikes() }),
  z.strictObject({
    kind: z.literal('deep-504'),
    depth: positive.default(1),
    limit: positive.default(100),
    ...strikes(),
  }),
  z.strictObject({ kind: z.literal('page'), as: z.enum(pageLies), ...strikes() }),
  z.strictObject({ kind: z.literal('link'), as: z.enum(linkLies), ...strikes() }),
  z.strictObject({
    kind: z.literal('field-refused'),
    field: z.string(),
    as: z.enum(['list', 'named']).default('list'),
    ...strikes(),
  }),
  z.strictObject({
    kind: z.literal('refusal'),
    code: z.enum(['400', '401', '403', '404', '409', '410', '451']).default('404'),
    as: z.enum(['hub', 'json', 'html', 'empty']).default('hub'),
    error: z.string().optional(),
    ...strikes(),
  }),
  z.strictObject({
    kind: z.literal('echo'),
    code: z.enum(['200', '400', '401', '403', '500']).default('400'),
    ...strikes(),
  }),
  z.strictObject({ kind: z.literal('body'), as: z.enum(bodyLies), ...strikes() }),
  z.strictObject({ kind: z.literal('file'), as: z.enum(fileLies), ...strikes('/api/resolve-cache/') }),
  z.strictObject({ kind: z.literal('tree'), as: z.enum(treeLies), ...strikes('/tree/') }),
  z.strictObject({ kind: z.literal('json'), as: z.enum(jsonLies), ...strikes() }),
  z.strictObject({ kind: z.literal('wire'), as: z.enum(wireLies), ...strikes() }),
  z.strictObject({
    kind: z.literal('relabel'),
    code: z.enum(['201', '202', '203', '205', '206', '207', '226', '300', '304', '418']).default('203'),
    ...strikes(),
  }),
  z.strictObject({ kind: z.literal('down'), seconds: positive.default(60), ...strikes() }),
  z.strictObject({
    kind: z.literal('record'),
    field: z.string().default(''),
    as: z.enum(oddNames),
    row: positive.optional(),
    rows: z.coerce.number().gt(0).max(1).optional(),
    ...strikes(),
  }),
]);

/** One way in which the replay misbehaves. */
export type Fault = z.infer<typeof faultShape>;

/** A fault of one kind. */
export type FaultOf<Kind extends Fault['kind']> = Extract<Fault, { kind: Kind }>;

/** How faults are written, for the help text of a command. */
export const faultGrammar = `KIND[,NAME=VALUE]...[,KIND[,NAME=VALUE]...]...

  status         408, 425, 500 to 504 or 520 to 529 with an HTML   code=503 retry=SECONDS form=seconds|date
                 page, and Retry-After where retry is given
  html           200 with an HTML page
  cut            connection destroyed in the middle of the body
  slow           a delay before or within the body                 ms=1000 where=before|body
  drip           so many bytes of the body, then a wait, again     ms=1000 bytes=1
  endless        the body, and blanks after it for ever            ms=10
  bomb           the body and so many MB of blanks after it        mb=1000 as=gzip|plain
  reset          connection reset before any header
  rate-limit     429: requests and seconds left of the window      left=0 seconds=N retry=SECONDS form=seconds|date
  redirect       307 to itself, to and fro, to another host or     to=self|loop|login|elsewhere|/PATH
                 to a path of this one (%2C is a comma)
  duplicate-row  a page begins with the last row of the page before (counts later pages only)
  foreign-link   the next link points to another origin            origin=http://127.0.0.1:9
  deep-504       504 for every page after page DEPTH that asks     depth=1 limit=100
                 for more than LIMIT rows
  page           a page of a listing that lies: as=
${named(pageLies)}
  link           a next link that lies: as=
${named(linkLies)}
  field-refused  400 that lists the fields without this one, or    field=NAME as=list|named
                 names it, wherever it is asked for
  refusal        401, 403, 404, 409, 410 or 451 with the Hub's     code=404 as=hub|json|html|empty error=CODE
                 marks, as bare JSON, HTML, or without a body
  echo           an answer that repeats the Authorization header   code=400
  body           an answer of one repository that is another thing: as=
${named(bodyLies)}
  file           a small file that is not what its tree says, or that is hard to read: as=
${named(fileLies)}
  tree           a tree that lies: as=
${named(treeLies)}
  json           JSON that is written otherwise, or is none: as=
${named(jsonLies)}
  wire           another head, or other bytes: as=
${named(wireLies)}
  relabel        the answer with another status that is no error   code=203
  down           nobody listens for so many seconds by its clock   seconds=60
  record         an odd value in a field of a record, or in place  field=NAME[.NAME] as=VALUE row=1 rows=SHARE
                 of the record where no field is named; of a page
                 in one row, or in a share of them. VALUE is one of
${named(oddNames)}

  on=/api/       strikes requests whose address contains this text
  at=1           beginning with the at-th of them
  every=N        every Nth of these
  share=0.1      only those addresses that a draw by seed=1 takes
  times=1        so many of them; all where every or share is given, and of deep-504 and field-refused`;

function named(names: readonly string[]): string {
  const lines = [''];
  for (const name of names) {
    if (lines.at(-1)!.length + name.length > 80) lines.push('');
    lines[lines.length - 1] += `${name} `;
  }
  return lines.map((line) => `                 ${line.trim()}`).join('\n');
}

/** Reads faults, one or several in a row: a part that is no NAME=VALUE begins the next. */
export function parseFaults(list: string): Fault[] {
  const specs: string[][] = [];
  for (const part of list.split(',')) {
    if (part.includes('=') && specs.length > 0) specs.at(-1)!.push(part);
    else specs.push([part]);
  }
  return specs.map(parseFault);
}

function parseFault([kind = '', ...settings]: string[]): Fault {
  const pairs = settings.map((setting) => [setting.split('=')[0], setting.slice(setting.indexOf('=') + 1)]);
  const parsed = faultShape.safeParse({ ...Object.fromEntries(pairs), kind });
  if (parsed.success) return parsed.data;
  const problem = parsed.error.issues[0];
  const what = `${problem?.path.join('.') || kind}: ${problem?.message ?? 'not understood'}`;
  throw new ReplayError(
    `--faults: ${what}, received ${JSON.stringify([kind, ...settings].join(','))}`,
    'a fault is KIND[,NAME=VALUE]..., one behind the other: cut,status,code=502,at=3',
    { exitCode: 2 },
  );
}
