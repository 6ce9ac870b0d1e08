import * as z from 'zod';
import { ReportError } from '../lib/report-error.ts';
import { hasItsDay } from './has-its-day.ts';
import { shownValue } from './shown-value.ts';

/** One version of a package in the index. */
export interface Release {
  version: string;
  /** Instant of its first file. */
  released: string;
  /** Withdrawn by its maker: all files are. */
  yanked: boolean;
}

const answer = z
  .looseObject({
    info: z.unknown().optional(),
    releases: z.record(
      z.string(),
      z.array(z.looseObject({ upload_time_iso_8601: z.string(), yanked: z.boolean().optional() })),
    ),
  })
  .refine(({ releases }) => Object.keys(releases).length > 0, 'expected releases, received none')
  .refine(({ info, releases }) => {
    const { version } = (info ?? {}) as { version?: unknown };
    return typeof version !== 'string' || Object.hasOwn(releases, version);
  }, 'expected the newest version among the releases');

/** An instant since the index of Python exists, in any zone. */
const INSTANT = /^20(?:0[3-9]|[1-9]\d)-\d\d-\d\dT/;

/**
 * Releases with a file, by an answer of the JSON API of a Python package index; `where` is named in errors. It has some,
 * and the newest of which it speaks is one of them: of a package without a release the index knows nothing.
 */
export function readPackage(value: unknown, where: string): Release[] {
  const read = answer.safeParse(value);
  if (!read.success)
    throw new ReportError(
      `${where}: ${z.prettifyError(read.error)}`,
      'the package index changed its form; see scripts/records/read-package.ts',
    );
  return Object.entries(read.data.releases).flatMap(([version, files]) => {
    if (files.length === 0) return [];
    const released = files.map((file) => file.upload_time_iso_8601).sort()[0]!;
    if (!INSTANT.test(released) || Number.isNaN(Date.parse(released)) || !hasItsDay(released))
      throw new ReportError(
        `${where}: releases ${version}: expected an ISO 8601 time, received ${shownValue(released)}`,
        'the package index changed its form; see scripts/records/read-package.ts',
      );
    return [
      { version, released: new Date(released).toISOString(), yanked: files.every((file) => file.yanked === true) },
    ];
  });
}
