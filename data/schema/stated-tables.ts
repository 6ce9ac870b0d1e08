/** A folder of tables that are neither captures nor metrics, with a `source.json` that says where they come from. */
import * as z from 'zod';

/** source.json: where the tables come from, what may be done with them, and how they are to be checked. */
export const statedSource = z.strictObject({
  source: z.string().min(1).describe('What was read, with its address.'),
  revision: z.string().describe('Commit or branch that was read; empty where the source does not say.'),
  licence: z.string().min(1).describe('Licence of the source as stated there.'),
  notes: z.array(z.string()).describe('What a reader of the tables must know.'),
  tables: z.record(z.string(), z.strictObject({ rows: z.number().int(), bytes: z.number().int(), sha256: z.string() })),
});

export type StatedSource = z.infer<typeof statedSource>;
