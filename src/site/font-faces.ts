/** A font of public/fonts with the faces of the system that stand in for it. */
interface Font {
  family: string;
  file: string;
  /** Share of the em above and below the baseline. */
  ascent: number;
  descent: number;
  /**
   * Weights of the stand-in, the systems' names of it (of Linux first, where a miss costs most), and how much wider English
   * text of the report is in the font.
   */
  fallbacks: readonly { weight: string; local: readonly string[]; wider: number }[];
}

const fonts: readonly Font[] = [
  {
    family: 'Report Serif',
    file: 'report-serif.woff2',
    ascent: 1.036,
    descent: 0.335,
    fallbacks: [
      { weight: '400', local: ['Liberation Serif', 'Times New Roman', 'Tinos'], wider: 1.146 },
      { weight: '600', local: ['Liberation Serif Bold', 'Times New Roman Bold', 'Tinos Bold'], wider: 1.1 },
    ],
  },
  {
    family: 'Report Sans',
    file: 'report-sans.woff2',
    ascent: 1,
    descent: 0.326,
    fallbacks: [
      { weight: '400', local: ['Liberation Sans', 'Arial', 'Arimo'], wider: 0.931 },
      { weight: '600', local: ['Liberation Sans Bold', 'Arial Bold', 'Arimo Bold'], wider: 0.895 },
    ],
  },
];

/** Addresses of the font files from a page, `root` being the way from it to the first page. */
export function fontFiles(root: string): string[] {
  return fonts.map(({ file }) => `${root}fonts/${file}`);
}

/**
 * The faces of the report as CSS. Nothing on a page ever moves: a font that is not there at once waits for the next page
 * (`optional`), and until then text of the system is drawn as wide and as high as the font would be.
 */
export function fontFaces(root: string): string {
  return fonts
    .flatMap(({ family, file, ascent, descent, fallbacks }) => [
      face(family, '400 700', `url(${root}fonts/${file}) format("woff2")`, 'font-display:optional'),
      ...fallbacks.map(({ weight, local, wider }) =>
        face(
          `${family} Fallback`,
          weight,
          local.map((name) => `local("${name}")`).join(),
          `size-adjust:${percent(wider)};ascent-override:${percent(ascent / wider)};` +
            `descent-override:${percent(descent / wider)};line-gap-override:0%`,
        ),
      ),
    ])
    .join('');
}

function face(family: string, weight: string, source: string, rest: string): string {
  return `@font-face{font-family:"${family}";font-weight:${weight};src:${source};${rest}}`;
}

function percent(share: number): string {
  return `${Number((share * 100).toFixed(1))}%`;
}
