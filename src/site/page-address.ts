import { dataAddress } from '../release/data-address.ts';

/**
 * File of a chapter beside index.html: every link between pages is relative, so that dist/ works from any path and from
 * disk.
 */
export function chapterFile(id: string): string {
  return `${id}.html`;
}

/** Page of a figure, from a page at the root: a file, so that it opens from the disk; its address is the folder. */
export function figurePage(id: string): string {
  return `f/${id}/index.html`;
}

/** A figure in another form, from a page at the root. */
export function figureFile(id: string, ending: 'csv' | 'plain.csv' | 'svg' | 'narrow.svg' | 'png' | 'json'): string {
  return `f/${id}.${ending}`;
}

/** Address of a file of data/ for download, from a page: of a table as CSV, else as Parquet, else in the dictionary. */
export function dataFile(path: string): string {
  return dataAddress(path);
}

/** File of the page of one task. */
export function taskFile(task: string): string {
  return `task-${task}.html`;
}

/** Address of a claim in the ledger. */
export function ledgerEntry(claim: string): string {
  return `ledger.html#claim-${claim}`;
}
