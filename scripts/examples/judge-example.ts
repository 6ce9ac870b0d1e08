import type { ApiHistory } from './api-history.ts';
import { calledWords } from './called-words.ts';
import type { CardExample } from './card-examples.ts';
import type { Life, ReleaseLine } from './release-line.ts';

/** What is looked for: names and tasks of transformers; also methods and keywords; also names of other libraries. */
export const LEVELS = ['names', 'calls', 'libraries'] as const;
export type Level = (typeof LEVELS)[number];

/** Releases in which everything that is looked for exists. */
export interface Span {
  /** As bits of the releases of transformers. */
  releases: bigint;
  first: string | null;
  last: string | null;
  /** still: in the newest release read; stopped: in an earlier one and not in it; never together: in none. */
  verdict: 'still' | 'stopped' | 'never together';
  /** What is gone first of what is not in the newest release. */
  endedBy: string[];
  /** The release read next after it went: of transformers, or of another library with its name. */
  goneBy: string | null;
}

/** What an example is judged by, or why it is not. */
export type JudgedExample =
  | { state: 'judged'; spans: Record<Level, Span> }
  /** never a name: names that no release of transformers has; the libraries and names are others', or there are none. */
  | { state: 'never a name'; never: string[] }
  | { state: 'other libraries' | 'no library' | 'does not parse' | 'python 2' | 'star import' };

type Facts = Pick<CardExample, 'state' | 'libraries' | 'names' | 'calls' | 'tasks'>;
/** Something that is looked for. */
interface Needed {
  what: string;
  life: Life;
}

/** Judges one example by the history of names. */
export function judgeExample(facts: Facts, history: ApiHistory): JudgedExample {
  if (facts.state !== 'read') return { state: facts.state };
  const ours = facts.names.filter((path) => /^transformers[.:]/.test(path));
  if (ours.length === 0 && facts.tasks.length === 0)
    return { state: facts.libraries.length > 0 || facts.names.length > 0 ? 'other libraries' : 'no library' };
  const asked = [
    ...ours.map((what) => ({ what, life: history.nameLife(what) })),
    ...facts.tasks.map((task) => ({ what: `pipeline("${task}")`, life: history.taskLife(task) })),
  ];
  const never = asked.filter(({ life }) => life === undefined).map(({ what }) => what);
  if (never.length > 0) return { state: 'never a name', never };
  const names = asked.flatMap(({ what, life }) => (life ? [{ what, life }] : []));
  const calls = facts.calls.flatMap((call) =>
    calledWords(call, history).map(({ word, life }) => ({ what: word, life })),
  );
  const others = facts.names.flatMap((what) => {
    const life = ours.includes(what) ? undefined : history.otherLife(what);
    return life ? [{ what, life }] : [];
  });
  return {
    state: 'judged',
    spans: {
      names: spanOf(names, history.line),
      calls: spanOf([...names, ...calls], history.line),
      libraries: spanOf([...names, ...calls, ...others], history.line),
    },
  };
}

function spanOf(needed: readonly Needed[], line: ReleaseLine): Span {
  const releases = needed.reduce((all, { life }) => all & life.releases, line.all);
  const gone = needed.filter(({ life }) => (life.releases & line.newest) === 0n);
  // Of two names, the one whose last release is earlier has the smaller number as its highest bit.
  const lastOf = ({ life }: Needed) => life.releases.toString(2).length;
  const earliest = Math.min(...gone.map(lastOf));
  const ending = gone.filter((each) => lastOf(each) === earliest);
  return {
    ...boundsOf(releases, line),
    endedBy: [...new Set(ending.map(({ what }) => what))].sort(),
    goneBy: ending[0]?.life.goneBy ?? null,
  };
}

/** First and last release of a set, and what that says of the newest. */
export function boundsOf(releases: bigint, line: ReleaseLine): Pick<Span, 'releases' | 'first' | 'last' | 'verdict'> {
  if (releases === 0n) return { releases, first: null, last: null, verdict: 'never together' };
  const last = releases.toString(2).length - 1;
  const first = (releases & -releases).toString(2).length - 1;
  return {
    releases,
    first: line.versions[first]!,
    last: line.versions[last]!,
    verdict: (releases & line.newest) === 0n ? 'stopped' : 'still',
  };
}
