import { report } from '../site/report.ts';
import type { ReleaseAbout } from './release-about.ts';

/** How to cite the report, in one line. */
export function citeWords({
  version,
  changed,
  to,
  home,
}: Pick<ReleaseAbout, 'version' | 'changed' | 'to' | 'home'>): string {
  const where = home === undefined ? '' : ` ${home}`;
  return `${report.publisher} (${changed.slice(0, 4)}). ${report.title}. Version ${version}, data as of ${to}.${where}`;
}
