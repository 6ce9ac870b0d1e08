import { captureVersions, type CaptureVersions } from './capture-versions.ts';
import { chapterNews, type ChapterNews } from './chapter-news.ts';
import { claimNews, type ClaimNews } from './claim-news.ts';
import { coverageNews, type CoverageNews } from './coverage-news.ts';
import type { ChangedData } from './group-versions.ts';
import { listNews, type ListNews } from './list-news.ts';
import type { Chapter } from './read-chapters.ts';
import { repositoryMoves, type RepositoryMove } from './repository-moves.ts';
import { repositoryNews, type RepositoryNews } from './repository-news.ts';

/** Who came, left and moved in a capture that both versions have. */
export interface CaptureNews {
  versions: CaptureVersions;
  /** Tables in which a repository came, left, was renamed or is told of after it left. */
  repositories: RepositoryNews[];
  lists: ListNews[];
  moves: RepositoryMove[];
}

/** Everything that the diff tells, before it is written as Markdown or JSON. */
export interface DiffFacts {
  against: { ref: string; commit: string };
  /** Undefined where the ledger did not change. */
  claims: ClaimNews | undefined;
  /** Undefined where nobody looked for alarms. */
  alarms: readonly string[] | undefined;
  coverage: CoverageNews[];
  captures: CaptureNews[];
  chapters: ChapterNews[];
  changed: ChangedData;
}

/** What the data were compared with, and what else is known of them. */
export interface DiffContext {
  ref: string;
  commit: string;
  chapters: readonly Chapter[];
  alarms?: readonly string[] | undefined;
}

/** The facts of changed data. */
export function diffFacts(changed: ChangedData, { ref, commit, chapters, alarms }: DiffContext): DiffFacts {
  const metrics = changed.folders.find(({ kind }) => kind === 'metrics');
  return {
    against: { ref, commit },
    claims: claimNews(metrics),
    alarms,
    coverage: coverageNews(changed.folders),
    captures: changed.folders.flatMap((folder) => {
      const versions = captureVersions(folder);
      return versions ? [newsOf(versions)] : [];
    }),
    chapters: chapterNews(metrics, chapters),
    changed,
  };
}

function newsOf(versions: CaptureVersions): CaptureNews {
  const all = repositoryNews(versions);
  const ofModels = all.find(({ table }) => table === 'models');
  return {
    versions,
    repositories: all.filter(
      ({ arrivals, departures, renamed, since }) =>
        arrivals.length + departures.length + renamed.length + since.removed.length + since.back.length > 0,
    ),
    lists: ofModels ? listNews(versions, ofModels) : [],
    moves: repositoryMoves(all),
  };
}
