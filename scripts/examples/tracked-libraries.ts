/** Libraries whose names are known by release (data/api-names), by their module. */
export const trackedLibraries: ReadonlySet<string> = new Set([
  'transformers',
  'datasets',
  'diffusers',
  'flair',
  'peft',
  'sentence_transformers',
  'setfit',
  'speechbrain',
  'timm',
]);
