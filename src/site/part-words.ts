import type { EasePartName } from '../../method/ease-parts.ts';

/** What each part of ease asks, as the end of a sentence that begins with a share of the leading models, or of apps. */
export const partWords: Readonly<Record<EasePartName, string>> = {
  licence: 'state an open licence',
  library: 'load with a library that one command installs',
  'one-call': 'do the task in one call of today’s library',
  'own-code': 'need no code of their own',
  'safe-weights': 'come in a file format that cannot run code',
  'small-form': 'have a small or converted form',
  'starter-code': 'have short code to start from on their page',
  size: 'fit on a common graphics card',
  'open-access': 'can be fetched without asking',
  working: 'run, of apps that use one',
  short: 'are short, of apps that use one',
  pinned: 'fix the version of every package, of apps that use one',
  documented: 'say in their card how to use them',
  'card-example': 'show an example whose names still exist',
};
