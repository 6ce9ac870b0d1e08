/** What look/index.json says: captures, tasks, columns, and the first key of each file. */
export interface LookIndex {
  captures: {
    capture: string;
    seen: string;
    models: string;
    spaces: string;
    datasets: string;
    /** Spaces of the listing whose likes are known. */
    spaces_known: number | null;
  }[];
  /** Release and day of the runs of the Hub's own code. */
  code: { release: string; day: string } | null;
  tasks: string[];
  /** By capture and task: models whose likes, and whose downloads, are known; 0 where the task was not counted. */
  known: (0 | [likes: number | null, downloads: number | null])[][];
  columns: Record<string, string[]>;
  bounds: string[];
  names: string[];
}
