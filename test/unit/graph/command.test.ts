import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commandHere } from '../../command-here.ts';
import { graphCommand, graphOptions } from '../../../scripts/graph/graph-options.ts';
import { parseShapes } from '../../../scripts/graph/parse-shapes.ts';
import { parseValues } from '../../../scripts/graph/parse-values.ts';
import { parseCommand } from '../../../scripts/lib/parse-command.ts';
import { attribute, content, graph, int, model, node, tensor, text, value } from 'model-graph/onnx-bytes';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'graph-command-'));
  const nodes = [node('MatMul', ['x', 'w'], ['h'], '/enc/dense/MatMul'), node('Relu', ['h'], ['y'], '/enc/act/Relu')];
  writeFileSync(
    join(folder, 'model.onnx'),
    model({
      nodes,
      inputs: [value('x', ['batch', 4])],
      outputs: [value('y', ['batch', 2])],
      initializers: [tensor('w', [4, 2], Buffer.alloc(32))],
    }),
  );
  const branch = (name: string, operator: string) =>
    attribute(
      name,
      5,
      content(
        6,
        graph({
          nodes: [node(operator, operator === 'MatMul' ? ['x', 'w'] : ['x'], ['z'])],
          outputs: [value('z', ['a', 'b'])],
        }),
      ),
    );
  const either = node('If', ['cached'], ['y'], '', branch('then_branch', 'Relu'), branch('else_branch', 'MatMul'));
  const cached = Buffer.concat([
    text(1, 'cached'),
    content(2, content(1, int(1, 9), content(2, content(1, int(1, 1))))),
  ]);
  writeFileSync(
    join(folder, 'either.onnx'),
    model({
      nodes: [either],
      inputs: [value('x', ['batch', 4]), cached],
      outputs: [value('y', ['a', 'b'])],
      initializers: [tensor('w', [4, 2], Buffer.alloc(32))],
    }),
  );
  writeFileSync(join(folder, 'broken.onnx'), Buffer.from([8, 8, 0x3a, 0xff, 0x7f]));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const script = 'scripts/graph.ts';
const graphHere = await commandHere(script);
const run = async (...args: string[]) => {
  const { stderr, ...ended } = await graphHere('.', ...args);
  return { ...ended, stderr: stderr.replaceAll(folder, 'FOLDER') };
};
const runProcess = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
  return { status, stdout, stderr: stderr.replaceAll(folder, 'FOLDER') };
};

describe('npm run graph', () => {
  test('prints the counts of a model as one line of JSON, here and in a process of its own', async () => {
    const args = [join(folder, 'model.onnx'), '--stats', '--shapes', 'x=3x4'];
    const { status, stdout, stderr } = await run(...args);
    expect(runProcess(...args)).toEqual({ status, stdout, stderr });
    expect([status, stdout.trim().split('\n').length, stderr]).toEqual([
      0,
      1,
      'FOLDER/model.onnx: 182 of 182 bytes in 1 request\n',
    ]);
    const stats = JSON.parse(stdout);
    expect(stats).toMatchObject({
      nodes_top: 2,
      op_types_all: { MatMul: 1, Relu: 1 },
      parameters: 8,
      macs_total: 24,
      macs_by_first_level: { enc: 24 },
      macs_missing_shapes: 0,
      initializers: { count: 1, elements: 8, bytes: 32 },
      after_const_fold_and_dce: { nodes: 2 },
      values_with_shape: 2,
      values_all: 2,
    });
  });

  test('says why parameters are not known', async () => {
    const tree = node('TreeEnsembleRegressor', ['x'], ['y'], '', text(7, 'ai.onnx.ml'));
    const packed = node('MatMulBnb4', ['x', 'w'], ['y'], '', text(7, 'com.microsoft'));
    const io = { inputs: [value('x', [1, 4])], outputs: [value('y', [1, 2])] };
    writeFileSync(join(folder, 'tree.onnx'), model({ ...io, nodes: [tree] }));
    const initializers = [tensor('w', [4], Buffer.alloc(16))];
    writeFileSync(join(folder, 'packed.onnx'), model({ ...io, nodes: [packed], initializers }));
    expect((await run(join(folder, 'tree.onnx'), '--stats')).stderr).toContain('what trees learned is not counted');
    expect((await run(join(folder, 'packed.onnx'), '--stats')).stderr).toContain('how many bits a packed weight has');
  });

  test('counts the branch that the elements of an input choose', { timeout: 30_000 }, async () => {
    const file = join(folder, 'either.onnx');
    const macs = async (...values: string[]) =>
      JSON.parse((await run(file, '--stats', '--shapes', 'x=3x4', ...values)).stdout).macs_total;
    expect([await macs(), await macs('--values', 'cached=true')]).toEqual([24, 0]);
    expect(
      JSON.parse((await run(file, '--variant', 'shapes', '--shapes', 'x=3x4', '--values', 'cached=true')).stdout).graph
        .outputs[0].dims,
    ).toEqual([3, 4]);
    expect((await run(file, '--stats', '--values', 'cashed=true')).stderr).toContain('no input named "cashed"');
  });

  test('prints nodes with operator, inputs, outputs, module path and shapes', async () => {
    const { graph } = JSON.parse(
      (await run(join(folder, 'model.onnx'), '--variant', 'shapes', '--shapes', 'x=3x4')).stdout,
    );
    expect(graph.nodes[0]).toEqual({
      name: '/enc/dense/MatMul',
      operator: 'MatMul',
      domain: '',
      inputs: ['x', 'w'],
      outputs: ['h'],
      path: ['enc', 'dense'],
      classes: [],
      attributes: {},
      shapes: { h: { type: 'float32', dims: [3, 2] } },
    });
  });

  test('folds to modules, in every format', { timeout: 30_000 }, async () => {
    const file = join(folder, 'model.onnx');
    expect(
      JSON.parse((await run(file, '--fold', '2')).stdout).edges.map(
        (edge: { source: string; target: string }) => `${edge.source} > ${edge.target}`,
      ),
    ).toEqual(['x > enc/dense', 'enc/dense > enc/act', 'enc/act > y']);
    expect((await run(file, '--fold', '1', '--format', 'xml')).stdout).toContain('<box id="b1" label="enc"');
    expect((await run(file, '--format', 'svg')).stdout).toMatch(/^<svg .*role="img"/);
    expect((await run(file, '--fold', '1', '--format', 'graphml')).stdout).toContain('<data key="name">enc</data>');
  });

  test('prints nothing on stdout for a file that is broken, and where it is', () => {
    expect(runProcess(join(folder, 'broken.onnx'), '--format', 'xml')).toMatchInlineSnapshot(`
      {
        "status": 1,
        "stderr": "FOLDER/broken.onnx: at byte 5: field 7 says it has 16383 bytes, 0 are left
      hint: the file is cut off, damaged or no ONNX model; fetch it again
      ",
        "stdout": "",
      }
    `);
  });

  test('says so when there is no such file', async () => {
    expect(await run(join(folder, 'nothing.onnx'))).toMatchInlineSnapshot(`
      {
        "status": 1,
        "stderr": "FOLDER/nothing.onnx: no such file
      hint: name a file, an http(s) address or a repository: npm run graph -- --help
      ",
        "stdout": "",
      }
    `);
  });
});

describe('options', () => {
  const optionsOf = (args: string[]) => {
    const { values, operand } = parseCommand(graphCommand, args);
    return graphOptions(values, operand);
  };
  const fault = (...args: string[]) => {
    try {
      return optionsOf(args);
    } catch (error) {
      return (error as Error).message;
    }
  };

  test('default to all that the file has, as JSON', () => {
    expect(optionsOf(['a/b'])).toEqual({
      named: 'a/b',
      format: 'json',
      variant: 'arguments',
      level: 1,
      inputs: {},
      values: {},
      stats: false,
    });
    expect(optionsOf(['a/b', '--fold', '3'])).toMatchObject({ variant: 'folded', level: 3 });
    expect(optionsOf(['a/b', '--format', 'svg'])).toMatchObject({ variant: 'folded', level: 1 });
  });

  test('that cannot be meant are refused', () => {
    expect([
      fault(),
      fault('a', 'b'),
      fault('a', '--format', 'png'),
      fault('a', '--fold', '0'),
      fault('a', '--fold', '2', '--variant', 'plain'),
      fault('a', '--format', 'svg', '--variant', 'plain'),
    ]).toMatchInlineSnapshot(`
      [
        "graph: no repository, file or address given",
        "graph: expected one repository, file or address, received a b",
        "--format: expected xml, json, graphml, svg, received "png"",
        "--fold: expected a level from 1 to 99, received "0"",
        "--fold: goes with --variant folded, received plain",
        "--format svg: draws the folded variant, received --variant plain",
      ]
    `);
  });

  test('take sizes of inputs as numbers, names and unknowns', () => {
    expect(parseShapes(['ids=1x16', 'a=b=batch,16', 's=', 'u=?x3'])).toEqual({
      ids: [1, 16],
      'a=b': ['batch', 16],
      s: [],
      u: [null, 3],
    });
    expect(() => parseShapes(['ids'])).toThrow('expected INPUT=1x16');
    expect(() => parseShapes(['ids=1x-1'])).toThrow('extent "-1"');
    expect(() => parseShapes(['a=1', 'a=2'])).toThrow('named twice');
  });

  test('take elements of inputs as numbers, true and false', () => {
    expect(parseValues(['use_cache_branch=true', 'sr=16000', 'a=b=0.5, -1e3,false'])).toEqual({
      use_cache_branch: [1],
      sr: [16000],
      'a=b': [0.5, -1000, 0],
    });
    expect(
      [['x'], ['x='], ['x=one'], ['x=1', 'x=2'], ['x=NaN']].map((texts) => {
        try {
          return parseValues(texts);
        } catch (error) {
          return (error as Error).message;
        }
      }),
    ).toEqual([
      '--values x: expected INPUT=true or INPUT=1,2',
      '--values x=: element "": expected a number, true or false',
      '--values x=one: element "one": expected a number, true or false',
      '--values x=2: the input is named twice',
      '--values x=NaN: element "NaN": expected a number, true or false',
    ]);
  });
});
