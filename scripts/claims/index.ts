/** All claims: a new one is a file beside this and one line below. */
import type { Claim } from './claim.ts';
import { claim as concentrationGrew } from './concentration-grew.ts';
import { claim as downloadsTurn } from './downloads-turn-with-the-frame.ts';
import { claim as easeHalves } from './ease-halves-do-not-differ.ts';
import { claim as generationIsYounger } from './generation-is-younger.ts';
import { claim as likesFavourGeneration } from './likes-favour-generation.ts';
import { claim as likesSayLittle } from './likes-say-little-of-downloads.ts';
import { claim as mostStateNoLicence } from './most-state-no-licence.ts';
import { claim as studyDownloads } from './study-downloads.ts';
import { claim as studyLikes } from './study-likes.ts';
import { claim as studyTag } from './study-tag-is-no-task.ts';
import { claim as topListsDiffer } from './top-lists-differ.ts';
import { claim as topPercent } from './top-percent-as-published.ts';

export const claims: readonly Claim[] = [
  studyDownloads, studyLikes, studyTag, downloadsTurn, likesFavourGeneration,
  concentrationGrew, topPercent, likesSayLittle, topListsDiffer, mostStateNoLicence, generationIsYounger,
  easeHalves,
];
