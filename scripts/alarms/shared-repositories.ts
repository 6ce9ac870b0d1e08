import { findAmong } from '../lib/find-among.ts';
import type { KeptRepository } from './capture-summary.ts';

/** A repository in two captures. */
export interface Shared {
  before: KeptRepository;
  after: KeptRepository;
}

/** Repositories with a row in both captures. */
export function sharedRepositories(before: readonly KeptRepository[], after: readonly KeptRepository[]): Shared[] {
  const find = findAmong(before);
  return after.flatMap((each) => {
    const same = find(each);
    return same ? [{ before: same, after: each }] : [];
  });
}
