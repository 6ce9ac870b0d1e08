import { dataAddress } from '../release/data-address.ts';

/**
 * File of a chapter beside index.html: every link between pages is relative, so that dist/ works from any path and from
 * disk.
 */
export function chapterFile(id: string): string {
  return `${id}.html`;
}

/** Address of the rows of a chart, from a page. */
export function figureCsv(id: string): string {
  return `figures/${id}.csv`;
}

/** Address of a file of data/ for download, from a page: of a table as CSV, else as Parquet, else in the dictionary. */
export function dataFile(path: string): string {
  return dataAddress(path);
}

/** File of the page of one task. */
export function taskFile(task: string): string {
  return `task-${task}.html`;
}

/** Address of the page of one figure, which never changes. */
export function figurePage(id: string): string {
  return `f/${id}/`;
}

/** Address of a claim in the ledger. */
export function ledgerEntry(claim: string): string {
  return `ledger.html#claim-${claim}`;
}
