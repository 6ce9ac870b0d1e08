import type { Row } from '../../data/schema/table.ts';
import { report } from '../site/report.ts';
import { siteAddress } from '../site/site-address.ts';
import type { Chart } from './chart.ts';
import { figureWidths } from './draw-figure.ts';
import { svgDocument } from './svg-document.ts';

interface Kept {
  rows: readonly Row[];
  svg: string;
}

const known = new WeakMap<Chart, Map<number, Kept>>();

/** The stand-alone SVG of a figure as it is published, 720 px wide or for a phone, drawn once a build. */
export function figureSvg(chart: Chart, rows: readonly Row[], width: number = figureWidths.wide): string {
  const before = known.get(chart)?.get(width);
  if (before?.rows === rows) return before.svg;
  const address = siteAddress(`f/${chart.id}/`);
  const credit = [report.title, report.textLicence.name, address].filter(Boolean).join(', ');
  const svg = svgDocument(chart, rows, { credit, width });
  known.set(chart, (known.get(chart) ?? new Map<number, Kept>()).set(width, { rows, svg }));
  return svg;
}
