const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '\\': '\\', "'": "'", '"': '"' };
const ITEM = /\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")\s*(,|$)/y;

/** Texts of a list as Python prints it, `['gpt2', "it's"]`; null where the text is no such list. */
export function readPythonList(text: string): string[] | null {
  const inner = /^\s*\[(.*)\]\s*$/s.exec(text)?.[1];
  if (inner === undefined) return null;
  if (inner.trim() === '') return [];
  const items: string[] = [];
  ITEM.lastIndex = 0;
  for (;;) {
    const found = ITEM.exec(inner);
    if (found === null) return null;
    items.push((found[1] ?? found[2] ?? '').replace(/\\(.)/gs, (_, mark: string) => ESCAPES[mark] ?? `\\${mark}`));
    if (found[3] === '') return items;
  }
}
