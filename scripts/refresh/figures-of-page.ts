/** A figure of a built page. */
export interface PageFigure {
  id: string;
  /** Its wide picture as an SVG file of its own, with the styles of the page. */
  svg: string;
}

const FIGURE = /<figure id="fig-([\w-]+)"[^>]*>[\s\S]*?<div class="wide">(<svg[\s\S]*?<\/svg>)<\/div>/g;

/** Figures of a page that Astro has built, in their order. */
export function figuresOfPage(html: string): PageFigure[] {
  const styles = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, style = '']) => style).join('\n');
  return [...html.matchAll(FIGURE)].map(([, id = '', svg = '']) => ({ id, svg: standAlone(svg, styles) }));
}

/** The page gives paper, colours and fonts by its styles; in a file the picture itself is the root that they name. */
function standAlone(svg: string, styles: string): string {
  const own = `<style>${styles.replaceAll('<', '&lt;')}:root{background:var(--paper);color:var(--ink)}</style>`;
  // HTML's one entity that XML does not have.
  const xml = svg.replaceAll('&nbsp;', '\u00a0');
  return `${xml.replace(/^<svg ([^>]*)>/, `<svg xmlns="http://www.w3.org/2000/svg" $1>${own}`)}\n`;
}
