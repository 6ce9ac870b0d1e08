/** An entry of the changelog. */
export interface Change {
  /** Part of the feed's ids and of the page's anchors: it never changes. */
  id: string;
  /** Instant of the commit, in UTC. */
  at: string;
  /** release: data that are new; correction: something that was published and wrong. */
  kind: 'release' | 'correction';
  title: string;
  /** Sentences, a string a paragraph. A correction says what stood there, what stands there now, and why. */
  text: readonly string[];
  /** Tables that it is about, as `metrics/claims`. */
  tables: readonly string[];
}
