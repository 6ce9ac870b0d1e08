/**
 * Which names of Python libraries exist in which release, written by `npm run api-names` to data/api-names/. A new table
 * is a file beside this and one line below.
 */
import { apiMethods } from './api-methods.ts';
import { apiNames } from './api-names.ts';
import { apiReleases } from './api-releases.ts';
import { apiTasks } from './api-tasks.ts';

export const apiNameTables = [apiNames, apiTasks, apiMethods, apiReleases] as const;
