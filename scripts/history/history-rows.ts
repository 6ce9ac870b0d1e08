import type { FolderRows } from '../lib/write-folder.ts';

/** Rows of every table of data/history, those with an addition in the order of their additions. */
export type HistoryRows = FolderRows<'history'>;
