import { GateFault } from './gate-fault.ts';

/** A refusal that the Hub gave for an address. */
export interface Refusal {
  path: string;
  status: number;
  /** Its X-Error-Code and X-Error-Message, empty where it has neither. */
  reason: string;
}

/** What passed between a trial and the Hub. */
export interface Ledger {
  requests: number;
  bytes: number;
  /** Bytes of files that came whole, by path. */
  files: Map<string, number>;
  refusals: Refusal[];
  /** Seconds in which at least one request was under way. */
  seconds: () => number;
  /** Counts bytes that came; a GateFault where they are more than the trial may fetch. */
  count: (bytes: number) => void;
  /** Fails at once where so many more bytes would be too many. */
  expect: (bytes: number) => void;
  /** Marks a request as under way until the returned function is called. */
  begin: () => () => void;
}

/** An empty ledger with a limit of bytes; `now` in milliseconds. */
export function createLedger(mostBytes: number, now: () => number): Ledger {
  let [open, since, busy] = [0, 0, 0];
  const tooMany = (bytes: number, verb: string) =>
    new GateFault('over bytes', `${bytes} bytes ${verb}, ${mostBytes} are allowed`);
  const ledger: Ledger = {
    requests: 0,
    bytes: 0,
    files: new Map(),
    refusals: [],
    seconds: () => (busy + (open > 0 ? now() - since : 0)) / 1000,
    count(bytes) {
      ledger.bytes += bytes;
      if (ledger.bytes > mostBytes) throw tooMany(ledger.bytes, 'came');
    },
    expect(bytes) {
      if (ledger.bytes + bytes > mostBytes) throw tooMany(ledger.bytes + bytes, 'would come');
    },
    begin() {
      if (open === 0) since = now();
      open += 1;
      return () => {
        open -= 1;
        if (open === 0) busy += now() - since;
      };
    },
  };
  return ledger;
}
