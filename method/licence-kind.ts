/** How much a stated licence asks, in the order from least to most; the last is not known to us by its name. */
export const licenceKinds = ['permissive', 'share-alike', 'use-restricted', 'non-commercial', 'unnamed'] as const;

export type LicenceKind = (typeof licenceKinds)[number];

/**
 * Which licences are of which kind, by the beginning of the value of `license:` as the Hub lists them
 * (huggingface.co/docs/hub/repositories-licenses). Kinds are by what their texts ask of whoever passes a changed work
 * on: nothing but notices; the same licence; rules of use or conditions of one company; no commercial use.
 */
const BEGINNINGS: readonly (readonly [LicenceKind, RegExp])[] = [
  ['non-commercial', /^(?:cc-by-nc|cc-nc|apple-amlr|intel-research|fair-noncommercial|lgpl-lr)/],
  ['share-alike', /^(?:a?gpl|lgpl|gfdl|mpl|epl|eupl|osl|ofl|lppl|cc-by-sa|odbl|cdla-sharing)/],
  [
    'use-restricted',
    /^(?:llama|gemma|(?:big\w+-)?(?:creativeml-)?openrail|creativeml|bigscience|bigcode|deepfloyd|tii-falcon|h-research|grok|cc-by-nd)/,
  ],
  [
    'permissive',
    /^(?:apache|mit$|bsd|bsl-1|isc$|zlib|unlicense|wtfpl|cc0|cc-by-[1-4]|afl|ecl|artistic|ncsa|ms-pl|postgresql|pddl|odc-by|cdla-permissive|etalab|openmdw|apple-ascl)/,
  ],
];

/** The kind of a licence; `other`, `unknown`, bare `cc` and names that are not listed are unnamed. */
export function licenceKind(licence: string): LicenceKind {
  return BEGINNINGS.find(([, beginning]) => beginning.test(licence))?.[0] ?? 'unnamed';
}

/** How a model's licence stands to another one of its base. */
export const licenceChanges = ['drops terms', 'adds terms', 'same kind', 'cannot be told'] as const;

export type LicenceChange = (typeof licenceChanges)[number];

/** Whether the licence of a model asks less or more than the other one of its base. */
export function licenceChange(base: string, own: string): LicenceChange {
  const [above, below] = [licenceKind(base), licenceKind(own)];
  if (above === 'unnamed' || below === 'unnamed') return 'cannot be told';
  if (above === below) return 'same kind';
  return licenceKinds.indexOf(below) < licenceKinds.indexOf(above) ? 'drops terms' : 'adds terms';
}
