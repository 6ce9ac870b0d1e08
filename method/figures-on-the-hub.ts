import type { Publication } from './figure-of-others.ts';

/** How large the Hub is and what goes on there, as others counted it. */
export const figuresOnTheHub: readonly Publication[] = [
  {
    source: 'Stalnaker and others 2025, arXiv 2502.04484',
    figures: [
      {
        figure: 'stalnaker-models',
        label: 'models, July 2024',
        value: 760460,
        unit: 'models',
        about: 'Models of the Hub.',
        seen: 'July 2024',
        day: '2024-07-11',
        check: 'printed',
        step: 2000,
        why:
          'The published pages of the listing are the full ones of 1,000 models each; the last, partial one ' +
          'is missing.',
      },
      {
        figure: 'stalnaker-datasets',
        label: 'datasets, July 2024',
        value: 175000,
        unit: 'datasets',
        about: 'Datasets of the Hub.',
        seen: 'July 2024',
        day: '2024-07-11',
        check: 'exact',
        why: 'The same records.',
      },
    ],
  },
  {
    source: 'Fioravanti 2026, huggingface.co/blog/ivanfioravanti/three-million-models-and-counting',
    figures: [
      {
        figure: 'counter-2022',
        label: 'models, December 2022',
        value: 108473,
        unit: 'models',
        about: 'The Hub\u2019s own counter of models.',
        seen: 'end of December 2022',
        day: '2022-12-30',
        check: 'still there',
        why: 'Models created by then and still listed later.',
      },
      {
        figure: 'counter-2023',
        label: 'models, December 2023',
        value: 450208,
        unit: 'models',
        about: 'The Hub\u2019s own counter of models.',
        seen: 'December 2023',
        day: '2023-12-31',
        check: 'still there',
        why: 'Models created by then and still listed later.',
      },
    ],
  },
  {
    source: 'Documentation of the Hub, github.com/huggingface/hub-docs, docs/hub/index.md of December 2023',
    figures: [
      {
        figure: 'docs-models',
        label: 'models, by the documentation',
        value: 350000,
        unit: 'models',
        about: 'Models of the Hub, of which it says over this many.',
        seen: 'December 2023',
        day: '2023-12-31',
        check: 'still there',
        why: 'Models created by then and still listed later; the number in the documentation is written by hand.',
      },
      {
        figure: 'docs-datasets',
        label: 'datasets, by the documentation',
        value: 75000,
        unit: 'datasets',
        about: 'Datasets of the Hub, of which it says over this many.',
        seen: 'December 2023',
        day: '2023-12-31',
        check: 'still there',
        why: 'Datasets created by then and still listed later; written by hand like the other.',
      },
    ],
  },
  {
    source: 'Casta\u00f1o and others 2023, arXiv 2305.11164',
    figures: [
      {
        figure: 'carbon-models',
        label: 'models with emissions',
        value: 1417,
        unit: 'models',
        about: 'Models that declare the emissions of their training.',
        seen: 'March 2023',
        day: '2023-03-25',
        check: 'still there',
        why: 'Models that carry the tag, were created by then and are still listed later.',
      },
    ],
  },
  {
    source: 'Casta\u00f1o and others 2024, doi 10.1145/3643991.3644898',
    figures: [
      {
        figure: 'castano-perfective',
        label: 'commits that improve',
        value: 0.89,
        unit: 'share',
        about: 'Commits to models that improve what works already.',
        seen: '2023',
        day: '2023-10-01',
        check: 'none',
        why: 'Needs the messages of commits, which no listing has.',
      },
    ],
  },
  {
    source: 'Wang and others 2026, arXiv 2605.01549',
    figures: [
      {
        figure: 'carbon-total',
        label: 'emissions in tonnes',
        value: 58000,
        unit: 'tonnes',
        about: 'Emissions of the training of models with more than 5,000 downloads, estimated from operations.',
        seen: '2026',
        day: '2026-05-02',
        check: 'none',
        why: 'An estimate from operations; the listings have what authors declare, for few models.',
      },
    ],
  },
  {
    source: 'Jewitt and others 2025, arXiv 2509.09873',
    figures: [
      {
        figure: 'licence-drift',
        label: 'licences that lose terms',
        value: 0.355,
        unit: 'share',
        about: 'Steps from model to application that drop a restriction of the licence.',
        seen: '2025',
        day: '2025-09-11',
        check: 'none',
        why: 'Needs the licences of applications elsewhere.',
      },
    ],
  },
];
