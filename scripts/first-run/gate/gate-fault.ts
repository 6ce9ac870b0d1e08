import type { Outcome } from '../../../data/schema/first-run/outcomes.ts';

/** The server did what ends a trial: `outcome` is its class, the message says what. */
export class GateFault extends Error {
  readonly outcome: Outcome;
  constructor(outcome: Outcome, message: string, options?: ErrorOptions) {
    super(message, options);
    this.outcome = outcome;
  }
}
