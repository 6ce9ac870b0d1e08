/** The tables of a model zoo, written by `npm run zoo` to data/zoo/<zoo>/, and the zoo.json beside them. */
import * as z from 'zod';
import type { Table } from './table.ts';
import { zooInferenceTimes } from './zoo-inference-times.ts';
import { zooModels } from './zoo-models.ts';
import { zooResults } from './zoo-results.ts';
import { zooWarnings } from './zoo-warnings.ts';

export const zooTables: readonly Table[] = [zooModels, zooResults, zooInferenceTimes, zooWarnings];

const figure = (about: string) => z.number().int().nonnegative().describe(about);

/** Figures of a zoo, counted from its tables. */
export const zooCounts = z.strictObject({
  models: figure('Entries: rows of zoo-models.'),
  names: figure('Distinct names among them.'),
  datasets: figure('Distinct evaluation datasets, splits that are named apart counted apart.'),
  tasks: figure('Distinct tasks, spellings merged.'),
  triples: figure('Distinct (model name, dataset, task), results without metrics included.'),
  warnings: figure('Rows of zoo-warnings.'),
});

/** zoo.json: where the tables come from and what may be done with them. */
export const zoo = z.strictObject({
  zoo: z.string().min(1).describe('Name: the folder in data/zoo.'),
  source: z.string().min(1).describe('Repository that publishes the zoo.'),
  revision: z.string().describe('Commit or branch that was read; empty where the folder does not say.'),
  licence: z.string().min(1).describe('Licence of the source as stated there.'),
  files: figure('Files read: the index and the metafiles that it imports.'),
  source_sha256: z
    .string()
    .describe('Hash over paths and bytes of these files in the order of the index: the same reading gives the same.'),
  notes: z.array(z.string()).describe('What a reader of the tables must know.'),
  counts: zooCounts,
  tables: z.record(z.string(), z.strictObject({ rows: z.number().int(), bytes: z.number().int(), sha256: z.string() })),
});

export type Zoo = z.infer<typeof zoo>;
export type ZooCounts = z.infer<typeof zooCounts>;
