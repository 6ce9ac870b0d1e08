import { damaged, GraphError, TOO_MUCH, WRITTEN_SO } from './graph-error.ts';
import { shownName } from './shown-name.ts';

/** The object, a tensor in it, its shape: three; a level more for what a writer may add. */
const MOST_DEPTH = 4;
/** Objects and lists, and commas: a tensor has three and some seven, and once parsed they take up to 60 bytes each. */
const MOST_BRACKETS = 500_000;
const MOST_COMMAS = 2_000_000;

interface Look {
  json: string;
  where: string;
  most: number;
  /** Brackets that are open. */
  depth: number;
  brackets: number;
  commas: number;
  /** Keys of the object that is open at each depth. */
  seen: readonly Set<string>[];
}

/**
 * Looks over the header or index of safetensors before it is parsed: a key that an object has twice, of which JSON.parse
 * keeps the last and says nothing, and more tensors (`most`), lists or numbers than there are. Each character is looked
 * at once, whatever they are: an expression would try a text without an end from each of its quotes.
 */
export function checkJson(json: string, where: string, most: number): void {
  const seen = Array.from({ length: MOST_DEPTH + 1 }, () => new Set<string>());
  const look: Look = { json, where, most, depth: 0, brackets: 0, commas: 0, seen };
  for (let at = 0; at < json.length; at += 1) {
    const mark = json[at]!;
    if (mark === '"') {
      const end = endOfText(json, at);
      // The parser will say what is wrong with it.
      if (end < 0) return;
      if (KEY.test(json.slice(end + 1, end + 8))) noteKey(look, json.slice(at, end + 1));
      at = end;
    } else if (mark === ',') {
      if ((look.commas += 1) > MOST_COMMAS) throw tooMuch(look, `${MOST_COMMAS} values`);
    } else if (mark === '{' || mark === '[') openBracket(look);
    else if (mark === '}' || mark === ']') look.depth -= 1;
  }
}

const KEY = /^\s*:/;

const tooMuch = ({ where }: Look, what: string) => new GraphError(`${where}: more than ${what}`, TOO_MUCH);

/** Place of the quote that ends a text; -1 where it has no end. */
function endOfText(json: string, start: number): number {
  for (let end = json.indexOf('"', start + 1); end >= 0; end = json.indexOf('"', end + 1)) {
    let first = end;
    while (json[first - 1] === '\\') first -= 1;
    if ((end - first) % 2 === 0) return end;
  }
  return -1;
}

function openBracket(look: Look): void {
  look.depth += 1;
  if (look.depth > MOST_DEPTH)
    throw new GraphError(`${look.where}: header with more than ${MOST_DEPTH} levels`, damaged('safetensors file'));
  if ((look.brackets += 1) > MOST_BRACKETS) throw tooMuch(look, `${MOST_BRACKETS} objects and lists`);
  look.seen[look.depth]?.clear();
}

function noteKey(look: Look, quoted: string): void {
  const seen = look.seen[look.depth];
  if (!seen) return;
  const key = keyOf(quoted);
  if (seen.has(key))
    throw new GraphError(`${look.where}: two ${look.depth === 1 ? 'tensors' : 'keys'} ${shownName(key)}`, WRITTEN_SO);
  seen.add(key);
  if (seen.size > look.most) throw tooMuch(look, `${look.most} ${look.depth === 1 ? 'tensors' : 'keys in one object'}`);
}

/** A key may be written with escapes; one that is no JSON stays as it is, since the parser will say so. */
function keyOf(quoted: string): string {
  if (!quoted.includes('\\')) return quoted.slice(1, -1);
  try {
    return JSON.parse(quoted) as string;
  } catch {
    return quoted;
  }
}
