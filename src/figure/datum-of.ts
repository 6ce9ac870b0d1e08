/** What D3 bound to an element that Plot drew: a place in the data of the mark, or those of a line; else undefined. */
export function datumOf(element: Element): unknown {
  return '__data__' in element ? element.__data__ : undefined;
}

/** Binds places in the data to an element that stands for several. */
export function bindDatum(element: Element, datum: unknown): void {
  Object.assign(element, { __data__: datum });
}
