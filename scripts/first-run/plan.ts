import * as z from 'zod';
import { outcomes } from '../../data/schema/first-run/outcomes.ts';
import type { HubModel } from './hub-model.ts';
import type { Runner } from './runner.ts';

const file = z.object({ path: z.string(), size: z.number().nullable(), sha256: z.string().nullable() });
const hubModel: z.ZodType<HubModel> = z.object({
  id: z.string(),
  status: z.number(),
  reason: z.string(),
  fault: z.enum(outcomes).nullable(),
  sha: z.string().nullable(),
  tags: z.array(z.string()),
  pipelineTag: z.string().nullable(),
  record: z.record(z.string(), z.unknown()),
  files: z.array(file),
});

/** What is to be tried, with what the Hub says of it beforehand. */
export const plan = z.object({
  /** What the models were drawn from, in words. */
  listing: z.string(),
  /** Empty where nothing was drawn. */
  seed: z.string(),
  models: z.array(
    z.object({
      task: z.string(),
      band: z.string(),
      probability: z.number().nullable(),
      model: hubModel,
    }),
  ),
  strata: z.array(
    z.object({
      task: z.string(),
      band: z.string(),
      listed: z.number().nullable(),
      owners: z.number().nullable(),
      drawn: z.number(),
    }),
  ),
});

export type Plan = z.infer<typeof plan>;
export type PlannedModel = Plan['models'][number];

/** Band of models that somebody picked. */
export const PICKED = 'picked';

/** What one attempt at a model would fetch, as far as its tree tells. */
function expected({ model }: PlannedModel, runner: Runner): { bytes: number; requests: number; known: boolean } {
  const paths = model.files.map(({ path }) => path);
  const wanted = model.files.filter(({ path }) => runner.wants(path, paths));
  const bytes = wanted.reduce((sum, { size }) => sum + (size ?? 0), 0);
  return { bytes, requests: Math.max(1, wanted.length), known: model.files.length > 0 };
}

/** The plan in lines for the person at the terminal: by task, then in all. */
export function planLines(
  { models }: Plan,
  { runner, repeats, endpoint, mostBytes }: { runner: Runner; repeats: number; endpoint: string; mostBytes: number },
): string[] {
  const cost = (of: readonly PlannedModel[]) => {
    const each = of.map((one) => expected(one, runner));
    const sum = (pick: (one: (typeof each)[number]) => number) => each.reduce((total, one) => total + pick(one), 0);
    // A trial ends when it would fetch more than its limit.
    const bytes = sum((one) => Math.min(one.bytes, mostBytes)) * repeats;
    const unknown = each.filter(({ known }) => !known).length;
    const rest = unknown > 0 ? `  (${unknown} with unknown files)` : '';
    return `about ${(bytes / 1e6).toFixed(1)} MB  about ${sum((one) => one.requests) * repeats} requests${rest}`;
  };
  const byTask = [...Map.groupBy(models, ({ task }) => task)].sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    ...byTask.map(([task, of]) => `plan ${task}  ${of.length} models  ${cost(of)}`),
    `plan in all  ${models.length} models, up to ${repeats} times each  ${cost(models)}`,
    `This downloads from ${endpoint}, which counts it as downloads of these models.`,
  ];
}
