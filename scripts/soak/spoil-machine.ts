import dns from 'node:dns';
import type { MachineFaults } from './machine-faults.ts';

/** Real milliseconds after which the calendar of a machine goes back: a crawl of the small Hub is in its middle then. */
const BACK_AFTER = 60;

/** Makes these faults happen in this process; what is given back ends them. */
export function spoilMachine({ lookups, clockBack }: MachineFaults): () => void {
  const ends = [lookups && failLookups(lookups), clockBack !== undefined && turnBack(clockBack)];
  return () => ends.forEach((end) => end && end());
}

function failLookups({ code, times }: NonNullable<MachineFaults['lookups']>): () => void {
  const known = dns.lookup;
  let left = times;
  const failing = (name: string, ...rest: unknown[]): unknown => {
    if (left === 0) return Reflect.apply(known, dns, [name, ...rest]);
    left -= 1;
    const error = Object.assign(new Error(`getaddrinfo ${code} ${name}`), { code, syscall: 'getaddrinfo' });
    return process.nextTick(rest.at(-1) as (error: Error) => void, error);
  };
  dns.lookup = Object.assign(failing, known);
  return () => void (dns.lookup = known);
}

function turnBack(ms: number): () => void {
  const known = Date;
  let by = 0;
  const timer = setTimeout(() => (by = ms), BACK_AFTER);
  const now = (): number => known.now() - by;
  globalThis.Date = new Proxy(known, {
    construct: (target, args: unknown[]) => Reflect.construct(target, args.length === 0 ? [now()] : args) as Date,
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  });
  return () => {
    clearTimeout(timer);
    globalThis.Date = known;
  };
}
