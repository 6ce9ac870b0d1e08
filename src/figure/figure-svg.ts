import type { Row } from '../../data/schema/table.ts';
import { report } from '../site/report.ts';
import { siteAddress } from '../site/site-address.ts';
import type { Chart } from './chart.ts';
import { svgDocument } from './svg-document.ts';

const known = new WeakMap<Chart, { rows: readonly Row[]; svg: string }>();

/** The stand-alone SVG of a figure as it is published, drawn once a build for itself and for its PNG. */
export function figureSvg(chart: Chart, rows: readonly Row[]): string {
  const before = known.get(chart);
  if (before?.rows === rows) return before.svg;
  const address = siteAddress(`f/${chart.id}/`);
  const credit = [report.title, report.textLicence.name, address].filter(Boolean).join(', ');
  const svg = svgDocument(chart, rows, { credit });
  known.set(chart, { rows, svg });
  return svg;
}
