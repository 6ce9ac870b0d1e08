/**
 * manifest.json of a table folder: where its tables come from, what may be done with them, how they are to be checked.
 */
import * as z from 'zod';
import { alarm } from './alarm.ts';

const populationKinds = ['whole', 'top', 'sample', 'curated', 'none', 'unknown'] as const;
const integer = z.number().int();
const day = z.string().regex(/^\d{4}-\d\d-\d\d$/, { error: 'expected a day as 2024-07-11' });

/** What a listing covers: the kind of population and one sentence on it. */
const population = z.strictObject({
  kind: z
    .enum(populationKinds)
    .describe('whole listing, top lists, a sample, a curated set, none (not captured), or unknown'),
  sorted_by: z
    .enum(['likes', 'downloads', 'trending'])
    .optional()
    .describe('Of top lists: the order of which they are the first places.'),
  about: z.string().min(1).describe('One sentence: which repositories are in and which are not.'),
});

/** What the listings of models, Spaces and datasets cover. */
const populations = z.strictObject({ models: population, spaces: population, datasets: population });

/** What every manifest says. */
export const manifest = z.strictObject({
  folder: z.string().min(1).describe('Path of the folder below data/.'),
  source: z.string().min(1).describe('What was read, or who captured the Hub, with the address of the publication.'),
  revision: z.string().describe('Commit, branch or version that was read; empty where the source does not say.'),
  licence: z.string().min(1).describe('Licence of the source as stated there.'),
  attribution: z.string().min(1).optional().describe('Sentence that the licence asks for.'),
  notes: z.array(z.string()).describe('What a reader of the tables must know.'),
  seen: day.optional().describe('Day on which the source was seen, where it is known; ages are counted to it.'),
  population: populations.optional().describe('What the listings cover, where there are any.'),
  tables: z
    .record(z.string(), z.strictObject({ rows: integer, bytes: integer, sha256: z.string() }))
    .describe('Every table of the folder by name.'),
  other_files: z
    .record(z.string(), z.strictObject({ bytes: integer, sha256: z.string() }))
    .optional()
    .describe('Files of the folder that are no tables, by name: drawings, what a program learned.'),
});

/** Something that a crawl could not read or believe, by reason: it is missing from the tables. */
const loss = z.strictObject({
  of: z.string().min(1).describe('Listing, or the calls for single repositories, that it belongs to.'),
  cost: z
    .enum(['field', 'row', 'cell', 'answer'])
    .describe(
      'What it cost: a field of all records (n pages), a record, a value of one, or what one repository was asked for.',
    ),
  what: z.string().min(1).describe('Field and what was expected of it.'),
  n: integer.positive().describe('How often.'),
});

/** manifest.json of data/captures/<capture>/: a manifest that also says what the crawl was asked and what it did. */
export const captureManifest = manifest.extend({
  capture: z
    .string()
    .regex(/^\w[\w.-]*$/)
    .describe('Name: the day the Hub was seen, latest, or the name of an archive.'),
  seen: day.describe('Day on which the Hub was seen; ages are counted to it.'),
  population: populations,
  endpoint: z.string().describe('`replay of an archive`, or the address of the Hub.'),
  options: z
    .record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
    .describe('Options of the crawl that decide what is in scope.'),
  requests: z
    .record(z.string(), integer)
    .describe('HTTP requests on the wire by rate bucket, of the run that wrote this.'),
  query_file_hits: integer.describe('Requests of files that the Hub counts as downloads; 0 in every crawl.'),
  listed: z
    .strictObject({ models: integer, spaces: integer, datasets: integer })
    .describe('Repositories in each listing.'),
  commit: z.string().describe('Commit of this repository that made the crawl, empty outside git.'),
  alarms: z
    .array(alarm)
    .optional()
    .describe('What the crawl found against the capture of the same name that it replaced; left out where nothing.'),
  losses: z.array(loss).optional().describe('What could not be read or believed, by reason; left out where nothing.'),
});

const figure = (about: string) => integer.nonnegative().describe(about);

/** Figures of a zoo, counted from its tables. */
const zooCounts = z.strictObject({
  models: figure('Entries: rows of zoo-models.'),
  names: figure('Distinct names among them.'),
  datasets: figure('Distinct evaluation datasets, splits that are named apart counted apart.'),
  tasks: figure('Distinct tasks, spellings merged.'),
  triples: figure('Distinct (model name, dataset, task), results without metrics included.'),
  warnings: figure('Rows of zoo-warnings.'),
});

/** manifest.json of data/zoo/<zoo>/: a manifest with the figures of the zoo. */
export const zooManifest = manifest.extend({
  zoo: z.string().min(1).describe('Name: the folder in data/zoo.'),
  files: figure('Files read: the index and the metafiles that it imports.'),
  source_sha256: z
    .string()
    .describe('Hash over paths and bytes of these files in the order of the index: the same reading gives the same.'),
  counts: zooCounts,
});

/**
 * Where a capture comes from and what may be done with it, as data/sources.json and about.json of an archive say it.
 */
export const source = captureManifest
  .pick({ source: true, licence: true, attribution: true, population: true, notes: true })
  .strict();

export type Manifest = z.infer<typeof manifest>;
export type Capture = z.infer<typeof captureManifest>;
export type Zoo = z.infer<typeof zooManifest>;
export type ZooCounts = z.infer<typeof zooCounts>;
export type Loss = z.infer<typeof loss>;
export type Source = z.infer<typeof source>;
export type Population = z.infer<typeof population>;
