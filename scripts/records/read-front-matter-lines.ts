import type { FrontMatter } from './front-matter.ts';

/**
 * Front matter that is not YAML, read line by line: a key with a value after it, or with list items below it. Nested
 * values are left out. Null where no line is like that.
 */
export function readFrontMatterLines(text: string, firstLine: number): FrontMatter | null {
  const data: Record<string, unknown> = {};
  const lines = new Map<string, number>();
  let list: { key: string; items: string[] } | undefined;
  let line = firstLine - 1;
  for (const row of text.split('\n')) {
    line += 1;
    const item = itemOf(row);
    if (item !== undefined && list) {
      lines.set(`${list.key}/${list.items.length}`, line);
      list.items.push(item);
      data[list.key] = list.items;
      continue;
    }
    const colon = row.indexOf(':');
    const key = row.slice(0, Math.max(0, colon));
    if (!/^\w[\w-]{0,60}$/.test(key)) continue;
    const value = unquote(row.slice(colon + 1));
    // What begins a text of several lines is no value.
    if (/^[|>][+-]?\d?[+-]?$/.test(value)) {
      list = undefined;
      continue;
    }
    // "datasets: - squad": the first item on the line of its key.
    const first = itemOf(value);
    list = value === '' || first !== undefined ? { key, items: first === undefined ? [] : [first] } : undefined;
    lines.set(key, line);
    if (value !== '') data[key] = list?.items ?? flowList(value) ?? value;
  }
  if (Object.keys(data).length === 0) return null;
  return { data, lineOf: (path) => lines.get(path.slice(0, 2).join('/')) ?? lines.get(String(path[0])) ?? null };
}

function itemOf(row: string): string | undefined {
  const text = row.trimStart();
  if (!text.startsWith('- ')) return undefined;
  const item = unquote(text.slice(2));
  return item === '' || item.endsWith(':') || item.includes(': ') ? undefined : item;
}

/** `[a, b]` on one line. */
function flowList(value: string): string[] | undefined {
  if (!value.startsWith('[') || !value.endsWith(']')) return undefined;
  return value
    .slice(1, -1)
    .split(',')
    .map(unquote)
    .filter((item) => item !== '');
}

function unquote(text: string): string {
  const value = text.trim();
  const quote = value[0];
  // A comment behind the closing quote, also without a space before it.
  const commented = /^(["'])((?:(?!\1).)*)\1\s*#/.exec(value);
  if (commented) return commented[2]!;
  return value.length > 1 && (quote === '"' || quote === "'") && value.endsWith(quote) ? value.slice(1, -1) : value;
}
