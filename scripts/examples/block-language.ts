/** What a block says of its language: Python, another one, or nothing. */
export type BlockLanguage = 'python' | 'other' | 'unsaid';

/** Python as people write it behind a fence, with versions and as sessions of an interpreter. */
const PYTHON = /^(i?python|py|pycon|ipython|python-repl|pyrepl)[\d.]*$/i;

/** Reads what stands behind a fence: ```` ```python title="x" ````, `{.python .numberLines}`, `py`, nothing. */
export function blockLanguage(info: string): BlockLanguage {
  const word = /^\{?[\s.]*([^\s,;:{}=]+)/.exec(info)?.[1];
  if (word === undefined) return 'unsaid';
  return PYTHON.test(word) ? 'python' : 'other';
}
