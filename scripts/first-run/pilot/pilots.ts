/** The pilots that are committed, one for each runner: a new one is a file beside this and one line below. */
import { join } from 'node:path';
import type { RunnerName } from '../../../data/schema/first-run/run.ts';
import { failingModels } from './failing-models.ts';
import type { PilotModel } from './pilot-model.ts';
import { pythonModels } from './python-models.ts';
import { realModels } from './real-models.ts';
import { standInModels } from './stand-in-models.ts';

/** What a pilot is made with. */
export interface PilotOptions {
  /** Interpreter that builds models. */
  python: string;
  /** Folder that is its own. */
  cache: string;
  signal: AbortSignal;
  log: (line: string) => void;
}

/** A pilot before anything of it is served. */
export interface Pilot {
  /** Where the files come from, in words. */
  source: string;
  /** What the models were picked from, in words. */
  listing: string;
  /** Those that must fail last. */
  models: (options: PilotOptions) => Promise<readonly PilotModel[]>;
}

/** The pilot of each runner. */
export const pilots: Record<RunnerName, Pilot> = {
  javascript: {
    source: 'a replay of npm packages on this machine',
    listing: 'models that were picked for what npm packages carry and for how they fail',
    models: () => Promise.resolve([...realModels, ...standInModels, ...failingModels]),
  },
  python: {
    source: 'a replay of models built on this machine',
    listing: 'models that were picked for their tasks and for how they fail',
    models: ({ cache, ...options }) => pythonModels({ ...options, scratch: join(cache, 'python-models') }),
  },
};
