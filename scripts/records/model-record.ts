/** What the record of one model says beyond the listing. Null where it does not say. */
export interface ModelRecord {
  'model-index': unknown;
  evalResults: unknown;
  gguf: { total: number | null; architecture: string | null; fileBytes: number | null } | null;
  config: { architectures: readonly string[]; modelType: string | null } | null;
  /** usedStorage in bytes. */
  storage: number | null;
  /** Formats among its files; null where the record lists none. */
  formats: readonly string[] | null;
}
