import { ReportError } from '../lib/report-error.ts';
import type { Losses } from './losses.ts';
import type { Notes } from './notes.ts';

/** So many fared alike that a pass means nothing. */
export class PassFailed extends ReportError {}

/** Watches how a pass over single repositories fares. */
export interface PassHealth {
  /** Takes note of one repository; throws PassFailed where so many fared like it that the pass means nothing. */
  add(id: string, notes: Notes): void;
  /** Counts what was lost, and throws where nothing else was met. */
  end(): void;
}

export interface PassHealthOptions {
  /** What the pass is called, and its repositories. */
  name: string;
  unit: string;
  /** Repositories of the pass. */
  total: number;
  losses: Losses;
  /** Who asks, in words. */
  asker: string;
  /** An archive of our own: what it refuses is what it holds of a repository. */
  replayed: boolean;
}

/** Repositories that may be refused, or answer oddly, whatever their share. */
const MOST = 10;
/** Share of the pass above which it is not the repositories. */
const SHARE = 0.05;
/** Odd answers that are all of a pass make it one that says nothing. */
const LEAST_ALL = 3;

/** Watches a pass from its begin. */
export function watchPass({ name, unit, total, losses, asker, replayed }: PassHealthOptions): PassHealth {
  const counts = { odd: 0, refused: 0 };
  const noted: Notes[] = [];
  const first = { odd: '', refused: '' };
  const stop = (kind: 'odd' | 'refused') => {
    const how = kind === 'odd' ? 'gave answers that cannot be right' : `were refused, ${asker}`;
    return new PassFailed(
      `${name}: ${counts[kind]} of ${total} ${unit} ${how}; first ${first[kind]}`,
      kind === 'odd'
        ? 'nothing was written, and what was right is kept: the Hub changed its form (see scripts/records), or something ' +
            'on the way answers in its place; the same command asks again, with --fresh for the listing, too'
        : 'nothing was written, and what was answered is kept: see whether this address and token may ask the Hub; the ' +
            'same command asks again, with --fresh for the listing, too',
    );
  };
  return {
    add(id, met) {
      const notes = replayed ? { ...met, refused: [] } : met;
      if (Object.values(notes).some((reasons) => reasons.length > 0)) noted.push(notes);
      for (const kind of ['odd', 'refused'] as const) {
        if (notes[kind].length === 0) continue;
        counts[kind] += 1;
        first[kind] ||= `${id}: ${notes[kind][0]}`;
        if (counts[kind] > MOST && counts[kind] > SHARE * total) throw stop(kind);
      }
    },
    end() {
      if (counts.odd >= LEAST_ALL && counts.odd === total) throw stop('odd');
      for (const notes of noted) {
        for (const what of new Set(notes.odd)) losses.add(name, 'answer', what);
        for (const what of new Set(notes.refused)) losses.add(name, 'answer', `refused: ${what}`);
        for (const what of new Set(notes.missing)) losses.add(name, 'answer', `missing: ${what}`);
        for (const field of notes.fields) losses.add(name, 'field', `${field}: refused by the Hub`);
      }
    },
  };
}
