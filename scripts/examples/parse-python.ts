import type { SyntaxNode, Tree } from '@lezer/common';
import { parser } from '@lezer/python';

/** Source that is Python, with its tree. */
export interface ParsedPython {
  source: string;
  tree: Tree;
  /** It has a print statement, which Python 3 refuses. */
  python2: boolean;
}

const strict = parser.configure({ strict: true });
/** Python itself refuses code that is nested deeper than 100 parentheses. */
const DEEPEST = 500;

/** The tree of Python source; undefined where it has one error. */
export function parsePython(source: string): ParsedPython | undefined {
  const text = `${source}\n`;
  const tree = treeOf(text);
  if (!tree) return undefined;
  let [python2, sound, depth] = [false, true, 0];
  tree.iterate({
    enter({ name, node }) {
      depth += 1;
      if (depth > DEEPEST) sound = false;
      if (name === 'PrintStatement') python2 = true;
      if (name === 'Script' || name === 'Body') sound &&= isAligned(node, text);
      // `from a import b,` asks for parentheses.
      if (name === 'ImportStatement') sound &&= node.lastChild?.name !== ',';
      if (name === 'VariableName' || name === 'PropertyName') sound &&= isName(text.slice(node.from, node.to));
      return sound;
    },
    leave() {
      depth -= 1;
    },
  });
  return sound ? { source: text, tree, python2 } : undefined;
}

/** The parser knows no number that ends in its point: there `1.` is read as `10`, which stands for it. */
function treeOf(text: string): Tree | undefined {
  return tryTree(text) ?? (POINT_ENDS.test(text) ? tryTree(text.replace(POINT_ENDS, '$10')) : undefined);
}

const POINT_ENDS = /(?<![\w.])(\d+)\.(?![\w.])/g;

function tryTree(text: string): Tree | undefined {
  try {
    return strict.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Statements of one block begin in one column: the parser lets pass what Python refuses as an unexpected indent. */
function isAligned(block: SyntaxNode, text: string): boolean {
  let indent = block.name === 'Script' ? '' : undefined;
  for (let child = block.firstChild; child; child = child.nextSibling) {
    if (child.name === 'Comment' || child.name === ':') continue;
    const before = text.slice(text.lastIndexOf('\n', child.from - 1) + 1, child.from);
    if (before.trim() !== '') continue;
    indent ??= before;
    if (before !== indent) return false;
  }
  return true;
}

/** To the parser any character beyond Latin-1 may stand in a name, a blank of no width too. */
function isName(text: string): boolean {
  return /^\w+$/.test(text) || /^[\p{XID_Start}_]\p{XID_Continue}*$/u.test(text);
}
