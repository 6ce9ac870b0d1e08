import { describe, expect, test } from 'vitest';
import { attemptCommand } from '../../../scripts/lib/attempt-command.ts';
import { commandHelp } from '../../../scripts/lib/command-help.ts';
import type { DeclaredCommand } from '../../../scripts/lib/declared-command.ts';
import { parseCommand } from '../../../scripts/lib/parse-command.ts';
import { ReportError } from '../../../scripts/lib/report-error.ts';
import { UsageError } from '../../../scripts/lib/usage-error.ts';
import { wholeNumber } from '../../../scripts/lib/whole-number.ts';

const bake = {
  name: 'bake',
  summary: 'a cake from a recipe',
  operand: { name: 'RECIPE', what: 'recipe' },
  options: {
    oven: { type: 'string', value: 'NAME', default: 'top', help: 'which oven' },
    sugar: { type: 'string', value: 'GRAMS', help: 'as the recipe says without it' },
    topping: { type: 'string', multiple: true, value: 'WHAT', help: 'may be repeated' },
    quick: { type: 'boolean', help: 'no icing' },
  },
  notes: 'An oven is hot.',
} as const satisfies DeclaredCommand;

/** What a command of this declaration prints and how it ends. */
async function attempt(args: readonly string[], run: () => void = () => {}, signal = new AbortController().signal) {
  const said = { out: '', err: '' };
  const code = await attemptCommand(
    { ...bake, onInterrupt: 'the oven is off', run },
    { args, signal, out: (text) => (said.out += text), err: (text) => (said.err += text) },
  );
  return { code, ...said };
}

const thrower = (error: unknown) => () => {
  throw error;
};

describe('help', () => {
  test('is made from what a command declares and ends with its exit codes', () =>
    expect(commandHelp(bake)).toMatchInlineSnapshot(`
      "npm run bake -- RECIPE [options]    a cake from a recipe

        --oven NAME     which oven (default top)
        --sugar GRAMS   as the recipe says without it
        --topping WHAT  may be repeated
        --quick         no icing
        --debug         print stacks and causes of errors
        --help          this page

      An oven is hot.

      Exit: 0 done, 1 failed and data untouched, 2 usage, 130 interrupted.
      "
    `));

  test('names other meanings of exit codes, and an operand that may be left out', () => {
    const help = commandHelp({
      ...bake,
      operand: { ...bake.operand, optional: true },
      exits: { 0: 'eaten', 1: 'burnt' },
    });
    expect(help).toMatch(/^npm run bake -- \[RECIPE\] \[options\] /);
    expect(help).toMatch(/\nExit: 0 eaten, 1 burnt, 2 usage, 130 interrupted\.\n$/);
  });

  test('is 120 columns wide at most', () => {
    const wide = {
      ...bake,
      options: { long: { type: 'string', value: 'W'.repeat(30), help: 'word '.repeat(60) } },
    } as const;
    expect(
      Math.max(
        ...commandHelp(wide)
          .split('\n')
          .map((line) => line.length),
      ),
    ).toBeLessThanOrEqual(120);
  });

  test('is printed whatever else is given or left out', async () =>
    expect(await attempt(['--help', '--quick'], thrower(new Error('ran')))).toEqual({
      code: 0,
      out: commandHelp({ ...bake }),
      err: '',
    }));
});

describe('arguments', () => {
  test('come typed, with their defaults', () => {
    const { values, operand } = parseCommand(bake, ['cake.txt', '--topping', 'nuts', '--topping=zest', '--debug']);
    const [oven, toppings, quick, sugar]: [string, readonly string[], boolean, string | undefined] = [
      values.oven,
      values.topping,
      values.quick,
      values.sugar,
    ];
    expect([operand, oven, toppings, quick, sugar]).toEqual(['cake.txt', 'top', ['nuts', 'zest'], false, undefined]);
    expect(parseCommand(bake, ['cake.txt']).values.topping).toEqual([]);
  });

  test.each([
    [['cake.txt', '--salt'], "Unknown option '--salt'", 'npm run bake -- --help lists the options'],
    [['cake.txt', '--oven'], "Option '--oven <value>' argument missing", 'npm run bake -- --help lists the options'],
    [['one', 'two'], 'bake: expected one recipe, received one two', 'npm run bake -- --help lists the options'],
    [[], 'bake: no recipe given', 'npm run bake -- RECIPE'],
    [[''], 'bake: expected one recipe, received an empty word', 'npm run bake -- --help lists the options'],
    [
      ['cake.txt', '--sugar='],
      '--sugar: expected GRAMS, received an empty value',
      'npm run bake -- --help lists the options',
    ],
    [
      ['cake.txt', '--oven', 'top', '--oven', 'low'],
      '--oven: expected one value, received two',
      'npm run bake -- --help lists the options',
    ],
  ])('%j is a usage error', async (args, message, hint) =>
    expect(await attempt(args)).toEqual({ code: 2, out: '', err: `${message}\nhint: ${hint}\n` }),
  );

  test('a command without an operand takes no word', () => {
    const { operand: _, ...rest } = bake;
    expect(() => parseCommand(rest, ['cake.txt'])).toThrow('bake: expected options, received cake.txt');
  });

  test('a whole number is written in digits and from 1', () => {
    expect(wholeNumber('--eggs', '12')).toBe(12);
    for (const wrong of ['0', '-1', '1.5', '', 'ten', '1e999'])
      expect(() => wholeNumber('--eggs', wrong)).toThrow(
        new UsageError(`--eggs: expected a whole number from 1, received ${JSON.stringify(wrong)}`),
      );
  });
});

describe('an error', () => {
  test('prints what and a hint, and ends with its exit code', async () => {
    expect(await attempt(['r'], thrower(new ReportError('r: no flour', 'buy some')))).toEqual({
      code: 1,
      out: '',
      err: 'r: no flour\nhint: buy some\n',
    });
    expect((await attempt(['r'], thrower(new ReportError('r', 'h', { exitCode: 2 })))).code).toBe(2);
    expect(await attempt(['r'], thrower(new UsageError('--oven: expected top')))).toMatchObject({
      code: 2,
      err: '--oven: expected top\nhint: npm run bake -- --help lists the options\n',
    });
  });

  test('of a package, known by its hint, is no less', async () => {
    const foreign = Object.assign(new Error('archive: torn'), { hint: 'fetch it again', exitCode: 1 });
    expect(await attempt(['r'], thrower(foreign))).toMatchObject({
      code: 1,
      err: 'archive: torn\nhint: fetch it again\n',
    });
  });

  test('that nobody foresaw points to --debug', async () => {
    const expected = { code: 1, err: 'x is not a function\nhint: run again with --debug for the stack\n' };
    expect(await attempt(['r'], thrower(new TypeError('x is not a function')))).toMatchObject(expected);
    expect(await attempt(['r'], thrower('x is not a function'))).toMatchObject(expected);
  });

  test('shows stack and causes with --debug alone', async () => {
    const error = new ReportError('r: no flour', 'buy some', { cause: new Error('shop closed') });
    const { err } = await attempt(['r', '--debug'], thrower(error));
    expect(err).toMatch(/^r: no flour\nhint: buy some\nReportError: r: no flour\n +at /);
    expect(err).toMatch(/\ncaused by Error: shop closed\n +at /);
  });

  test('after Ctrl-C is an interruption', async () => {
    const abort = new AbortController();
    const run = () => {
      abort.abort();
      throw new Error('aborted');
    };
    expect(await attempt(['r'], run, abort.signal)).toEqual({
      code: 130,
      out: '',
      err: '\ninterrupted: the oven is off\n',
    });
  });
});
