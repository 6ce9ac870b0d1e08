import type { EndedStep } from '../report/end-step.ts';
import type { Step } from '../report/step.ts';

/** What a refresh is asked for. */
export interface RefreshOptions {
  /** Archive to crawl in place of the Hub. */
  archive: string | undefined;
  /** Raw answers; with them an unfinished crawl goes on. */
  cache: string;
  /** Passed on to the crawl: its budget, the reason for a smaller listing, and whether it begins anew. */
  hours: string | undefined;
  shrunk: string | undefined;
  fresh: boolean;
  /** Page of the integrations: none, or a file or address; undefined: the live one. */
  integrations: string | undefined;
  /** Whether the site is built before and after. */
  pictures: boolean;
  /** Where the branch is pushed to; undefined: nowhere. */
  remote: string | undefined;
  /** Folder of the text, the commit and the pictures. */
  into: string;
}

/** What a refresh works with. */
export interface RefreshEffects {
  /** Clone whose data are refreshed. */
  repo: string;
  /** Runs a step to its end. */
  endStep: (step: Step) => Promise<EndedStep>;
  log: (line: string) => void;
}
