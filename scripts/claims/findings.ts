import type { Finding } from './finding.ts';
import { findingCards } from './finding-cards.ts';

/**
 * The ten findings that a developer should take away, in order of weight: first what decides what to build and whether
 * with an open model, then what must be checked before, then how far to trust what one is shown. Sentences, figures and
 * dates are those of the ledger.
 */
export const findings: readonly Finding[] = [
  {
    finding: 'two-tasks',
    claims: [
      { claim: 'generation-was-easier', listing: 'A newer listing of all models' },
      { claim: 'answer-hangs-on-small-forms', listing: 'A newer listing of all models' },
      { claim: 'classification-is-nowhere-easier', listing: 'A newer listing that ranks both tasks' },
    ],
    kind: 'models',
    among: 'the leading models of the two tasks, by likes and by downloads',
    card: findingCards['two-tasks'],
    meaning: {
      holds:
        'Nothing here says that a classifier is the easier start. The index tells them apart by the language ' +
        'models that others have made small: look for a converted or quantised form of the model that you want.',
      otherwise:
        'Do not choose between the two tasks because one is said to be easier. Look at the parts of the index that ' +
        'matter to you.',
    },
    weight: 'It is the question of the report, and what the starting study concluded on.',
  },
  {
    finding: 'call-or-load',
    claims: [
      { claim: 'more-call-than-load', listing: 'A newer set of apps whose code is read' },
      { claim: 'most-apps-load-no-model', listing: 'A newer set of apps whose code is read' },
    ],
    kind: 'spaces',
    among: 'apps of public repositories elsewhere that publish themselves by a workflow',
    ofOneTime: true,
    card: findingCards['call-or-load'],
    meaning: {
      holds: 'Decide first whether you need an open model at all. Most of the apps that were read load none.',
      otherwise: 'Loading an open model is no rare choice among those who publish an app. Weigh it against a service.',
    },
    weight: 'It decides whether an open model is part of the app, before any choice among models.',
  },
  {
    finding: 'one-call',
    claims: [
      {
        claim: 'one-call-is-gone-for-some',
        listing: 'A newer listing of all models, or a library that has the calls,',
      },
    ],
    kind: 'models',
    among: 'leading models of translation, summarization and question answering',
    card: findingCards['one-call'],
    meaning: {
      holds:
        'Examples of one line for these tasks fail with the current library. Load the model by its class, pin the older ' +
        'library, or ask a language model.',
      otherwise: 'A call of one line may work for one of these tasks. Try it before you write your own.',
    },
    weight: 'It is the first line that a developer copies.',
  },
  {
    finding: 'examples',
    claims: [
      { claim: 'most-examples-name-what-exists', listing: 'A newer listing whose cards are read, or a newer release,' },
      { claim: 'one-release-took-most', listing: 'A newer listing whose cards are read, or a newer release,' },
    ],
    kind: 'models',
    among: 'models whose card has a Python example of transformers',
    ofOneTime: true,
    card: findingCards['examples'],
    meaning: {
      holds: 'Copy from a card, but look at the one-line call first: it is what one release took away for some tasks.',
      otherwise: 'Do not count on the example of a card. Look its names up in the release that you have.',
    },
    weight:
      'It is what a developer does right after choosing, and the starting blog post wondered how long it would last.',
  },
  {
    finding: 'licences',
    claims: [{ claim: 'licences-are-a-minority', listing: 'A newer listing of all models that states licences' }],
    kind: 'models',
    card: findingCards['licences'],
    meaning: {
      holds:
        'Filter by licence before you look at anything else. Most models of these listings gave no permission in their tags.',
      otherwise: 'A licence may be asked for without losing most of the choice. Still filter by it first.',
    },
    weight: 'Without a licence a model cannot be shipped, whatever else is good about it.',
  },
  {
    finding: 'laptop',
    claims: [
      { claim: 'most-fit-a-laptop', listing: 'A newer listing that knows the parameters of enough leading models' },
    ],
    kind: 'models',
    among: 'leading models whose number of parameters is known',
    card: findingCards['laptop'],
    meaning: {
      holds: 'Try on the machine that you have before you rent one.',
      otherwise: 'Count the memory before you choose: leading models may need more than a small laptop has.',
    },
    weight: 'It decides whether the first try costs money.',
  },
  {
    finding: 'licence-of-the-base',
    claims: [
      { claim: 'changed-licences-drop-terms', listing: 'A newer listing of all models that names bases' },
      { claim: 'most-keep-the-licence', listing: 'A newer listing of all models that names bases' },
    ],
    kind: 'models',
    among: 'models that name the model they were made from, where that states a licence',
    card: findingCards['licence-of-the-base'],
    meaning: {
      holds: 'A licence on a fine-tuned model is not the last word. Read that of its base: terms get lost on the way.',
      otherwise: 'Licences of fine-tuned models follow their bases less plainly than they did. Read both.',
    },
    weight: 'A wrong label does not free the weights, and it is the developer who ships them.',
  },
  {
    finding: 'own-code',
    claims: [
      {
        claim: 'own-code-goes-with-fame',
        listing: 'A newer listing of all models, or a newer top list, with tags,',
      },
    ],
    kind: 'models',
    card: findingCards['own-code'],
    meaning: {
      holds: 'The more popular the model, the more you should look whether it runs code from its own repository.',
      otherwise: 'Fame may no longer go with code of its own. Look all the same: such code runs with your rights.',
    },
    weight: 'Code from a repository runs with the rights of whoever loads it.',
  },
  {
    finding: 'popularity-turns',
    claims: [{ claim: 'downloads-crossed-over', listing: 'Two newer listings with exact top lists' }],
    kind: 'models',
    among: 'the twenty most downloaded of either task',
    ofOneTime: true,
    card: findingCards['popularity-turns'],
    meaning: {
      holds: 'Do not take the task with more downloads for the better supported one: within a year the order can turn.',
      otherwise: 'The order of the two tasks by downloads says little of ease, whichever way it goes.',
    },
    weight: 'Popularity is what most people choose by, and the starting study concluded from it.',
  },
  {
    finding: 'datasets',
    claims: [
      { claim: 'declaring-fell', listing: 'Listings of all models that tell declared datasets' },
      { claim: 'texts-tell-more-than-tags', listing: 'A newer listing whose cards are read' },
    ],
    kind: 'models',
    card: findingCards['datasets'],
    meaning: {
      holds: 'A filter by dataset misses most models. Read the card for what a model has learned from.',
      otherwise: 'A filter by dataset may miss fewer models than it did. Cards may still say what the tags leave out.',
    },
    weight: 'What a model has learned from matters most where it fails, after everything above.',
  },
];
