/** How a Hub that is far away is served. */
export interface FarHubOptions {
  /** Instant of the machine at which its clock stood at 0. */
  began: number;
  /** How many times as fast as that of the machine it runs. */
  scale: number;
  /** Requests a window of 300 s. */
  quota: { api: number; resolvers: number };
  /** Seconds to the first byte, on its clock. */
  latencySeconds: number;
  /** A page holds one in so many of the records asked for. */
  pageShare: number;
}

/** What was asked of it. */
export interface FarHubAccount {
  api: number;
  resolvers: number;
  /** Requests answered with 429. */
  refused: number;
  /** When the last request came, in seconds on its clock. */
  lastAt: number;
}
