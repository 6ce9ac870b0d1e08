import type { Row } from '../../data/schema/table.ts';
import { escapeMarkup } from '../site/escape-markup.ts';
import { siteAddress } from '../site/site-address.ts';
import type { Chart } from './chart.ts';
import { figureTitle } from './figure-title.ts';

/** HTML that shows a figure on another page: an image for wide windows and one that fits a phone, nothing that counts. */
export function embedCode(chart: Chart, rows: readonly Row[]): string {
  const path = `f/${chart.id}/embed.html`;
  const title = escapeMarkup(figureTitle(chart, rows));
  return (
    `<iframe src="${siteAddress(path) ?? path}" title="${title}" width="100%" height="600" loading="lazy" ` +
    'style="border:0" referrerpolicy="no-referrer"></iframe>'
  );
}
