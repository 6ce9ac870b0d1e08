import { maskPython } from './mask-python.ts';

/** One argument of a call: its keyword, if it has one, and what stands there. */
export interface CallArgument {
  keyword: string | null;
  /** The text it is, where it is nothing but strings; null for any other expression. */
  text: string | null;
  /** The code of it, its strings masked. */
  code: string;
}

/** A call, by what stands before its bracket. */
export interface PythonCall {
  callee: string;
  arguments: readonly CallArgument[];
}

/** What stands for each character of a string. */
const MASK = '\ue000';
const OF_CALLEE = /[\w.\s]/;
/** Characters that a name before a bracket, and an argument, may have: what is longer is no id of a model. */
const MOST = { callee: 200, argument: 5000 };
/** A line that begins a statement: brackets before it that nobody closed are closed. */
const STATEMENT = /^(?:def|class|import|from|if|for|while|with|try|return|async|@)/;

interface Open {
  callee: string | null;
  /** Where the argument begins that is being read. */
  from: number;
  arguments: CallArgument[];
}

/**
 * Calls of functions whose name, or last part of it, `isWanted` takes, in one pass over Python source; nothing of a
 * comment or a string is one.
 */
export function pythonCalls(source: string, isWanted: (callee: string) => boolean): PythonCall[] {
  const masked = maskPython(source, (found, isComment) => (isComment ? ' ' : MASK).repeat(found.length));
  const calls: PythonCall[] = [];
  let open: Open[] = [];
  const end = (at: number): void => {
    const call = open.pop();
    if (call?.callee != null) calls.push({ callee: call.callee, arguments: closed(call, source, masked, at) });
  };
  for (const { 0: mark, index } of masked.matchAll(/[([{)\]},]|\n(?=\S)/g)) {
    if (mark === '\n') {
      if (open.length > 0 && STATEMENT.test(masked.slice(index + 1, index + 8))) while (open.length > 0) end(index);
    } else if ('([{'.includes(mark)) {
      const callee = mark === '(' ? calleeAt(masked, index) : '';
      open.push({ callee: callee !== '' && isWanted(callee) ? callee : null, from: index + 1, arguments: [] });
    } else if (mark === ',') {
      const call = open.at(-1);
      if (call?.callee != null) call.arguments = closed(call, source, masked, index);
      if (call) call.from = index + 1;
    } else end(index);
  }
  return calls;
}

/** The dotted name before a bracket, without blanks; empty where a function or class is being defined. */
function calleeAt(masked: string, at: number): string {
  let from = at;
  while (from > Math.max(0, at - MOST.callee) && OF_CALLEE.test(masked[from - 1]!)) from -= 1;
  const words = masked
    .slice(from, at)
    .replace(/\s*\.\s*/g, '.')
    .trim()
    .split(/\s+/);
  return ['def', 'class'].includes(words.at(-2) ?? '') ? '' : words.at(-1)!;
}

function closed({ from, arguments: before }: Open, source: string, masked: string, at: number): CallArgument[] {
  if (at - from > MOST.argument || masked.slice(from, at).trim() === '') return before;
  const keyword = /^\s*(\w+)\s*=(?!=)/.exec(masked.slice(from, at));
  const start = from + (keyword?.[0].length ?? 0);
  before.push({
    keyword: keyword?.[1] ?? null,
    text: textOf(source.slice(start, at), masked.slice(start, at)),
    code: masked.slice(start, at),
  });
  return before;
}

const STRINGS = new RegExp(String.raw`^[\s()rRuUfF${MASK}]+$`);
const STRING = /([rRuUfF]{0,2})("""|'''|"|')([\s\S]*?)\2/y;

/** The text of strings beside each other, as Python joins them; null for anything else, and for fields in one. */
function textOf(source: string, masked: string): string | null {
  const begin = masked.search(/[rRuUfF]{0,2}\ue000/);
  if (begin < 0 || !STRINGS.test(masked) || /[^\s(]/.test(masked.slice(0, begin))) return null;
  let text = '';
  for (let at = begin; at < source.length;) {
    STRING.lastIndex = at;
    const [all, prefix, , inside] = STRING.exec(source) ?? [];
    if (all === undefined || /\\/.test(inside!) || (/f/i.test(prefix!) && /[{}]/.test(inside!))) return null;
    text += inside!;
    at += all.length;
    at += /^[^"'\w]*/.exec(source.slice(at))![0].length;
  }
  return text;
}
