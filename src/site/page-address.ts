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

/** Address of a file of data/ for download, from a page. */
export function dataFile(path: string): string {
  return `data/${path}`;
}

/** File of the page of one task. */
export function taskFile(task: string): string {
  return `task-${task}.html`;
}
