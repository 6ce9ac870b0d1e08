/**
 * The protocol as its Markdown compiles, for a page of the report: without its title, which the page has, and with each
 * table in a region that scrolls by itself.
 */
export function protocolHtml(compiled: string): string {
  return compiled
    .replace(/<h1\b[^>]*>[\s\S]*?<\/h1>\s*/, '')
    .replaceAll('<table>', '<div class="scroll" role="region" tabindex="0" aria-label="Table"><table>')
    .replaceAll('</table>', '</table></div>')
    .replaceAll('<th></th>', '<td></td>');
}
