import type { ReleaseLine } from '../examples/release-line.ts';

/** Releases by which groups are told, as places in the line; undefined where there is none. */
export interface ExampleMarks {
  capture: number | undefined;
  'last before': number | undefined;
  'first of newest': number;
  newest: number;
}

/** The newest release on the day of a capture, the last before the newest major version, the first of it, and the newest. */
export function exampleMarks({ versions, released }: ReleaseLine, seen: string): ExampleMarks {
  const newest = versions.length - 1;
  const majorOf = (version: string | undefined) => version?.split('.')[0];
  const first = versions.findIndex((version) => majorOf(version) === majorOf(versions[newest]));
  const ofDay = released.findLastIndex((day) => day !== null && day <= seen);
  return {
    capture: ofDay < 0 ? undefined : ofDay,
    'last before': first > 0 ? first - 1 : undefined,
    'first of newest': first,
    newest,
  };
}
