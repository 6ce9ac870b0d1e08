import { tableFolder } from '../data/table-folder.ts';

/** What the Hub's own code for a task and a model type gave: with pipeline(), with classes; null where none was tried. */
export type CodeOutcome = [pipeline: string | null, classes: string | null];

/** The release and the day of those runs; undefined where there were none. */
export interface CodeRun {
  release: string;
  day: string;
}

/** Reads data/snippets: outcomes by task and model type (`bert`). */
export function lookCode(): {
  run: CodeRun | undefined;
  of(task: string | null, type: string | null): CodeOutcome | null;
} {
  const rows = tableFolder('snippets').table('tried-snippets');
  const outcomes = Map.groupBy(rows, ({ task, type }) => `${task} ${type}`);
  return {
    run: rows[0] && { release: rows[0].release, day: rows[0].day },
    of(task, type) {
      const own = task === null || type === null ? undefined : outcomes.get(`${task} ${type}`);
      if (own === undefined) return null;
      const told = own.filter(({ outcome }) => outcome !== 'not tried');
      const best = (kind: 'pipeline' | 'classes') => {
        const all = told.filter((row) => row.kind === kind).map(({ outcome }) => outcome);
        return all.includes('runs') ? 'runs' : (all[0] ?? null);
      };
      const found: CodeOutcome = [best('pipeline'), best('classes')];
      return found.every((outcome) => outcome === null) ? null : found;
    },
  };
}
