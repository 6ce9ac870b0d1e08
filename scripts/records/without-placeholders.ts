/**
 * What the Hub's templates for cards put where nobody wrote, with the link that it carries. Blanks and link have a
 * largest length: a line of a million blanks would be looked through once for each of them.
 */
const PLACEHOLDER =
  /\[?\s{0,9}\(?(more information needed|needs more information)\)?\.?\s{0,9}\]?(\(https?:\/\/[^)]{0,500}\))?/gi;
/** A point of a list that only names what should follow: `- **Homepage:**`. */
const EMPTY_POINT = /^\s*[-*]\s*\*\*[^*]*\*\*\s*(?::\s*)?$/;

/** What somebody wrote in a line of a card: without the words of the template that stand for what is missing. */
export function withoutPlaceholders(line: string): string {
  return line.replace(PLACEHOLDER, ' ').replace(EMPTY_POINT, '');
}
