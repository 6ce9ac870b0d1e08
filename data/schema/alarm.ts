/** An alarm: something in a capture, or between two, that a reader of its figures must know before believing them. */
import * as z from 'zod';

/** Every kind of alarm, with the sentence that says what it means. */
const alarmKinds = {
  dominant: 'one repository holds more than a fifth of a quoted sum',
  'cut-short': 'a whole listing ends where no listing ends by itself',
  'column-empty': 'a column is empty, or known for far fewer rows, that a crawl fills or that the last one filled',
  'column-type': 'a column holds values of another type than at the last crawl',
  shrunken: 'a listing is more than a twentieth smaller than the last',
  'month-lost': 'a month of creation lost many more of its repositories than other months did',
  'task-gone': 'a task, or what else is counted, that many repositories stated is stated by none',
  'stood-still': 'a counter is the same for everybody though days passed',
  halved: 'a counter of thirty days fell by more than people stop using things',
  jumped: 'the counter of one repository grew many times over between two crawls',
  fell: 'a counter that can only grow fell for many, or is not more than what it grew by',
  'field-refused': 'the Hub no longer knows a field that a table is made from',
  odd: 'many records of a listing could not be read as a whole',
  moved: 'a sum, a share or a column moved by more than it does between two crawls',
} as const;

export type AlarmKind = keyof typeof alarmKinds;

const kindNames = Object.keys(alarmKinds) as [AlarmKind, ...AlarmKind[]];

/** One alarm, as it is printed and as the manifest of a crawled capture keeps it. */
export const alarm = z.strictObject({
  id: z.string().min(1).describe('`<capture> <kind> <where>`: an explanation names it by this.'),
  kind: z.enum(kindNames),
  capture: z.string().min(1).describe('Name of the capture that raises it.'),
  where: z.string().min(1).describe('Listing, counter, column, task or repository.'),
  what: z.string().min(1).describe('One sentence with the value found and the one that it is held against.'),
  value: z.number().nullable().describe('What was found; null where it is no number.'),
  limit: z.number().nullable().describe('What it may be at most, or at least; null where it is no number.'),
});

export type Alarm = z.infer<typeof alarm>;
