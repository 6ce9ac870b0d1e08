import { shownName } from '../src/shown-name.ts';
import type { Element } from './parse-xml.ts';

/** Parts of an element of a parsed file: children by name, attributes, numbers. */
export const all = (parent: Element, name: string): Element[] => parent.children.filter((child) => child.name === name);
export const read = (each: Element, key: string): string => each.attributes.get(key) ?? '';

/** A whole number that is not negative. */
export function whole(text: string): number {
  if (!/^\d{1,16}$/.test(text)) throw new SyntaxError(`expected a whole number, received ${shownName(text)}`);
  return Number(text);
}

export function real(text: string | undefined): number {
  if (text === undefined || !/^(-?(\d|Infinity)|NaN$)/.test(text))
    throw new SyntaxError(`expected a number, received ${shownName(text ?? '')}`);
  return Number(text);
}

/** What an attribute of this kind must have. */
export function first<T>(items: readonly T[], kind: string): T {
  if (items.length === 0) throw new SyntaxError(`an attribute of kind ${shownName(kind)} without a value`);
  return items[0]!;
}
