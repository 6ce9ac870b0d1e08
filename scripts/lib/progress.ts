import { visible } from '../../data/schema/visible.ts';

export type Log = (line: string) => void;

export interface Progress {
  step(done: number, total: number | undefined): void;
  end(summary: string): void;
}

/** Where the passes under way stand, by terminal: they share its last line. */
const underWay = new WeakMap<NodeJS.WriteStream, Map<Progress, string>>();

/**
 * Progress of a long pass on stderr: on a terminal a line kept up to date, which passes beside each other share;
 * otherwise a line every 10 % (every 100 steps where the total is not known).
 */
export function createProgress(name: string, unit: string, stream: NodeJS.WriteStream = process.stderr): Progress {
  let mark = -1;
  const line = (done: number, total: number | undefined) =>
    total
      ? `${name}  ${done} of about ${total} ${unit}  ${Math.min(99, Math.floor((100 * done) / total))} %`
      : `${name}  ${done} ${unit}`;
  const own: Progress = {
    step(done, total) {
      if (stream.isTTY) showBeside(stream, own, line(done, total));
      else {
        const next = total ? Math.floor((10 * done) / total) : Math.floor(done / 100);
        if (next > mark && done > 0 && next > 0) stream.write(`${line(done, total)}\n`);
        mark = Math.max(mark, next);
      }
    },
    end(summary) {
      stream.write(`${stream.isTTY ? '\r\x1b[K' : ''}${name}  ${visible(summary)}\n`);
      if (stream.isTTY) showBeside(stream, own, undefined);
    },
  };
  return own;
}

function showBeside(stream: NodeJS.WriteStream, own: Progress, line: string | undefined): void {
  const lines = underWay.get(stream) ?? new Map<Progress, string>();
  underWay.set(stream, lines);
  if (line === undefined) lines.delete(own);
  else lines.set(own, line);
  // A line that wraps could not be taken back.
  stream.write(`\r\x1b[K${[...lines.values()].join(' | ').slice(0, (stream.columns || 80) - 1)}`);
}
