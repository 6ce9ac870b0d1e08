/** A bar of the histogram; the row of zeros has 0 in both ends, that of unknown sizes has none. */
export interface SizeRow {
  capture: string;
  seen: string;
  /** What the listing of Spaces covers. */
  covers: string;
  /** How the sizes were counted, where captures differ in it. */
  basis: string | null;
  from: number | null;
  to: number | null;
  n: number;
  /** Of the Spaces whose size is known. */
  share: number | null;
  /** Of the capture. */
  median: number;
  of: number;
}
