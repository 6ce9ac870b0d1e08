import type { Dimension } from '../graph.ts';

/**
 * Extents as sums of products of symbols, so that `2*batch*16` and `batch*32` are one extent. A sum maps each product
 * (symbols joined by `*`, empty for the constant) to its factor. What is no such sum (a quotient that does not come
 * out even) becomes a symbol of its own that says how it came about, `floor(seq / 2)`.
 */
type Sum = ReadonlyMap<string, number>;

/** Longer sums are given up: they would cost more than they say. */
const MOST_TERMS = 8;
const MOST_LETTERS = 120;

/** a + b; null where one is not known. */
export function addExtents(a: Dimension, b: Dimension): Dimension {
  if (typeof a === 'number' && typeof b === 'number') return a + b;
  if (a === null || b === null) return null;
  const sum = new Map(parse(a));
  for (const [product, factor] of parse(b)) sum.set(product, (sum.get(product) ?? 0) + factor);
  return print(sum);
}

/** a - b; null where one is not known. */
export function subtractExtents(a: Dimension, b: Dimension): Dimension {
  return addExtents(a, multiplyExtents(b, -1));
}

/** a * b; null where one is not known, unless the other is 0. */
export function multiplyExtents(a: Dimension, b: Dimension): Dimension {
  if (a === 0 || b === 0) return 0;
  if (typeof a === 'number' && typeof b === 'number') return a * b;
  if (a === 1) return b;
  if (b === 1) return a;
  if (a === null || b === null) return null;
  const sum = new Map<string, number>();
  for (const [left, x] of parse(a)) {
    for (const [right, y] of parse(b)) {
      const product = [...splitOutside(left, '*'), ...splitOutside(right, '*')]
        .filter((symbol) => symbol !== '')
        .sort()
        .join('*');
      sum.set(product, (sum.get(product) ?? 0) + x * y);
    }
  }
  return print(sum);
}

/** a / b rounded down; a symbol of its own where it does not come out even. */
export function divideExtents(a: Dimension, b: Dimension): Dimension {
  if (a === null || b === null || b === 0) return null;
  if (typeof a === 'number' && typeof b === 'number') return Math.floor(a / b);
  return divideEvenly(a, b) ?? symbol(`floor(${bracketed(a)} / ${bracketed(b)})`);
}

/** Sums in brackets, so that a quotient reads as it was meant. */
const bracketed = (extent: number | string): string =>
  splitOutside(String(extent), ' ').length > 1 ? `(${extent})` : String(extent);

/** a / b where every product of a can be divided by the one product of b; else null. */
export function divideEvenly(a: Dimension, b: Dimension): Dimension {
  if (a === null || b === null || b === 0) return null;
  if (a === b) return 1;
  const divisors = [...parse(b)];
  const [divisor] = divisors;
  if (divisor === undefined || divisors.length !== 1) return null;
  const quotient = new Map<string, number>();
  for (const [product, factor] of parse(a)) {
    const rest = removeSymbols(product, divisor[0]);
    if (rest === null || !Number.isInteger(factor / divisor[1])) return null;
    quotient.set(rest, factor / divisor[1]);
  }
  return print(quotient);
}

/** The extent with numbers in place of the symbols that are bound. */
export function substitute(extent: Dimension, bound: ReadonlyMap<string, Dimension>): Dimension {
  if (typeof extent !== 'string' || bound.size === 0) return extent;
  if (bound.has(extent)) return bound.get(extent) ?? null;
  let total: Dimension = 0;
  for (const [product, factor] of parse(extent)) {
    let term: Dimension = factor;
    for (const name of splitOutside(product, '*'))
      if (name !== '') term = multiplyExtents(term, bound.has(name) ? (bound.get(name) ?? null) : name);
    total = addExtents(total, term);
  }
  return total;
}

/** Whether an extent is at least zero whatever its symbols are; a symbol is the extent of something. */
export function isCount(extent: Dimension): boolean {
  if (typeof extent === 'number') return extent >= 0;
  return extent !== null && [...parse(extent).values()].every((factor) => factor >= 0);
}

/** A symbol for what has no simpler form; null once it gets too long to read. */
export function symbol(text: string): Dimension {
  return text.length > MOST_LETTERS ? null : text;
}

function removeSymbols(product: string, divisor: string): string | null {
  if (divisor === '') return product;
  const symbols = splitOutside(product, '*');
  for (const name of splitOutside(divisor, '*')) {
    const place = symbols.indexOf(name);
    if (place < 0) return null;
    symbols.splice(place, 1);
  }
  return symbols.join('*');
}

/** Reads `2*batch*seq + past - 1`; what is no plain sum is one symbol, in brackets where it has spaces. */
function parse(extent: number | string): Sum {
  if (typeof extent === 'number') return new Map([['', extent]]);
  const words = splitOutside(extent, ' ');
  const sum = new Map<string, number>();
  for (let place = 0; place < words.length; place += 2) {
    const sign = place === 0 ? '+' : words[place - 1];
    const factors = splitOutside(words[place] ?? '', '*');
    if ((sign !== '+' && sign !== '-') || factors.includes(''))
      return new Map([[words.length === 1 ? extent : `(${extent})`, 1]]);
    const product = factors
      .filter((factor) => !WHOLE_NUMBER.test(factor))
      .sort()
      .join('*');
    const factor = factors
      .filter((part) => WHOLE_NUMBER.test(part))
      .reduce((result, part) => result * Number(part), sign === '-' ? -1 : 1);
    sum.set(product, (sum.get(product) ?? 0) + factor);
  }
  return sum;
}

const WHOLE_NUMBER = /^-?\d+$/;

/** Parts of a text between separators that stand outside of brackets. */
function splitOutside(text: string, separator: string): string[] {
  if (!text.includes('(')) return text.split(separator);
  const parts = [''];
  let depth = 0;
  for (const letter of text) {
    if (letter === '(') depth += 1;
    if (letter === ')') depth -= 1;
    if (letter === separator && depth === 0) parts.push('');
    else parts[parts.length - 1] += letter;
  }
  return parts;
}

/** Products in order of the alphabet, the constant last. */
function print(sum: Sum): Dimension {
  const terms = [...sum]
    .filter(([product, factor]) => product !== '' && factor !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const constant = sum.get('') ?? 0;
  if (terms.length === 0) return constant;
  if (terms.length > MOST_TERMS) return null;
  let text = '';
  for (const [product, factor] of terms) {
    const size = text === '' ? factor : Math.abs(factor);
    const body = size === 1 ? product : `${size}*${product}`;
    text += text === '' ? body : `${factor < 0 ? ' - ' : ' + '}${body}`;
  }
  return symbol(constant === 0 ? text : `${text}${constant < 0 ? ' - ' : ' + '}${Math.abs(constant)}`);
}
