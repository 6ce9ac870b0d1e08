/**
 * Tables of a model zoo beside the Hub, written by `npm run zoo` to data/zoo/<zoo>/. A new one is a file beside this
 * and one line below.
 */
import { zooInferenceTimes } from './zoo-inference-times.ts';
import { zooModels } from './zoo-models.ts';
import { zooResults } from './zoo-results.ts';
import { zooWarnings } from './zoo-warnings.ts';

export const zooTables = [zooModels, zooResults, zooInferenceTimes, zooWarnings] as const;
