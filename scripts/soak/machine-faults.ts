/** What goes wrong on the machine that crawls, and not at the Hub. */
export interface MachineFaults {
  /** Look-ups of the Hub's name that fail, with this code. */
  lookups?: { code: string; times: number };
  /** Milliseconds by which the calendar of the machine goes back in the middle of the crawl. */
  clockBack?: number;
}

/** Tells what is meant for the machine (`lookup,code=ENOTFOUND,times=3`, `clock-back,hours=24`) from what is for the Hub. */
export function machineFaults(specs: readonly string[]): { machine: MachineFaults; hub: string[] } {
  const machine: MachineFaults = {};
  const hub = specs.filter((spec) => {
    const [, code, times] = /^lookup,code=(\w+),times=(\d+)$/.exec(spec) ?? [];
    const [, hours] = /^clock-back,hours=(\d+)$/.exec(spec) ?? [];
    if (code !== undefined) machine.lookups = { code, times: Number(times) };
    if (hours !== undefined) machine.clockBack = Number(hours) * 3_600_000;
    return code === undefined && hours === undefined;
  });
  return { machine, hub };
}
