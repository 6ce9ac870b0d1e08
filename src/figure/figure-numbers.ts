const comment = /\{\s*\/\*[\s\S]*?\*\/\s*\}|<!--[\s\S]*?-->|```[\s\S]*?```/g;
const figure = /<Figure\b[^>]*?\bchart=(?:"([^"]*)"|'([^']*)'|\{\s*["']([^"']*)["']\s*\})/g;

/**
 * Number of each figure of a chapter, from the order in its source: components render concurrently, so counting
 * while rendering would not be stable. A chart shown twice is an error, since its address (#fig-<id>) is one.
 */
export function figureNumbers(chapter: string, source: string, file: string): Map<string, string> {
  const numbers = new Map<string, string>();
  for (const match of source.replace(comment, '').matchAll(figure)) {
    const id = match[1] ?? match[2] ?? match[3] ?? '';
    if (numbers.has(id)) throw new Error(`${file}: chart ${JSON.stringify(id)} is shown twice`);
    numbers.set(id, `${chapter}.${numbers.size + 1}`);
  }
  return numbers;
}
