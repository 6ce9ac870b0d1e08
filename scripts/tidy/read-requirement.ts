import { isMarker } from './is-marker.ts';

/** One requirement of a requirements.txt. */
export interface Requirement {
  /** Name normalised as PEP 503 says, or the address of a direct reference without a name. */
  name: string;
  specifier: string | null;
  /** refused: what stands there is no requirement, so that pip refuses the whole file. */
  pin: 'exact' | 'range' | 'none' | 'address' | 'refused';
}

/** Package name as PEP 503 normalises it: lower case, runs of `-`, `_` and `.` as one `-`. */
export function normalName(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-');
}

const ADDRESS = /^(?:(?:git|hg|svn|bzr)\+[\w-]+|ssh|https?|ftp|file):/i;
const ARCHIVE = /\.(?:whl|zip|tar\.(?:gz|bz2|xz|lz|lzma)|tgz|tbz|txz|tlz|tar)$/i;
const MOST_ADDRESS = 200;
const EXTRAS = /^\[\s*(?:[A-Za-z0-9][\w.-]*\s*(?:,\s*[A-Za-z0-9][\w.-]*\s*)*)?\]$/;

/** Versions as PEP 440 writes them, in the patterns of the library `packaging`: one for each operator. */
const RELEASE = String.raw`v?(?:\d+!)?\d+(?:\.\d+)*`;
const PRE = String.raw`(?:[-_.]?(?:alpha|beta|preview|pre|a|b|c|rc)[-_.]?\d*)?`;
const AFTER = String.raw`${PRE}(?:-\d+|[-_.]?(?:post|rev|r)[-_.]?\d*)?(?:[-_.]?dev[-_.]?\d*)?`;
const LOCAL = String.raw`(?:\+[a-z0-9]+(?:[-_.][a-z0-9]+)*)?`;
const CLAUSE = new RegExp(
  String.raw`^(?:===[^\s;)]*|[=!]=\s*${RELEASE}(?:\.\*|${AFTER}${LOCAL})` +
    String.raw`|~=\s*v?(?:\d+!)?\d+(?:\.\d+)+${AFTER}|(?:<=|>=|<|>)\s*${RELEASE}${AFTER})$`,
  'i',
);

/** Reads what stands in a line before its options, by pip's rules; undefined where nothing of it is a name. */
export function readRequirement(text: string): Requirement | undefined {
  if (ADDRESS.test(text)) return addressed(text.split('; ')[0]!.trim());
  const [before = '', ...marker] = text.split(';');
  const place = before.trim();
  // Another scheme, such as git:// for git+https://, is none of pip's.
  if (/^[a-z][\w+.-]*:\/\//i.test(place))
    return { name: place.slice(0, MOST_ADDRESS), specifier: null, pin: 'refused' };
  // A name with an address behind it is no path, though it may end as one.
  if (!/\s/.test(place) && !/^[^/.][^/]*@/.test(place) && (/\/|^\./.test(place) || ARCHIVE.test(place)))
    return addressed(place);
  // Where Spaces run, a backslash separates no folders, and begins no name either.
  if (/^[^\s\\]+\\/.test(place)) return { name: place.slice(0, MOST_ADDRESS), specifier: null, pin: 'refused' };
  const named = /^([A-Za-z0-9][A-Za-z0-9._-]*\b)[ \t]*(\[[^\]]*\])?[ \t]*(.*)$/s.exec(place);
  if (!named) return undefined;
  const [, written = '', extras = '[]', rest = ''] = named;
  const name = normalName(written);
  const marked = marker.join(';').trim();
  if (!EXTRAS.test(extras) || (marked !== '' && !isMarker(marked))) return refused(name, rest);
  if (!rest.startsWith('@')) return specified(name, rest);
  const isAddress = /^@\s*\S+$/.test(rest) && hasSoundEgg(rest);
  return isAddress ? { name, specifier: null, pin: 'address' } : refused(name, rest);
}

function specified(name: string, text: string): Requirement {
  const inner = /^\((.*)\)$/s.exec(text)?.[1]!.trim() ?? text;
  if (inner === '') return { name, specifier: null, pin: 'none' };
  const clauses = inner.replace(/,\s*$/, '').split(',');
  // Other blanks than these, as they come from web pages, are none to pip.
  if (!clauses.every((clause) => CLAUSE.test(clause.replace(/^[ \t]+|[ \t]+$/g, '')))) return refused(name, text);
  const specifier = clauses.join(',').replace(/\s+/g, '');
  return { name, specifier, pin: /^={2,3}[^,*]+$/.test(specifier) ? 'exact' : 'range' };
}

/** What is refused keeps what looks like a specifier, as written without blanks. */
function refused(name: string, rest: string): Requirement {
  const specifier = /^\(?[=<>!~].{0,100}$/s.test(rest) ? rest.replace(/\s+/g, '') : null;
  return { name, specifier, pin: 'refused' };
}

/** What pip takes behind `egg=`, and how many parts the name of a wheel has. */
const EGG = /^[A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?$/;
const WHEEL = /([^/\\=]+?)-[^/\\-]+(?:-\d[^/\\-]*)?-[^/\\-]+-[^/\\-]+-[^/\\-]+\.whl$/i;
/** Characters of the name of a file. */
const MOST_FILE = 255;

/** What stands behind `egg=` in an address, if anything does, is a name. */
function hasSoundEgg(address: string): boolean {
  const egg = /[#&]egg=([^&\s]*)/.exec(address)?.[1];
  return egg === undefined || EGG.test(egg);
}

/** A direct reference: its name is in the fragment, or in the name of the wheel. */
export function addressed(text: string): Requirement {
  const egg = /[#&]egg=([^&\s]+)/.exec(text)?.[1];
  // A fragment is no part of a path on the disk, and neither is a quote in front.
  const isPath = !/^[a-z][\w+.-]*:/i.test(text);
  const path = text.split('#')[0]!;
  const file = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  const wheel = file.length > MOST_FILE ? undefined : WHEEL.exec(file)?.[1];
  const named = egg === undefined ? wheel : /^[\w.-]+/.exec(egg)?.[0];
  const name = named ? normalName(named) : text.slice(0, MOST_ADDRESS);
  const isWrong =
    (wheel === undefined && /\.whl$/i.test(text)) ||
    !hasSoundEgg(text) ||
    (isPath && /#|^["']|^(?:git|hg|svn|bzr)\+/.test(text));
  return { name, specifier: null, pin: isWrong ? 'refused' : 'address' };
}
