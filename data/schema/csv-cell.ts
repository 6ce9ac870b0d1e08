/**
 * A cell that a spreadsheet would compute, or that already has apostrophes before such a beginning. Some cut off blanks, and
 * some take a sign of double width for the plain one.
 */
const FORMULA = /^'*(?:[\s\p{Cf}]*[=+\-@＝＋－＠﹦﹢﹣﹫]|[\t\r\n])/u;
const NUMBER = /^-\d+(\.\d+)?(e[+-]?\d+)?$/i;

/**
 * Text as a cell: one that a spreadsheet would take for a formula gets an apostrophe before it, which shows it as text.
 * Negative numbers stay as they are. `textOfCell` gives back the exact text.
 */
export function cellOfText(text: string): string {
  return isFormula(text) ? `'${text}` : text;
}

/** The text of a cell: without the apostrophe of `cellOfText`; any other one is part of the text. */
export function textOfCell(cell: string): string {
  return cell.startsWith("'") && isFormula(cell.slice(1)) ? cell.slice(1) : cell;
}

function isFormula(text: string): boolean {
  return FORMULA.test(text) && !NUMBER.test(text);
}
