import { ReportError } from '../lib/report-error.ts';
import { shownValue } from './shown-value.ts';

const HINT =
  'the source changed its format; nothing was written, and what was fetched is kept. Adapt scripts/records, ' +
  'then crawl again to go on; --fresh asks anew';

/** A field of a record that is not of the kind that the Hub's manual says. */
export class OddField extends ReportError {
  /** Names that lead to the field: `['runtime', 'stage']`. */
  readonly path: readonly string[];
  /** What should stand there: `integer >= 0`. */
  readonly expected: string;
  /** What stands there, as JSON, cut short. */
  readonly received: string;

  constructor(record: string, path: readonly string[], expected: string, value: unknown) {
    const received = shownValue(value);
    super(`${record}: ${path.join(': ')}: expected ${expected}, received ${received}`, HINT);
    this.path = path;
    this.expected = expected;
    this.received = received;
  }
}
