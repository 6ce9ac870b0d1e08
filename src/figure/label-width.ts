const narrowLetter = /[fijlrt.-]/;
const wideLetter = /[A-Z0-9_]/;

/**
 * Width in px that a label takes in the drawing of this width, estimated on the wide side: nothing measures text at
 * build time, and Plot does not make room for it. 13 px on a phone and 12 px else, as src/styles/figure.css has it.
 */
export function labelWidth(label: string, width: number): number {
  const ems = [...label].reduce(
    (sum, letter) => sum + (narrowLetter.test(letter) ? 0.36 : wideLetter.test(letter) ? 0.62 : 0.58),
    0,
  );
  return Math.ceil(ems * (width < 500 ? 13 : 12));
}

/** Width in px of the longest of the labels, as `labelWidth` has it; 0 without labels. */
export function longestLabel(labels: readonly string[], width: number): number {
  return Math.max(0, ...labels.map((label) => labelWidth(label, width)));
}
