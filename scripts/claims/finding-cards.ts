import type { FindingCard } from './finding.ts';

/** The findings in short, each by its name. */
export const findingCards = {
  'two-tasks': {
    headline: {
      holds: 'Text generation was easier to start with than text classification {when}, if small copies count',
      first: 'Text generation was easier to start with than text classification {when}',
      otherwise: 'Text generation was not easier to start with than text classification {when}',
      opposite: 'Text classification was easier to start with than text generation {when}',
      untold: 'Which of text generation and text classification is easier to start with cannot be told',
    },
    number: {
      claim: 'generation-was-easier',
      figure: 'index of classification minus that of generation',
      words: 'is text classification minus text generation, on a scale of ease from nought to one',
    },
    chart: 'ease-frames',
  },
  'call-or-load': {
    headline: {
      holds: 'More apps called a model as a service than loaded one {when}',
      otherwise: 'No more apps called a model as a service than loaded one {when}',
      untold: 'Whether more apps call a model as a service than load one cannot be told',
    },
    number: {
      claim: 'more-call-than-load',
      figure: 'share that calls a service',
      words: 'of the apps that either load a model or call a service, not both, call a service',
    },
    chart: 'code-use',
  },
  'one-call': {
    headline: {
      holds: 'Almost no leading model of three common tasks, seen {when}, works in one line of today’s library',
      otherwise:
        'One line of today’s library works for at least one in ten leading models of a common task, seen {when}',
      untold: 'Whether three common tasks still work in one line of today’s library cannot be told',
    },
    number: {
      claim: 'one-call-is-gone-for-some',
      figure: 'largest share of the three',
      words: 'or less of the leading models of translation, summarization and question answering work in one call',
    },
    chart: 'ease-parts',
  },
  examples: {
    headline: {
      holds: 'Most code examples in model cards seen {when} still name only what exists',
      otherwise: 'Half or more of the code examples in model cards seen {when} name what is gone',
      untold: 'Whether most code examples in model cards still name only what exists cannot be told',
    },
    number: {
      claim: 'most-examples-name-what-exists',
      figure: 'share of owners’ cards, by names',
      words: 'of the cards of an author, on average, have examples whose every name still exists',
    },
    chart: 'examples-over-releases',
  },
  licences: {
    headline: {
      holds: 'Fewer than half of all models stated a licence {when}',
      otherwise: 'It is no longer so that fewer than half of all models state a licence and that their share grows',
      untold: 'Whether fewer than half of all models state a licence cannot be told',
    },
    number: {
      claim: 'licences-are-a-minority',
      figure: 'largest share',
      words: 'of all models stated a licence, in the full listing with the higher share',
    },
    chart: 'licence-share',
  },
  'licence-of-the-base': {
    headline: {
      holds: 'Models that changed the licence of their base more often dropped terms than added some {when}',
      otherwise: 'Models that changed the licence of their base did not more often drop terms than add some {when}',
      untold: 'Whether licences that change on the way from a base model mostly drop terms cannot be told',
    },
    number: {
      claim: 'most-keep-the-licence',
      figure: 'share with the same licence',
      words: 'of the models whose base states a licence state the same one',
    },
    chart: 'licence-inheritance',
  },
  laptop: {
    headline: {
      holds: 'Most leading models of known size, seen {when}, fit a laptop with eight gigabytes',
      otherwise: 'Most leading models of known size, seen {when}, do not fit a laptop with eight gigabytes',
      untold: 'Whether most leading models of known size fit a small laptop cannot be told',
    },
    number: {
      claim: 'most-fit-a-laptop',
      figure: 'share that fits',
      words: 'of the leading models of known size fit in eight gigabytes',
    },
    chart: 'fits-on-hardware',
  },
  'own-code': {
    headline: {
      holds: 'Popular models needed code of their own more often than others {when}',
      otherwise: 'Code of its own is not rare for a model and common for a popular one',
      untold: 'Whether popular models need code of their own more often than others cannot be told',
    },
    number: {
      claim: 'own-code-goes-with-fame',
      figure: 'smallest share of popular ones',
      words: 'or more of the popular models need code from their own repository to load',
    },
    chart: 'ease-parts',
  },
  'popularity-turns': {
    headline: {
      holds: 'The lead in downloads passed from text classification to text generation, as seen {when}',
      otherwise: 'The lead in downloads did not pass from text classification to text generation',
      untold: 'Whether the lead in downloads passed from text classification to text generation cannot be told',
    },
    number: {
      claim: 'downloads-crossed-over',
      figure: 'delta after',
      words: 'after the turn, on a scale from one (classification ahead) to minus one (generation ahead)',
    },
    chart: 'crossover',
  },
  datasets: {
    headline: {
      holds: 'The share of models that declare what they were trained on fell, as seen {when}',
      otherwise: 'Task by task, models declare what they were trained on no less than before',
      untold: 'Whether models declare what they were trained on less often than before cannot be told',
    },
    number: {
      claim: 'declaring-fell',
      figure: 'last share',
      words: 'of all models declare a dataset in the newest full listing',
    },
    chart: 'dataset-statements',
  },
} satisfies Readonly<Record<string, FindingCard>>;
