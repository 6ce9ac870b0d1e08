/** All claims: a new one is a file beside this and one line below. */
import type { Claim } from './claim.ts';
import { claim as confidenceIsCalibrated } from './confidence-is-calibrated.ts';
import { claim as declaringFell } from './declaring-fell.ts';
import { claim as fewDeclareDatasets } from './few-models-declare-datasets.ts';
import { claim as matcherBeatsBaselines } from './matcher-beats-baselines.ts';
import { claim as matcherHoldsUp } from './matcher-holds-up.ts';
import { claim as mostUsesUndeclared } from './most-uses-read-by-hand-are-undeclared.ts';
import { claim as newAuthorsAreHarder } from './new-authors-are-harder.ts';
import { claim as tasksDeclareLess } from './tasks-declare-less.ts';
import { claim as textsTellMore } from './texts-tell-more-than-tags.ts';
import { claim as zooStatesResults } from './zoo-states-results.ts';
import { claim as concentrationGrew } from './concentration-grew.ts';
import { claim as dockerIsLarger } from './docker-spaces-are-larger.ts';
import { claim as downloadsTurn } from './downloads-turn-with-the-frame.ts';
import { claim as easeHalves } from './ease-halves-do-not-differ.ts';
import { claim as easeRanksAreCoarse } from './ease-ranks-are-coarse.ts';
import { claim as fewPinEverything } from './few-pin-everything.ts';
import { claim as fewEndInError } from './few-spaces-end-in-error.ts';
import { claim as generationIsYounger } from './generation-is-younger.ts';
import { claim as likesFavourGeneration } from './likes-favour-generation.ts';
import { claim as likesSayLittle } from './likes-say-little-of-downloads.ts';
import { claim as memoryGoesWithScore } from './memory-goes-with-score.ts';
import { claim as mostFitALaptop } from './most-fit-a-laptop.ts';
import { claim as mostStateNoLicence } from './most-state-no-licence.ts';
import { claim as mostStructureIsReadable } from './most-structure-is-readable.ts';
import { claim as operationsAreRarelyReadable } from './operations-are-rarely-readable.ts';
import { claim as spacesNeverWhole } from './spaces-never-whole.ts';
import { claim as studyDownloads } from './study-downloads.ts';
import { claim as studyLikes } from './study-likes.ts';
import { claim as studyTag } from './study-tag-is-no-task.ts';
import { claim as tooFewByTask } from './too-few-spaces-by-task.ts';
import { claim as topListsDiffer } from './top-lists-differ.ts';
import { claim as topPercent } from './top-percent-as-published.ts';
import { claim as trainingCostIsRarelyDeclared } from './training-cost-is-rarely-declared.ts';
import { claim as twoTasksEquallyEasy } from './two-tasks-are-equally-easy.ts';
import { claim as fewNewAreGated } from './few-new-models-are-gated.ts';
import { claim as fewReportResults } from './few-report-results.ts';
import { claim as fewTasksHoldMost } from './few-tasks-hold-most.ts';
import { claim as integrationsAdded } from './integrations-were-only-added.ts';
import { claim as licencesAreAMinority } from './licences-are-a-minority.ts';
import { claim as oneLibraryHoldsMost } from './one-library-holds-most.ts';
import { claim as ownCodeGoesWithFame } from './own-code-goes-with-fame.ts';
import { claim as someSpacesEnded } from './some-spaces-ended.ts';
import { claim as standardClassesLoadMost } from './standard-classes-load-most.ts';
import { claim as topCardsShowUse } from './top-cards-show-use.ts';
import { claim as usedModelsStay } from './used-models-stay.ts';

export const claims: readonly Claim[] = [
  standardClassesLoadMost,
  oneLibraryHoldsMost,
  integrationsAdded,
  fewTasksHoldMost,
  fewReportResults,
  topCardsShowUse,
  licencesAreAMinority,
  ownCodeGoesWithFame,
  fewNewAreGated,
  usedModelsStay,
  someSpacesEnded,
  studyDownloads,
  studyLikes,
  studyTag,
  downloadsTurn,
  likesFavourGeneration,
  concentrationGrew,
  topPercent,
  likesSayLittle,
  topListsDiffer,
  mostStateNoLicence,
  generationIsYounger,
  spacesNeverWhole,
  tooFewByTask,
  dockerIsLarger,
  fewPinEverything,
  fewEndInError,
  easeHalves,
  easeRanksAreCoarse,
  twoTasksEquallyEasy,
  fewDeclareDatasets,
  declaringFell,
  tasksDeclareLess,
  textsTellMore,
  mostUsesUndeclared,
  matcherHoldsUp,
  matcherBeatsBaselines,
  newAuthorsAreHarder,
  confidenceIsCalibrated,
  zooStatesResults,
  trainingCostIsRarelyDeclared,
  mostFitALaptop,
  memoryGoesWithScore,
  mostStructureIsReadable,
  operationsAreRarelyReadable,
];
