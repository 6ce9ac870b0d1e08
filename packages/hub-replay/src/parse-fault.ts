import * as z from 'zod';
import { ReplayError } from './replay-error.ts';

const positive = z.coerce.number().int().positive();

// Which requests a fault strikes: those whose address contains `on`, from the `at`-th of them on, `times` of them.
const strikes = { on: z.string().default('/api/'), at: positive.default(1), times: positive.default(1) };

const faultShape = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('status'), code: z.enum(['500', '502', '503', '504']).default('503'), ...strikes }),
  z.strictObject({ kind: z.literal('html'), ...strikes }),
  z.strictObject({ kind: z.literal('cut'), ...strikes }),
  z.strictObject({
    kind: z.literal('slow'),
    ms: positive.default(1000),
    where: z.enum(['before', 'body']).default('before'),
    ...strikes,
  }),
  z.strictObject({ kind: z.literal('reset'), ...strikes }),
  z.strictObject({ kind: z.literal('rate-limit'), left: z.coerce.number().int().nonnegative().default(0), ...strikes }),
  z.strictObject({ kind: z.literal('duplicate-row'), ...strikes }),
  z.strictObject({ kind: z.literal('foreign-link'), origin: z.url().default('http://127.0.0.1:9'), ...strikes }),
  z.strictObject({
    kind: z.literal('deep-504'),
    depth: positive.default(1),
    limit: positive.default(100),
    on: strikes.on,
  }),
]);

/** One way in which the replay misbehaves. */
export type Fault = z.infer<typeof faultShape>;

/** How a fault spec is written, for the help text of a command. */
export const faultGrammar = `KIND[,NAME=VALUE]...

  status         500, 502, 503 or 504 with an HTML page         code=503
  html           200 with an HTML page
  cut            connection destroyed in the middle of the body
  slow           a delay before or within the body              ms=1000 where=before|body
  reset          connection reset before any header
  rate-limit     429, with so many requests said to be left     left=0
  duplicate-row  a page begins with the last row of the page before (counts later pages only)
  foreign-link   the next link points to another origin         origin=http://127.0.0.1:9
  deep-504       504 for every page after page DEPTH            depth=1 limit=100
                 that asks for more than LIMIT rows

  on=/api/       strikes requests whose address contains this text
  at=1 times=1   beginning with the at-th of them, so many of them (not deep-504)`;

/** Reads one --fault value. */
export function parseFault(spec: string): Fault {
  const [kind = '', ...settings] = spec.split(',');
  const pairs = settings.map((setting) => [setting.split('=')[0], setting.slice(setting.indexOf('=') + 1)]);
  const parsed = faultShape.safeParse({ ...Object.fromEntries(pairs), kind });
  if (parsed.success) return parsed.data;
  const problem = parsed.error.issues[0];
  const what = `${problem?.path.join('.') || kind}: ${problem?.message ?? 'not understood'}`;
  throw new ReplayError(
    `--fault: ${what}, received ${JSON.stringify(spec)}`,
    'a fault is KIND[,NAME=VALUE]..., such as status,code=502,at=3',
    { exitCode: 2 },
  );
}
