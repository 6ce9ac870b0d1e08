import type { Named } from '../lib/find-among.ts';

/** A repository by its two names, and the day of its creation where that is known. */
export interface Member extends Named {
  created: string | null;
}
