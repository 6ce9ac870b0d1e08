import * as z from 'zod';

const number = z.number();

/** The lines that a child prints, by their event; fields that are not named here are left out. */
const event = z.discriminatedUnion('event', [
  z.object({
    event: z.literal('versions'),
    runtime: z.string(),
    library: z.string(),
    version: z.string(),
    engine: z.string().optional(),
    torch: z.string().optional(),
    packages: z.string().optional(),
  }),
  /** The processor for the reference computation: told before the pipeline is made and after its first result. */
  z.object({ event: z.literal('reference'), milliseconds: number }),
  /** Seconds on the clock, and of the processor among them. */
  z.object({ event: z.literal('loaded'), seconds: number, processor: number }),
  z.object({ event: z.literal('first'), seconds: number, processor: number, output: z.unknown() }),
  z.object({ event: z.literal('note'), text: z.string() }),
  /** Milliseconds of the processor for a call, batch by batch, and for the reference before the first and after each. */
  z.object({ event: z.literal('calls'), milliseconds: z.array(number), references: z.array(number) }),
  z.object({ event: z.literal('memory'), peakBytes: number }),
  z.object({ event: z.literal('failed'), step: z.string(), type: z.string(), message: z.string() }),
]);

export type ChildEvent = z.infer<typeof event>;

/** A line of a child's output as an event; undefined where it is something else. */
export function childEvent(line: string): ChildEvent | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    return event.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}

/** The first event of a kind. */
export function eventOf<K extends ChildEvent['event']>(
  events: readonly ChildEvent[],
  kind: K,
): Extract<ChildEvent, { event: K }> | undefined {
  return events.find((each): each is Extract<ChildEvent, { event: K }> => each.event === kind);
}
