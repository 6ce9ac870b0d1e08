import { XML_SCHEMA, XML_VERSIONS } from '../src/format-xml.ts';
import { GraphError } from '../src/graph-error.ts';
import type { FoldedGraph, Model } from '../src/graph.ts';
import { parseXml } from './parse-xml.ts';
import { foldedOf } from './read-folded-xml.ts';
import { modelOf } from './read-model-xml.ts';
import { read } from './xml-parts.ts';

const HINT = 'expected what npm run graph -- --format xml writes; packages/model-graph/graph.xsd describes it';

/**
 * Reads what `formatModelXml` or `formatFoldedXml` wrote: the same model or folded graph. Values whose names the file
 * does not state are called by their ids, and their nodes by nothing.
 */
export function readXml(xml: string, where: string): Model | FoldedGraph {
  const root = parseXml(xml, where);
  if (root.attributes.get('schema') !== String(XML_SCHEMA))
    throw new GraphError(`${where}: schema ${root.attributes.get('schema')}, expected ${XML_SCHEMA}`, HINT);
  const version = Object.entries(XML_VERSIONS).find(([variant]) => variant === root.attributes.get('variant'))?.[1];
  if (root.attributes.get('version') !== version)
    throw new GraphError(`${where}: version ${root.attributes.get('version')} of ${read(root, 'variant')}`, HINT);
  try {
    if (root.name === 'folded') return foldedOf(root);
    if (root.name === 'model') return modelOf(root);
  } catch (cause) {
    // Numbers that are none: the reading functions know the value, not the file.
    if (!(cause instanceof SyntaxError)) throw cause;
    throw new GraphError(`${where}: ${cause.message}`, HINT, { cause });
  }
  throw new GraphError(`${where}: element <${root.name}>, expected <model> or <folded>`, HINT);
}
