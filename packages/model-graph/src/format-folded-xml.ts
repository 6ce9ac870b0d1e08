import { lines, rootOf, XML_HEAD } from './format-xml.ts';
import type { FoldedEdge, FoldedGraph, FoldedNode } from './graph.ts';
import { formatModules, moduleId, openIds, valueId, type XmlIds } from './xml-ids.ts';
import { element } from './xml-text.ts';
import { formatValue, shortShape } from './xml-values.ts';

/**
 * A folded graph as XML. Boxes, values and the modules around them have short ids; a name is stated where it is not the
 * label of its box, and values have none.
 */
export function formatFoldedXml({ name, level, nodes, edges, note }: FoldedGraph): string {
  const ids = openIds(false);
  const boxIds = new Map(nodes.map(({ id }, place) => [id, `b${place + 1}`]));
  const boxes = nodes.map((node) => formatBox(node, boxIds.get(node.id)!, ids));
  const arrows = edges.map((edge) => formatEdge(edge, boxIds, ids));
  const parts = [
    ...(note === undefined ? [] : [element('note', { text: note })]),
    ...formatModules(ids),
    ...boxes,
    ...arrows,
  ];
  return `${XML_HEAD}${element('folded', { ...rootOf('folded'), name, level }, lines(parts))}\n`;
}

/** Names of operators that need no element of their own. */
const PLAIN_NAME = /^[\w.:-]+$/;

function formatBox(node: FoldedNode, id: string, ids: XmlIds): string {
  const { kind, label, path, type, operators, parameters, macs } = node;
  const around = kind === 'module' ? path.slice(0, -1) : path;
  const short = [...operators.keys()].every((operator) => PLAIN_NAME.test(operator));
  const natural = kind === 'module' ? path.join('/') : label;
  return element(
    'box',
    {
      id,
      kind: kind === 'module' ? undefined : kind,
      in: moduleId(ids, around),
      label,
      name: node.id === natural ? undefined : node.id,
      type: type ?? undefined,
      operators:
        short && operators.size > 0 && !(kind === 'operation' && operators.size === 1 && operators.get(label) === 1)
          ? [...operators].map(([operator, count]) => (count === 1 ? operator : `${operator}=${count}`)).join(' ')
          : undefined,
      parameters: parameters ?? undefined,
      macs: macs ?? undefined,
    },
    short ? [] : [...operators].map(([operator, count]) => element('operator', { name: operator, count })),
  );
}

/** One value stands on its arrow; several are elements in it. */
function formatEdge({ source, target, values }: FoldedEdge, boxIds: ReadonlyMap<string, string>, ids: XmlIds): string {
  const ends = { source: boxIds.get(source), target: boxIds.get(target) };
  const id = (name: string): string => valueId(ids, ids.outside, name);
  const [only] = values;
  if (only && values.length === 1 && (only.dims === null || shortShape(only.dims) !== undefined))
    return formatValue('edge', { ...ends, value: id(only.name) }, only);
  return element(
    'edge',
    ends,
    values.map((value) => formatValue('value', { id: id(value.name) }, value)),
  );
}
