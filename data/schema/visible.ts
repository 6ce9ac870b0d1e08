/**
 * Characters that show as nothing, turn the direction of a line or steer a terminal: controls, format characters (among
 * them zero width and bidi), half and unassigned characters, line separators, and what Unicode says to ignore.
 */
const HIDDEN = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
const HIDDEN_IN_LINE = /[^\P{C}\n\t]|[\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
/** What GitHub's runner takes for a command of its own: `::` at the start of a line, `##[` anywhere. */
const COMMAND = /^(\s*)::|##(?=\[)/gm;

/** Text from outside in which nothing is hidden: each such character is written as `\u{202e}`, line ends too. */
export function visible(text: string): string {
  return text.replace(HIDDEN, escaped);
}

/**
 * Lines for a terminal or a log, likewise; line ends and tabs stay, and no line is a command to a workflow. Whatever is
 * printed goes through here or through `visible`, at the place where it is written.
 */
export function visibleLines(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replace(HIDDEN_IN_LINE, escaped)
    .replace(COMMAND, (mark, space: string | undefined) =>
      space === undefined ? `${escaped('#')}#` : `${space}${escaped(':')}:`,
    );
}

/** JSON in which they are escapes, which a reader of JSON takes for what they are: nothing is lost. */
export function visibleJson(json: string): string {
  return json.replace(HIDDEN_IN_LINE, inJson).replace(COMMAND, (mark) => (mark === '##' ? `${inJson('#')}#` : mark));
}

/** Each half of a character beyond the first plane is an escape of its own. */
function inJson(character: string): string {
  return [...Array(character.length).keys()]
    .map((at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`)
    .join('');
}

function escaped(character: string): string {
  return `\\u{${character.codePointAt(0)!.toString(16)}}`;
}
