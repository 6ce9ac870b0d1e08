export type Log = (line: string) => void;

export interface Progress {
  step(done: number, total: number | undefined): void;
  end(summary: string): void;
}

/**
 * Progress of a long pass on stderr: one line kept up to date on a terminal, otherwise a line every 10 %
 * (every 100 steps where the total is not known).
 */
export function createProgress(name: string, unit: string, stream: NodeJS.WriteStream = process.stderr): Progress {
  let mark = -1;
  const line = (done: number, total: number | undefined) =>
    total
      ? `${name}  ${done} of about ${total} ${unit}  ${Math.min(99, Math.floor((100 * done) / total))} %`
      : `${name}  ${done} ${unit}`;
  return {
    step(done, total) {
      if (stream.isTTY) stream.write(`\r\x1b[K${line(done, total)}`);
      else {
        const next = total ? Math.floor((10 * done) / total) : Math.floor(done / 100);
        if (next > mark && done > 0 && next > 0) stream.write(`${line(done, total)}\n`);
        mark = Math.max(mark, next);
      }
    },
    end(summary) {
      stream.write(`${stream.isTTY ? '\r\x1b[K' : ''}${name}  ${summary}\n`);
    },
  };
}
