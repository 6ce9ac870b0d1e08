import type { RowIn } from '../../data/schema/folders.ts';
import { architectureFacts, shapesOf } from '../architectures/architecture-rows.ts';
import { knownArchitectures } from '../architectures/known-architectures.ts';
import type { CheckedFolder } from './checked-folder.ts';
import { atMost, judged, oneOfThese, same, theseRows, type Doubt } from './judged.ts';

type Architectures = CheckedFolder<'architectures'>;
type File = RowIn<'architectures', 'architectures'>;
type Box = RowIn<'architectures', 'architecture-nodes'>;
type Edge = RowIn<'architectures', 'architecture-edges'>;

/** Files that the code names, whose boxes hold together what the file holds. */
export function checkArchitectureRows({ table }: Architectures): string[] {
  const [files, nodes, edges] = [table('architectures'), table('architecture-nodes'), table('architecture-edges')];
  const boxes = Map.groupBy(nodes?.rows ?? [], ({ architecture }) => architecture);
  const arrows = Map.groupBy(edges?.rows ?? [], ({ architecture }) => architecture);
  const named = new Map(files?.rows.map((row) => [row.architecture, row]));
  return [
    ...theseRows(files, ['architecture'], knownArchitectures.map(architectureFacts), 'as scripts/architectures has it'),
    ...judged(files, (row) => [
      ...sizeDoubts(row),
      ...foldedDoubts(row, boxes.get(row.architecture) ?? [], arrows.get(row.architecture) ?? []),
    ]),
    ...judged(nodes, (row) => {
      const file = named.get(row.architecture);
      return file
        ? boxDoubts(row, boxes.get(row.architecture)!, file)
        : [['architecture', 'a row of architectures.csv']];
    }),
    ...judged(edges, (row) => {
      const isTree = named.get(row.architecture)?.paths === 'tensors';
      const parent = row.target.slice(0, Math.max(0, row.target.lastIndexOf('/')));
      return [
        oneOfThese(row, 'values', (row.values === 0) === isTree, 'at least 1, but 0 in a tree of tensors'),
        isTree ? same(row, 'source', parent, 'as the module around it') : undefined,
      ];
    }),
  ];
}

/** A part of the file was read, which holds the weights; only a format with operations has graphs. */
function sizeDoubts(row: File): (Doubt<File> | undefined)[] {
  const isGraph = row.format === 'onnx';
  return [
    oneOfThese(row, 'format', row.path.endsWith(`.${row.format}`), 'the ending of its path'),
    oneOfThese(row, 'paths', (row.paths === 'tensors') === !isGraph, 'tensors, of a format without operations'),
    atMost(row, 'read_bytes', row.file_bytes, 'as the file'),
    atMost(row, 'weight_bytes', row.file_bytes, 'as the file'),
    oneOfThese(row, 'graphs', row.graphs > 0 === isGraph, 'at least 1 of ONNX, and 0 of other formats'),
    ...(['nodes', 'nodes_simplified', 'operators'] as const).map((column) =>
      oneOfThese(row, column, (row[column] !== null) === isGraph, 'something of ONNX, and of other formats nothing'),
    ),
    atMost(row, 'nodes_simplified', row.nodes, 'as nodes'),
    atMost(row, 'operators', row.nodes, 'as nodes'),
  ];
}

/** Boxes and arrows are counted, and hold all operations, weights and multiplications of a graph; of a tree the roots do. */
function foldedDoubts(row: File, boxes: readonly Box[], arrows: readonly Edge[]): (Doubt<File> | undefined)[] {
  const known = knownArchitectures.find(({ name }) => name === row.architecture);
  const sum = (column: 'nodes' | 'parameters' | 'macs', all = boxes) =>
    all.reduce((total, box) => total + (box[column] ?? 0), 0);
  const isGraph = row.format === 'onnx';
  const roots = boxes.filter(({ node }) => !node.includes('/'));
  const isKnown = boxes.every(({ parameters }) => parameters !== null);
  return [
    same(row, 'boxes', boxes.length, 'as in architecture-nodes.csv'),
    same(row, 'arrows', arrows.length, 'as in architecture-edges.csv'),
    isGraph ? same(row, 'nodes', sum('nodes'), 'as its boxes add up to') : undefined,
    isGraph && isKnown ? same(row, 'parameters', sum('parameters'), 'as its boxes add up to') : undefined,
    isGraph
      ? undefined
      : oneOfThese(
          row,
          'parameters',
          (row.parameters ?? Infinity) >= sum('parameters', roots),
          'at least what its roots add up to',
        ),
    row.macs === null ? undefined : same(row, 'macs', sum('macs'), 'as its boxes add up to'),
    row.macs === null
      ? same(row, 'input', null, 'without macs')
      : same(row, 'input', known ? shapesOf(known) : row.input, 'that they are counted for'),
  ];
}

/** A box is called as it is labelled, and holds operations where it is one or a module; a branch holds its twigs. */
function boxDoubts(row: Box, boxes: readonly Box[], { format, macs }: File): (Doubt<Box> | undefined)[] {
  const name = row.node.replace(/#\d+$/, '');
  const isInside = row.kind === 'module' || row.kind === 'operation';
  const isTree = format !== 'onnx';
  const twigs = boxes.filter(
    ({ node }) => node.startsWith(`${row.node}/`) && !node.slice(row.node.length + 1).includes('/'),
  );
  const held = twigs.reduce((sum, { parameters }) => sum + (parameters ?? 0), 0);
  return [
    row.kind === 'operation'
      ? undefined
      : oneOfThese(row, 'label', name === row.label || name.endsWith(`/${row.label}`), `the last part of ${name}`),
    oneOfThese(
      row,
      'nodes',
      row.nodes > 0 === (isInside && !isTree),
      isInside && !isTree ? 'at least 1' : '0 of what holds none',
    ),
    isTree ? oneOfThese(row, 'kind', row.kind === 'module', 'module, as all of a tree') : undefined,
    isTree
      ? oneOfThese(
          row,
          'parameters',
          row.parameters === null || row.parameters >= held,
          `at least ${held} as inside of it`,
        )
      : undefined,
    oneOfThese(row, 'macs', row.macs === null || (macs !== null && isInside), 'nothing, as none are counted'),
    macs !== null && isInside && row.macs === null ? ['macs', 'a number, as all are known'] : undefined,
    isInside ? undefined : same(row, 'parameters', 0, 'of what holds none'),
  ];
}
