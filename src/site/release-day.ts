import { changes } from '../content/changelog.ts';

/** Day of the newest change of the data, ISO 8601: when what stands here was published. */
export function releaseDay(): string {
  return (
    changes
      .map(({ at }) => at.slice(0, 10))
      .sort()
      .at(-1) ?? ''
  );
}
