import { SMALLEST_DELTA, type Claim } from './claim.ts';

const MEASURES = ['files', 'bytes', 'source_lines', 'requirements'];

/** Docker against gradio Spaces on every measure of size. */
export const claim: Claim = {
  id: 'docker-spaces-are-larger',
  family: 'descriptive',
  madeBy: 'report',
  sentence:
    'Docker Spaces of the sample are larger than gradio Spaces by every measure: files, bytes, lines of source and requirements.',
  otherwise:
    'Docker Spaces of the sample are not larger than gradio Spaces by every measure of files, bytes, lines of source and requirements.',
  predicate: `Cliff's delta of docker against gradio at least ${SMALLEST_DELTA} for each of the four measures on 2026-08-06`,
  captures: ['2026-08-06'],
  restsOn: ['space-size-contrasts'],
  judge(rows) {
    const found = rows('space-size-contrasts').filter(
      (row) =>
        row.capture === '2026-08-06' &&
        row.group === 'sdk' &&
        row.left === 'docker' &&
        row.right === 'gradio' &&
        MEASURES.includes(row.measure) &&
        row.delta !== null,
    );
    if (found.length < MEASURES.length) return null;
    const least = found.toSorted((a, b) => a.delta - b.delta)[0]!;
    return {
      holds: least.delta >= SMALLEST_DELTA,
      effectName: `smallest Cliff’s delta (${least.measure}), with its spread over authors`,
      effect: least.delta,
      low: least.delta_low,
      high: least.delta_high,
      n: `${least.n_left} and ${least.n_right} Spaces`,
    };
  },
};
