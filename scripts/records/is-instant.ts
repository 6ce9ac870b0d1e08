/** Any instant of this century, with or without parts of a second. */
const INSTANT = /^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?Z$/;

/** The form in which the Hub writes them, a letter for each digit. */
const USUAL = '20yy-mm-ddThh:ii:ss.fffZ';
/** Where a digit of the usual form stands, and where another sign. */
const DIGITS = [2, 3, 5, 6, 8, 9, 11, 12, 14, 15, 17, 18, 20, 21, 22];
const SIGNS = [0, 1, 4, 7, 10, 13, 16, 19, 23].map((at) => [at, USUAL.charCodeAt(at)] as const);

/** Whether a text is an ISO 8601 instant of this century in UTC. A listing has millions in one form, read by hand. */
export function isInstant(text: string): boolean {
  return text.length === USUAL.length ? isUsual(text) : INSTANT.test(text);
}

function isUsual(text: string): boolean {
  for (let at = 0; at < SIGNS.length; at += 1) if (text.charCodeAt(SIGNS[at]![0]) !== SIGNS[at]![1]) return false;
  for (let at = 0; at < DIGITS.length; at += 1) {
    const digit = text.charCodeAt(DIGITS[at]!) - 48;
    if (!(digit >= 0 && digit <= 9)) return false;
  }
  const [month, day] = [two(text, 5), two(text, 8)];
  return (
    month >= 1 && month <= 12 && day >= 1 && day <= 31 && two(text, 11) < 24 && two(text, 14) < 60 && two(text, 17) < 60
  );
}

/** The number that two digits are. */
function two(text: string, at: number): number {
  return 10 * (text.charCodeAt(at) - 48) + text.charCodeAt(at + 1) - 48;
}
