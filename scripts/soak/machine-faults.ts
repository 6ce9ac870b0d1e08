/** What is damaged of the cache of a crawl that died: see damage-cache.ts. */
export const damages = ['answers', 'addresses', 'listings', 'begun'] as const;

/** What goes wrong on the machine that crawls, and not at the Hub. */
export interface MachineFaults {
  /** Look-ups of the Hub's name that fail, with this code. */
  lookups?: { code: string; times: number };
  /** Milliseconds by which the calendar of the machine goes back in the middle of the crawl. */
  clockBack?: number;
  /** Damage of the cache between a crawl that was killed and the one that goes on with it. */
  damage?: (typeof damages)[number];
}

/**
 * Tells what is meant for the machine (`lookup,code=ENOTFOUND,times=3`, `clock-back,hours=24`, `cache,as=answers`) from
 * what is for the Hub.
 */
export function machineFaults(specs: readonly string[]): { machine: MachineFaults; hub: string[] } {
  const machine: MachineFaults = {};
  const hub = specs.filter((spec) => {
    const [, code, times] = /^lookup,code=(\w+),times=(\d+)$/.exec(spec) ?? [];
    const [, hours] = /^clock-back,hours=(\d+)$/.exec(spec) ?? [];
    const [, as] = /^cache,as=(\w+)$/.exec(spec) ?? [];
    const damage = damages.find((each) => each === as);
    if (code !== undefined) machine.lookups = { code, times: Number(times) };
    if (hours !== undefined) machine.clockBack = Number(hours) * 3_600_000;
    if (damage !== undefined) machine.damage = damage;
    return code === undefined && hours === undefined && damage === undefined;
  });
  return { machine, hub };
}
