import type { Tree } from '@lezer/common';
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
  // The last line may end without a break, and a block may be indented as a whole.
  const text = `${source}\n`;
  let tree: Tree;
  try {
    tree = strict.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
  let [python2, depth, deepest] = [false, 0, 0];
  tree.iterate({
    enter({ name }) {
      deepest = Math.max(deepest, (depth += 1));
      if (name === 'PrintStatement') python2 = true;
    },
    leave() {
      depth -= 1;
    },
  });
  return deepest > DEEPEST ? undefined : { source: text, tree, python2 };
}
