import type { PlotOptions } from '@observablehq/plot';

/** A mark of Plot as far as a reader of its picture must know it. */
export interface DrawnMark {
  data?: unknown;
  /** Name or function of the facet, where the mark has one. */
  fx?: unknown;
  fy?: unknown;
  dx?: number;
  dy?: number;
  insetLeft?: number;
  insetRight?: number;
  insetTop?: number;
  insetBottom?: number;
  render: Render;
}

/** What a mark draws of each element of its data: by channel its values before they are scaled. */
export type Channels = Readonly<Record<string, { value: ArrayLike<unknown>; scale?: unknown } | undefined>>;

/** A group of the picture with the mark that drew it: a mark has one for each facet. */
export interface DrawnGroup {
  mark: DrawnMark;
  /** `dot`, `line`, `bar`, ... as Plot calls it. */
  kind: string;
  group: Element;
  channels: Channels;
}

type Render = (
  this: unknown,
  index: unknown,
  scales: unknown,
  values: { channels?: Channels },
  ...rest: unknown[]
) => unknown;

/** Has the marks of a plot say which groups they draw, before it is drawn: the list fills while Plot draws. */
export function watchMarks(options: PlotOptions): DrawnGroup[] {
  const drawn: DrawnGroup[] = [];
  for (const mark of marksOf(options.marks)) {
    const { render } = mark;
    mark.render = function (index, scales, values, ...rest) {
      const group = render.call(this, index, scales, values, ...rest);
      if (isElement(group))
        drawn.push({ mark, kind: group.getAttribute('aria-label') ?? '', group, channels: values.channels ?? {} });
      return group;
    };
  }
  return drawn;
}

/** Marks in their order, also those in lists of lists. */
function marksOf(marks: unknown): DrawnMark[] {
  if (Array.isArray(marks)) return marks.flatMap(marksOf);
  return isMark(marks) ? [marks] : [];
}

function isMark(value: unknown): value is DrawnMark {
  return typeof value === 'object' && value !== null && 'render' in value && typeof value.render === 'function';
}

function isElement(value: unknown): value is Element {
  return typeof value === 'object' && value !== null && 'getAttribute' in value;
}
