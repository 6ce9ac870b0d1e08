/** What the calls for one repository met that its tables cannot show: reasons in words of our own. */
export interface Notes {
  /** Answers that could not be believed or read. */
  odd: string[];
  /** Refusals that its listing did not announce. */
  refused: string[];
  /** What a listed repository must have and the Hub says it lacks. An archive served as a Hub may lack all of it. */
  missing: string[];
  /** Fields that the Hub no longer knows. */
  fields: string[];
}

/** Nothing met yet. */
export function noNotes(): Notes {
  return { odd: [], refused: [], missing: [], fields: [] };
}
