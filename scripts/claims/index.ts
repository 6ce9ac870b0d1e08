/** The ledger: all claims of the report, a file a chapter; a new claim is an entry in the file of its chapter. */
import type { Claim } from './claim.ts';
import { apps } from './apps.ts';
import { comparingModels } from './comparing-models.ts';
import { easeIndex } from './ease-index.ts';
import { encoders } from './encoders.ts';
import { examples } from './examples.ts';
import { examplesTried } from './examples-tried.ts';
import { firstRun } from './first-run.ts';
import { indexAgreement } from './index-agreement.ts';
import { insideTheModels } from './inside-the-models.ts';
import { lineage } from './lineage.ts';
import { modelsDatasetsTasks } from './models-datasets-tasks.ts';
import { needsAndLife } from './needs-and-life.ts';
import { popularModels } from './popular-models.ts';
import { sizeOfAnApp } from './size-of-an-app.ts';
import { snippets } from './snippets.ts';
import { startingStudy } from './starting-study.ts';
import { thenAndNow } from './then-and-now.ts';
import { whatTheHubIsFor } from './what-the-hub-is-for.ts';

/** Every claim, in the order of the chapters. */
export const claims: readonly Claim[] = [
  ...whatTheHubIsFor,
  ...startingStudy,
  ...popularModels,
  ...apps,
  ...sizeOfAnApp,
  ...needsAndLife,
  ...examplesTried,
  ...easeIndex,
  ...indexAgreement,
  ...comparingModels,
  ...modelsDatasetsTasks,
  ...insideTheModels,
  ...lineage,
  ...thenAndNow,
  ...encoders,
  ...examples,
  ...firstRun,
  ...snippets,
];
