import { changes } from '../content/changelog.ts';

/** Instant of the newest entry of the changelog, ISO 8601: when what stands here was published. */
export function lastChange(): string {
  return (
    changes
      .map(({ at }) => at)
      .sort()
      .at(-1) ?? ''
  );
}
