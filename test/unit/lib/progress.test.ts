import { expect, test } from 'vitest';
import { createProgress } from '../../../scripts/lib/progress.ts';

function stream(isTTY: boolean, columns?: number) {
  const written: string[] = [];
  return {
    written,
    stream: { isTTY, columns, write: (text: string) => written.push(text) } as unknown as NodeJS.WriteStream,
  };
}

test('without a terminal a pass says a line every tenth, and how it ended', () => {
  const { written, stream: out } = stream(false);
  const progress = createProgress('models', 'pages', out);
  for (let page = 1; page <= 20; page += 1) progress.step(page, 20);
  progress.end('20 listed');
  expect(written).toHaveLength(11);
  expect([written[0], written.at(-1)]).toEqual(['models  2 of about 20 pages  10 %\n', 'models  20 listed\n']);
});

test('on a terminal passes beside each other share a line, which never wraps', () => {
  const { written, stream: out } = stream(true, 50);
  const [models, spaces] = [createProgress('models', 'pages', out), createProgress('spaces', 'pages', out)];
  models.step(1, 4);
  spaces.step(2, undefined);
  expect(written.at(-1)).toBe('\r\x1b[Kmodels  1 of about 4 pages  25 % | spaces  2 page');
  models.end('4 listed');
  expect(written.slice(-2)).toEqual(['\r\x1b[Kmodels  4 listed\n', '\r\x1b[Kspaces  2 pages']);
});
