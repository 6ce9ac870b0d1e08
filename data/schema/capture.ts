/** capture.json: where the tables of a capture come from, what they cover and how they are to be checked. */
import * as z from 'zod';

const populationKinds = ['whole', 'top', 'sample', 'curated', 'none', 'unknown'] as const;

/** What a listing covers: the kind of population and one sentence on it. */
export const population = z.strictObject({
  kind: z
    .enum(populationKinds)
    .describe('whole listing, top lists, a sample, a curated set, none (not captured), or unknown'),
  about: z.string().min(1).describe('One sentence: which repositories are in and which are not.'),
});

/** Where a capture comes from and what may be done with it. */
export const source = z.strictObject({
  source: z
    .string()
    .min(1)
    .describe('Who captured the Hub, with the address of the publication, or the endpoint crawled.'),
  licence: z.string().min(1).describe('Licence of the source as stated there.'),
  attribution: z.string().optional().describe('Sentence that the licence asks for.'),
  population: z.strictObject({ models: population, spaces: population, datasets: population }),
  notes: z.array(z.string()).describe('What a reader of figures from this capture must know.'),
});

export const capture = z.strictObject({
  capture: z
    .string()
    .regex(/^\w[\w.-]*$/)
    .describe('Name: the day the Hub was seen, latest, or the name of an archive.'),
  seen: z
    .string()
    .regex(/^\d{4}-\d\d-\d\d$/)
    .describe('Day on which the Hub was seen; ages are counted to it.'),
  ...source.shape,
  endpoint: z.string().describe('`replay of an archive`, or the address of the Hub.'),
  options: z
    .record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
    .describe('Options of the crawl that decide what is in scope.'),
  requests: z
    .record(z.string(), z.number().int())
    .describe('HTTP requests on the wire by rate bucket, of the run that wrote this.'),
  query_file_hits: z.number().int().describe('Requests of files that the Hub counts as downloads; 0 in every crawl.'),
  listed: z
    .strictObject({ models: z.number().int(), spaces: z.number().int(), datasets: z.number().int() })
    .describe('Repositories in each listing.'),
  commit: z.string().describe('Commit of this repository that made the crawl, empty outside git.'),
  tables: z.record(z.string(), z.strictObject({ rows: z.number().int(), bytes: z.number().int(), sha256: z.string() })),
});

export type Capture = z.infer<typeof capture>;
export type Source = z.infer<typeof source>;
export type Population = z.infer<typeof population>;
