import { captureOf } from '../../frames/frame-rules.ts';
import { BY_AUTHOR, findRow, ofReport, type Claim } from './claim.ts';
import { ofShare } from './of-share.ts';

/** Claims of the chapter on needs and life of Spaces, in the order of its text. */
export const needsAndLife: readonly Claim[] = [
  {
    ...ofReport,
    id: 'few-pin-everything',
    sentence: 'Most apps that list packages did not fix all of them to one version {when space-packages}.',
    otherwise: 'At least half of the apps that list packages fixed all of them to one version {when space-packages}.',
    predicate: 'share of Spaces whose requirements are all exact below 0.5 {when space-packages}',
    certainty: BY_AUTHOR,
    marks: [{ is: 'below', mark: 0.5, because: 'most' }],
    captures: ['space-packages'],
    restsOn: ['package-pins'],
    judge: (rows) =>
      ofShare(
        findRow(rows('package-pins'), { capture: captureOf(rows, 'space-packages'), unit: 'space', pin: 'all exact' }),
        {
          effectName: 'share of apps that fix all',
          unit: 'apps',
        },
      ),
  },
];
