import type { RowIn } from '../../data/schema/folders.ts';
import { errorWords } from '../snippets/judge-failure.ts';
import { judgeRun } from './judge-run.ts';
import type { TriedExample } from './try-examples.ts';

/** Rows of the table `tried-examples`. */
export function triedRows(
  tried: readonly TriedExample[],
  { capture, release }: { capture: string; release: string },
): RowIn<'example-runs', 'tried-examples'>[] {
  return tried.map((each) => {
    const { drawn, ran, models } = each;
    const lines = drawn.code.trimEnd().split('\n');
    const failed = ran.outcome === 'failed';
    return {
      capture,
      model: drawn.model,
      example: drawn.example,
      names: drawn.names,
      all: drawn.all,
      libraries: drawn.libraries.join(' ') || null,
      architectures:
        [...new Set(models.map(({ architecture, type }) => architecture ?? type ?? '?'))].join(' ') || null,
      ...judgeRun({
        ran,
        line: lines[ran.line - 1] ?? '',
        libraries: drawn.libraries,
        listed: models.length >= drawn.models.length,
        notBuilt: each.notBuilt !== null,
      }),
      line: failed ? ran.line : null,
      lines: lines.length,
      error: failed ? ran.error : null,
      message: failed ? errorWords(ran.message) || null : null,
      shown: ran.shown,
      release,
    };
  });
}
