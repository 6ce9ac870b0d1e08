import { usualOutput } from '../src/xml-ids.ts';
import type { Element } from './parse-xml.ts';
import { all, read } from './xml-parts.ts';

export interface Module {
  path: string[];
  classes: string[];
}

/** What stands behind the ids of a file. */
export interface Known {
  values: Map<string, string>;
  modules: Map<string, Module>;
  /** Whether the file says what nodes and their outputs are called. */
  named: boolean;
  /** What stands before the modules in the name of a node. */
  slash: string;
}

export const NOWHERE: Module = { path: [], classes: [] };

export function knownIn(root: Element): Known {
  const modules = new Map<string, Module>();
  for (const each of all(root, 'module')) {
    const around = modules.get(read(each, 'in')) ?? NOWHERE;
    modules.set(read(each, 'id'), {
      path: [...around.path, read(each, 'name')],
      classes: [...around.classes, read(each, 'type')],
    });
  }
  const slash = read(root, 'paths') === 'tf2onnx' ? '' : '/';
  const known: Known = { values: new Map(), modules, named: read(root, 'variant') === 'arguments', slash };
  for (const each of all(root, 'outside')) known.values.set(read(each, 'id'), read(each, 'name'));
  const note = (parent: Element): void => {
    for (const child of parent.children) {
      if (child.attributes.has('id') && child.attributes.has('name') && child.name !== 'module')
        known.values.set(read(child, 'id'), nameOf(child, known));
      if (child.name === 'node') noteOutputs(child, known);
      note(child);
    }
  };
  note(root);
  return known;
}

function noteOutputs(node: Element, known: Known): void {
  if (!known.named) return;
  ids(node, 'out').forEach((id, place) => {
    if (id !== '-' && !known.values.has(id)) known.values.set(id, usualOutput(nodeName(node, known), place));
  });
  for (const out of all(node, 'out')) known.values.set(read(out, 'id'), read(out, 'name'));
}

/** The name of a weight, with the module that it begins with. */
export function nameOf(each: Element, { modules }: Known): string {
  const module = modules.get(read(each, 'module'));
  return module ? `${module.path.join('.')}.${read(each, 'name')}` : read(each, 'name');
}

export function nodeName(each: Element, { modules, named, slash }: Known): string {
  if (each.attributes.has('full')) return read(each, 'full');
  if (!named) return '';
  const path = modules.get(read(each, 'module'))?.path ?? [];
  const name = each.attributes.get('name') ?? read(each, 'operator');
  return path.length === 0 ? name : `${slash}${path.join('/')}/${name}`;
}

export const ids = (each: Element, key: string): string[] => read(each, key).split(' ').filter(Boolean);
export const valuesOf = (each: Element, key: string, { values }: Known): string[] =>
  ids(each, key).map((id) => (id === '-' ? '' : (values.get(id) ?? id)));
