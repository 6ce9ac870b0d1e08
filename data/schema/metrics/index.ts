/**
 * Tables computed from all the others by `npm run metrics`, written to data/metrics/. A new one is a file beside this
 * and one line below.
 */
import { calibrationError } from './calibration-error.ts';
import { captureSummary } from './captures.ts';
import { carbonDeclared } from './carbon-declared.ts';
import { claimFigures } from './claim-figures.ts';
import { claims } from './claims.ts';
import { codeContrasts } from './code-contrasts.ts';
import { codeModels } from './code-models.ts';
import { codeServices } from './code-services.ts';
import { codeTasks } from './code-tasks.ts';
import { codeUse } from './code-use.ts';
import { comparison } from './comparison.ts';
import { composition } from './composition.ts';
import { concentration } from './concentration.ts';
import { costCoverage } from './cost-coverage.ts';
import { crossover } from './crossover.ts';
import { datasetCards } from './dataset-cards.ts';
import { datasetStatements } from './dataset-statements.ts';
import { datasetTaskLinks } from './dataset-task-links.ts';
import { datasetUse } from './dataset-use.ts';
import { declaredFound } from './declared-found.ts';
import { easeControl } from './ease-control.ts';
import { easeIndex } from './ease-index.ts';
import { easePairs } from './ease-pairs.ts';
import { easePartsTable } from './ease-parts.ts';
import { easeSensitivity } from './ease-sensitivity.ts';
import { evaluationOffer } from './evaluation-offer.ts';
import { examplePrecision } from './example-precision.ts';
import { exampleRunCauses } from './example-run-causes.ts';
import { exampleRunShares } from './example-run-shares.ts';
import { exampleBreaks } from './example-breaks.ts';
import { exampleFalls } from './example-falls.ts';
import { exampleGroups } from './example-groups.ts';
import { exampleStates } from './example-states.ts';
import { exampleSteps } from './example-steps.ts';
import { findings } from './findings.ts';
import { firstRunOutcomes } from './first-run-outcomes.ts';
import { firstRunRuns } from './first-run-runs.ts';
import { firstRunTimes } from './first-run-times.ts';
import { fitsOnHardware } from './fits-on-hardware.ts';
import { forecastCalibration } from './forecast-calibration.ts';
import { forecastOutcomes } from './forecast-outcomes.ts';
import { goldLabels } from './gold-labels.ts';
import { historySeries } from './history-series.ts';
import { hubMeasures } from './hub-measures.ts';
import { importUse } from './import-use.ts';
import { inclusionRules } from './inclusion-rules.ts';
import { integrationModels } from './integration-models.ts';
import { integrationStatus } from './integration-status.ts';
import { integrationSummary } from './integration-summary.ts';
import { libraryFootprint } from './library-footprint.ts';
import { licenceConflicts } from './licence-conflicts.ts';
import { licenceInheritance } from './licence-inheritance.ts';
import { lineage } from './lineage.ts';
import { lineageConcentration } from './lineage-concentration.ts';
import { listOverlap } from './list-overlap.ts';
import { matchCalibration } from './match-calibration.ts';
import { matchQuality } from './match-quality.ts';
import { memoryByTask } from './memory-by-task.ts';
import { modelChurn } from './model-churn.ts';
import { movesBetween } from './moves-between.ts';
import { multiverse } from './multiverse.ts';
import { packageAge } from './package-age.ts';
import { packagePins } from './package-pins.ts';
import { packageUse } from './package-use.ts';
import { platformBreaks } from './platform-breaks.ts';
import { encoderSwaps } from './encoder-swaps.ts';
import { indexAgreement } from './index-agreement.ts';
import { indexAgreementTasks } from './index-agreement-tasks.ts';
import { livePlan } from './live-plan.ts';
import { livePower } from './live-power.ts';
import { power } from './power.ts';
import { powerBySize } from './power-by-size.ts';
import { published } from './published.ts';
import { rateAndMix } from './rate-and-mix.ts';
import { publishedVerdicts } from './published-verdicts.ts';
import { snippetStateCounts } from './snippet-states.ts';
import { snippetTasks } from './snippet-tasks.ts';
import { spaceLife } from './space-life.ts';
import { spaceSizeBounds } from './space-size-bounds.ts';
import { spaceSizeContrasts } from './space-size-contrasts.ts';
import { spaceSizes } from './space-sizes.ts';
import { spaceTasks } from './space-tasks.ts';
import { spaceUsage } from './space-usage.ts';
import { structureReadable } from './structure-readable.ts';
import { studyGaps } from './study-gaps.ts';
import { studySizes } from './study-sizes.ts';
import { taskMetrics } from './task-metrics.ts';
import { taskModalities } from './task-modalities.ts';
import { taskOverview } from './task-overview.ts';
import { taskUse } from './task-use.ts';
import { threats } from './threats.ts';
import { topTwenty } from './top-twenty.ts';
import { triedCosts } from './tried-costs.ts';
import { zeroByLibrary } from './zero-by-library.ts';
import { zooCosts } from './zoo-costs.ts';
import { zooCoverage } from './zoo-coverage.ts';
import { zooTriples } from './zoo-triples.ts';

export const metricTables = [
  captureSummary,
  concentration,
  composition,
  listOverlap,
  spaceUsage,
  taskUse,
  topTwenty,
  published,
  publishedVerdicts,
  spaceTasks,
  spaceSizes,
  spaceSizeBounds,
  spaceSizeContrasts,
  packageUse,
  packagePins,
  packageAge,
  importUse,
  spaceLife,
  easePartsTable,
  easeIndex,
  easePairs,
  easeSensitivity,
  easeControl,
  costCoverage,
  memoryByTask,
  fitsOnHardware,
  structureReadable,
  lineage,
  licenceInheritance,
  licenceConflicts,
  lineageConcentration,
  firstRunOutcomes,
  firstRunRuns,
  firstRunTimes,
  forecastOutcomes,
  forecastCalibration,
  carbonDeclared,
  snippetTasks,
  snippetStateCounts,
  codeContrasts,
  codeModels,
  codeServices,
  codeTasks,
  codeUse,
  comparison,
  zooCosts,
  zooCoverage,
  datasetCards,
  datasetStatements,
  datasetUse,
  datasetTaskLinks,
  matchQuality,
  matchCalibration,
  declaredFound,
  goldLabels,
  zooTriples,
  libraryFootprint,
  integrationStatus,
  integrationSummary,
  integrationModels,
  taskOverview,
  taskModalities,
  studyGaps,
  studySizes,
  taskMetrics,
  evaluationOffer,
  examplePrecision,
  exampleRunCauses,
  exampleRunShares,
  hubMeasures,
  modelChurn,
  multiverse,
  historySeries,
  movesBetween,
  platformBreaks,
  calibrationError,
  crossover,
  rateAndMix,
  zeroByLibrary,
  encoderSwaps,
  triedCosts,
  indexAgreementTasks,
  indexAgreement,
  livePlan,
  livePower,
  exampleStates,
  exampleSteps,
  exampleGroups,
  exampleFalls,
  exampleBreaks,
  claimFigures,
  claims,
  findings,
  power,
  powerBySize,
  threats,
  inclusionRules,
] as const;
