import type { FoldedGraph, FoldedNode } from '../src/graph.ts';
import type { Element } from './parse-xml.ts';
import { valueOf } from './read-model-xml.ts';
import { ids, knownIn, type Known } from './xml-names.ts';
import { all, read, whole } from './xml-parts.ts';

export function foldedOf(root: Element): FoldedGraph {
  const known = knownIn(root);
  const boxes = new Map(all(root, 'box').map((each) => [read(each, 'id'), boxOf(each, known)]));
  const note = all(root, 'note')[0];
  return {
    name: read(root, 'name'),
    level: whole(read(root, 'level')),
    nodes: [...boxes.values()],
    edges: all(root, 'edge').map((each) => ({
      source: boxes.get(read(each, 'source'))?.id ?? '',
      target: boxes.get(read(each, 'target'))?.id ?? '',
      values: (each.attributes.has('value') ? [each] : all(each, 'value')).map((value) =>
        valueOf(value, { values: new Map() }),
      ),
    })),
    ...(note ? { note: read(note, 'text') } : {}),
  };
}

function boxOf(each: Element, { modules }: Known): FoldedNode {
  const [parameters, macs] = [each.attributes.get('parameters'), each.attributes.get('macs')];
  const kind = (each.attributes.get('kind') ?? 'module') as FoldedNode['kind'];
  const label = read(each, 'label');
  const around = modules.get(read(each, 'in'))?.path ?? [];
  const path = kind === 'module' ? [...around, label] : around;
  const short = ids(each, 'operators').map((text): [string, number] => {
    const [operator = '', count = '1'] = text.split('=');
    return [operator, whole(count)];
  });
  const long = all(each, 'operator').map((operator): [string, number] => [
    read(operator, 'name'),
    whole(read(operator, 'count')),
  ]);
  const operators = new Map([...short, ...long]);
  if (kind === 'operation' && operators.size === 0) operators.set(label, 1);
  return {
    id: each.attributes.get('name') ?? (kind === 'module' ? path.join('/') : label),
    kind,
    label,
    path,
    type: each.attributes.get('type') ?? null,
    operators,
    ...(parameters === undefined
      ? {}
      : { parameters: whole(parameters), macs: macs === undefined ? null : whole(macs) }),
  };
}
