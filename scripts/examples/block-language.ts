/** What a block says of its language: Python, another one, or nothing. */
export type BlockLanguage = 'python' | 'other' | 'unsaid';

/** Python as people write it behind a fence, with versions and as sessions of an interpreter. */
const PYTHON = /^(i?python|py|pycon|ipython|python-repl|pyrepl)[\d.]*$/i;

/** Reads what stands behind a fence: ```` ```python title="x" ````, `{.sourceCode .python}`, `py`, nothing. */
export function blockLanguage(info: string): BlockLanguage {
  const words = /^\{[^}]*/.exec(info)?.[0].match(/[^\s,{}]+/g) ?? info.match(/^[^\s,;:{}=\\]+/) ?? [];
  const names = words.map((word) => word.replace(/^\./, '')).filter((word) => word !== '');
  if (names.length === 0) return 'unsaid';
  return names.some((name) => PYTHON.test(name)) ? 'python' : 'other';
}
