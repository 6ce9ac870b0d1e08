/** about.json of the archive: it covers more than the copy that data/sources.json speaks of. */
export const aboutStudy = {
  capture: '2023-11-15',
  source:
    'Starting study on classification and generation, its full clone, published in ' +
    'github.com/keivanipchihagh/ML-Dev-Ease-Classification-vs.-Generation',
  licence: 'MIT',
  population: {
    models: {
      kind: 'top',
      about: 'The 20 most liked models with the tag text-classification and the 20 with text-generation.',
    },
    spaces: {
      kind: 'whole',
      about:
        'All Spaces that the study listed, with the models that their records name; sizes of those that use one of its models.',
    },
    datasets: { kind: 'none', about: 'Datasets were not captured.' },
  },
  notes: [
    'Each model carries only the tag that its list was filtered by.',
    'Sizes count LFS files as their pointers of about 130 bytes.',
  ],
  /** With which it is crawled: a row for the Spaces that use one of the models, counts over all of them. */
  options: { by: 'both', spaces: 'using' },
  /** The study asked for the record of every Space, also of those that name no model. */
  answering: 'all',
} as const;
