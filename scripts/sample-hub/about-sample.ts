import type { Source } from '../../data/schema/manifest.ts';

/** about.json of the sample Hub: its capture name, and where its records come from as a manifest states it. */
export const aboutSample: { capture: string } & Source = {
  capture: '2024-07-11-sample',
  source:
    'The sample Hub of this project (fixtures/hub): facts on real repositories out of the listing of 2024-07-11 that ' +
    'github.com/TStalnaker44/hugging_face_analysis_replication published, and made-up Spaces of the owner sample-hub',
  licence:
    'GPL-3.0 (repository of the source) for the facts taken from it; MIT, as this project, for the made-up ' +
    'Spaces and their texts',
  population: {
    models: {
      kind: 'top',
      about:
        'About 2,300 models: equally many of the most liked and the most downloaded of each task, and those that ' +
        'Spaces of the sample use.',
    },
    spaces: {
      kind: 'curated',
      about:
        'Real Spaces that the records of 324 models name, by id and model only, and made-up Spaces of the owner ' +
        'sample-hub.',
    },
    datasets: {
      kind: 'top',
      about:
        'About 1,100 datasets: those that most models of the sample declare, the most liked and the most downloaded.',
    },
  },
  notes: [
    'For trying the pipeline and for tests: no figure of the report may rest on it.',
    'Of real Spaces only the id and the models that name them are known; SDK, likes, runtime and files are empty.',
    'Spaces of sample-hub, their likes, runtime, files and code are made up; the models and datasets that they ' +
      'name are real, but for one.',
  ],
};
