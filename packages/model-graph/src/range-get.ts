/** Head of an answer: its status and its headers, names in lower case. */
export interface AnswerHead {
  status: number;
  headers: Readonly<Record<string, string | undefined>>;
}

/** Bytes of a body that are of use: it is cut where it has fewer than `least`, nothing is read where `most` is 0. */
export interface ExpectedBody {
  least: number;
  most: number;
}

/** One request for a part of a file. */
export interface RangeRequest {
  /** Headers that it must have: range, accept-encoding, and the token where it goes to the origin of the address. */
  headers: Readonly<Record<string, string>>;
  /** The address that was named, from which redirects may have led to this one: it is the one that messages name. */
  address: string;
  signal: AbortSignal;
  /**
   * Says of a final answer what its body is good for, before any of it is read; throws where it is good for nothing.
   */
  expect(head: AnswerHead): ExpectedBody;
}

/** An answer with as much of its body as was expected, or one byte or part more where the server sent too much. */
export interface RangeAnswer extends AnswerHead {
  body: Uint8Array;
  /** Requests that the answer took; 1 where nothing is said. */
  requests?: number;
}

/**
 * Sends one GET for a part of a file. It follows no redirect, stops reading a body once it has more than `most` bytes,
 * and lets through what `expect` throws. One that is patient asks again by itself where an attempt failed; what it
 * gives back or throws is final.
 */
export type RangeGet = (url: string, request: RangeRequest) => Promise<RangeAnswer>;
