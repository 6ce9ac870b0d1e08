/** What the Hub's templates for cards put where nobody wrote, with the link that it carries. */
const PLACEHOLDER = /\[?\s*\(?(more information needed|needs more information)\)?\.?\s*\]?(\(https?:\/\/[^)]*\))?/gi;
/** A point of a list that only names what should follow: `- **Homepage:**`. */
const EMPTY_POINT = /^\s*[-*]\s*\*\*[^*]*\*\*\s*:?\s*$/;

/** What somebody wrote in a line of a card: without the words of the template that stand for what is missing. */
export function withoutPlaceholders(line: string): string {
  return line.replace(PLACEHOLDER, ' ').replace(EMPTY_POINT, '');
}
