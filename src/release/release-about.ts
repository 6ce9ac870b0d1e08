import packageJson from '../../package.json' with { type: 'json' };
import { captures } from '../data/captures.ts';
import { lastChange } from '../site/last-change.ts';
import { report } from '../site/report.ts';

/** File name of the release: everything in one. */
export const ZIP = 'hub-report-data.zip';

/** What every description of the data says of them. */
export interface ReleaseAbout {
  title: string;
  description: string;
  version: string;
  /** Instant of the newest entry of the changelog. */
  changed: string;
  /** Days of the first and the last listing. */
  from: string;
  to: string;
  /** Address of the site with a slash at the end; undefined where it does not know its own. */
  home: string | undefined;
}

/** The release of today; `home` is the address of the site. */
export function releaseAbout(home: string | undefined): ReleaseAbout {
  const days = captures()
    .map(({ seen }) => seen)
    .sort();
  return {
    title: `${report.title}: data`,
    description:
      'Tables of a report on the Hugging Face Hub: listings of models, datasets and Spaces seen on several days from ' +
      'published archives and crawls, what model cards and apps say, trials of examples, and every figure and claim ' +
      'that the report makes of them.',
    version: packageJson.version,
    changed: lastChange(),
    from: days[0] ?? '',
    to: days.at(-1) ?? '',
    home,
  };
}
