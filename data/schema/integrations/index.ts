/**
 * Libraries that the Hub works with, written by `npm run integrations` to data/integrations/. A new one is a file
 * beside this and one line below.
 */
import { integrations } from './integrations.ts';
import { integrationsThen } from './integrations-then.ts';

export const integrationTables = [integrations, integrationsThen] as const;
