import { listedKinds, type ListedKind } from '../../data/schema/listed-kinds.ts';
import { stated, type Coverage } from './capture-versions.ts';
import type { OldNew } from './claim-news.ts';
import type { ChangedFolder } from './group-versions.ts';

/** What a capture that changed covers, in both versions; null on the side where it is not there. */
export interface CoverageNews {
  capture: string;
  presence: ChangedFolder['presence'];
  seen: OldNew;
  listings: { listing: ListedKind; coverage: OldNew<Coverage>; kind_changed: boolean }[];
}

/** Coverage of every capture that changed. */
export function coverageNews(folders: readonly ChangedFolder[]): CoverageNews[] {
  return folders
    .filter(({ kind }) => kind === 'captures')
    .map(({ path, presence, text }) => {
      const manifest = text('manifest.json');
      const [old, now] = [stated(manifest.old), stated(manifest.new)];
      return {
        capture: path.slice('captures/'.length),
        presence,
        seen: { old: old.seen, new: now.seen },
        listings: listedKinds.map((listing) => {
          const coverage = { old: old.coverage[listing], new: now.coverage[listing] };
          return {
            listing,
            coverage,
            // A manifest that says nothing has lost its kind, not changed it.
            kind_changed: new Set([coverage.old.kind, coverage.new.kind, '']).size === 3,
          };
        }),
      };
    });
}
