/** Widths in parts of the size of the letters, as the widest of the common faces (DejaVu Sans, Verdana) has them. */
const widths: readonly (readonly [RegExp, number])[] = [
  [/[fijlrt ().,:;'\u2018\u2019!|-]/, 0.38],
  [/[mwMW%@]/, 0.97],
  [/[A-Z]/, 0.72],
];

/**
 * Width in px that a label takes in the drawing of this width, estimated on the wide side: nothing measures text at
 * build time, and Plot does not make room for it. 13 px on a phone and 12 px else, as src/styles/figure.css has it.
 */
export function labelWidth(label: string, width: number): number {
  const widthOf = (letter: string) => widths.find(([letters]) => letters.test(letter))?.[1] ?? 0.63;
  const ems = [...label].reduce((sum, letter) => sum + widthOf(letter), 0);
  return Math.ceil(ems * (width < 500 ? 13 : 12));
}

/** Width in px of the longest of the labels, as `labelWidth` has it; 0 without labels. */
export function longestLabel(labels: readonly string[], width: number): number {
  return Math.max(0, ...labels.map((label) => labelWidth(label, width)));
}
