/** Pixels of four bytes, as ImageData of a browser has them. */
interface Picture {
  data: Uint8ClampedArray;
  width: number;
  height: number;
}

/** What is used of the context of a canvas. */
interface Context {
  putImageData(picture: Picture, x: number, y: number): void;
  getImageData(x: number, y: number, width: number, height: number): Picture;
  drawImage(source: Canvas, ...place: number[]): void;
}

export interface Canvas extends Picture {
  getContext(kind: '2d'): Context;
}

/** ImageData for processes that have none; called with `new`, as it is in a browser. */
export const ImageData = function (data: Uint8ClampedArray, width: number, height: number): Picture {
  return { data, width, height };
};

/**
 * OffscreenCanvas for processes that have none, as far as pictures are moved, cut and made larger or smaller on it:
 * bilinear, as browsers do by default. Called with `new`.
 */
export const OffscreenCanvas = function (width: number, height: number): Canvas {
  const canvas: Canvas = {
    width,
    height,
    data: new Uint8ClampedArray(width * height * 4),
    getContext: () => ({
      putImageData: (picture) => void canvas.data.set(picture.data),
      getImageData: (x, y, w, h) => part(canvas, x, y, w, h),
      drawImage: (source, ...place) => draw(canvas, source, place),
    }),
  };
  return canvas;
};

function part(from: Picture, x: number, y: number, width: number, height: number): Picture {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let row = 0; row < height; row += 1) {
    const at = ((y + row) * from.width + x) * 4;
    data.set(from.data.subarray(at, at + width * 4), row * width * 4);
  }
  return { data, width, height };
}

/** The three forms of drawImage: at a place, with a size, and from a part of the source. */
function draw(onto: Canvas, source: Canvas, place: readonly number[]): void {
  const all = place.length === 8 ? place : [0, 0, source.width, source.height, ...place];
  const [sx = 0, sy = 0, sw = source.width, sh = source.height, dx = 0, dy = 0, dw = sw, dh = sh] = all;
  for (let y = Math.max(0, Math.round(dy)); y < Math.min(onto.height, dy + dh); y += 1) {
    for (let x = Math.max(0, Math.round(dx)); x < Math.min(onto.width, dx + dw); x += 1) {
      const at = [sx + ((x - dx + 0.5) * sw) / dw - 0.5, sy + ((y - dy + 0.5) * sh) / dh - 0.5] as const;
      for (let channel = 0; channel < 4; channel += 1)
        onto.data[(y * onto.width + x) * 4 + channel] = between(source, at, channel);
    }
  }
}

/** Value between the four pixels around a place; beyond the edge the edge goes on. */
function between({ data, width, height }: Picture, [x, y]: readonly [number, number], channel: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const value = (column: number, row: number) => {
    const [c, r] = [Math.min(Math.max(column, 0), width - 1), Math.min(Math.max(row, 0), height - 1)];
    return data[(r * width + c) * 4 + channel] ?? 0;
  };
  const [a, b] = [x - left, y - top];
  const upper = value(left, top) * (1 - a) + value(left + 1, top) * a;
  const lower = value(left, top + 1) * (1 - a) + value(left + 1, top + 1) * a;
  return upper * (1 - b) + lower * b;
}
