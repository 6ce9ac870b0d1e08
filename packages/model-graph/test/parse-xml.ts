import { SaxesParser } from 'saxes';
import { ReportError } from '../../../scripts/lib/report-error.ts';
import { XML_NAMESPACE } from '../src/format-xml.ts';
import { unescapeXml } from '../src/xml-text.ts';

/** An element as it stands in the file; names and values of attributes are as they were before they were escaped. */
export interface Element {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: readonly Element[];
  text: string;
}

/** An element while its children are read. */
interface OpenElement extends Element {
  children: Element[];
}

const HINT = 'expected what npm run graph -- --format xml writes; packages/model-graph/graph.xsd describes it';
/** A hundred graphs inside each other take four hundred elements; a graph of 20,000 nodes has some 12 a node. */
const MOST_DEPTH = 500;
const MOST_ELEMENTS = 250_000;
const MOST_ATTRIBUTES = 16;
const MOST_LETTERS = 32_000_000;
const NONE: readonly never[] = [];
const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

/**
 * The root of a file that `formatModelXml` or `formatFoldedXml` wrote: one namespace without prefixes, no document type.
 * Anything else, and more of anything than a graph has, is a ReportError.
 */
export function parseXml(xml: string, where: string): Element {
  const refuse = (what: string, cause?: unknown) => new ReportError(`${where}: ${what}`, HINT, { cause });
  if (xml.length > MOST_LETTERS) throw refuse(`${xml.length} characters, more than the ${MOST_LETTERS} that are read`);
  const parser = new SaxesParser();
  const top: OpenElement = { name: '', attributes: NO_ATTRIBUTES, children: [], text: '' };
  const open = [top];
  let [elements, attributes] = [0, 0];
  parser.on('error', (cause) => {
    throw refuse(cause.message, cause);
  });
  parser.on('doctype', () => {
    throw refuse('has a document type, which could name other files');
  });
  parser.on('attribute', () => {
    if ((attributes += 1) > MOST_ATTRIBUTES) throw refuse(`an element of more than ${MOST_ATTRIBUTES} attributes`);
  });
  parser.on('opentag', (tag) => {
    attributes = 0;
    if ((elements += 1) > MOST_ELEMENTS) throw refuse(`more than ${MOST_ELEMENTS} elements`);
    if (open.length > MOST_DEPTH) throw refuse(`more than ${MOST_DEPTH} elements inside each other`);
    const namespace = tag.attributes.xmlns ?? (open.length === 1 ? '' : XML_NAMESPACE);
    if (namespace !== XML_NAMESPACE || tag.name.includes(':'))
      throw refuse(`<${tag.name}> of namespace ${JSON.stringify(namespace)}, expected ${XML_NAMESPACE}`);
    open.push(addChild(open.at(-1)!, tag.name, Object.entries(tag.attributes)));
  });
  parser.on('text', (text) => {
    // White space between elements is of no use to anyone.
    const last = open.at(-1)!;
    if (last.text !== '' || text.trim() !== '' || last.name === 'item') last.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  return top.children[0]!;
}

/** Most elements have no children, many no attributes: those share an empty list and map. */
function addChild(parent: OpenElement, name: string, attributes: readonly (readonly [string, string])[]): OpenElement {
  const each: OpenElement = {
    name,
    attributes:
      attributes.length === 0 ? NO_ATTRIBUTES : new Map(attributes.map(([key, value]) => [key, unescapeXml(value)])),
    children: NONE as never,
    text: '',
  };
  if (parent.children.length === 0) parent.children = [each];
  else parent.children.push(each);
  return each;
}
