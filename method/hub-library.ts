/** A library or service of the Hub in our words, with the marks by which models that go with it are counted. */
export interface HubLibrary {
  name: string;
  /** What it is for, in one sentence. */
  about: string;
  /** Address of its sources or its documentation. */
  address: string;
  /** Whether the starting report of 2023 lists it; the others have come since, or were not listed. */
  listedThen: boolean;
  /** Value of library_name that names it; null where models do not name it so. */
  library: string | null;
  /** Tag of models that names it, or that the Hub sets where it applies; null where there is none. */
  tag: string | null;
  /** Tag of datasets that names it. */
  datasetTag?: string;
  /** SDK of Spaces that are made with it. */
  sdk?: string;
}
