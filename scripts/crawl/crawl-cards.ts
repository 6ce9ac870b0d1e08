import { askBelieved, unbelievedWhat } from '../hub/ask-believed.ts';
import { fileDoubt } from '../hub/file-doubt.ts';
import { ForeignRedirect, HubError, isMissing, refusalOf, repositoryState } from '../hub/hub-error.ts';
import { decodeText } from '../records/decode-text.ts';
import type { ModelCard } from '../records/model-card.ts';
import type { ModelFacts } from '../records/read-model.ts';
import { readModelRecord } from '../records/read-model-record.ts';
import { askArchivedRecords } from './ask-archive.ts';
import { askRecord } from './ask-record.ts';
import type { CrawlContext } from './crawl-context.ts';
import { eachOf } from './each-of.ts';
import { inAddress } from '../records/in-address.ts';
import { isReplay } from './is-replay.ts';
import { noNotes, type Notes } from './notes.ts';
import { keepClean, rememberCommit } from './remember.ts';

/**
 * Cards (README.md) and records of the models in scope by id. The card is a file that the Hub does not count as a
 * download, the record answers for config.json and GGUF, which it does count. Asked for by commit, so that a later
 * crawl asks again only where the commit changed. Texts stay in the cache.
 */
export async function crawlCards(
  context: CrawlContext,
  models: ReadonlyMap<string, ModelFacts>,
): Promise<Map<string, ModelCard>> {
  const records = context.replayed
    ? await askArchivedRecords(context.hub, [...models.keys()], RECORD_FIELDS)
    : undefined;
  const recordOf: RecordOf = async (model, notes) =>
    records ? (records.get(model.id) ?? null) : fetchRecord(context, model, notes);
  const found = await eachOf([...models.values()], (model, notes) => cardOf(context, model, recordOf, notes), {
    ...context,
    name: 'model cards',
    unit: 'models',
    unreached: () => UNKNOWN,
  });
  return new Map([...found].map(([{ id }, card]) => [id, card]));
}

/** What a listing says of a model that its card is asked for by. */
type Listed = Pick<ModelFacts, 'id' | 'sha'> & Partial<Pick<ModelFacts, 'hubId' | 'gated' | 'disabled'>>;

/** Card and record of one model of a live Hub, from the cache where they were asked for before. */
export function liveCard(context: CrawlContext, model: Listed): Promise<ModelCard> {
  // Nobody counts here: what is odd is not kept, and asked for again where it counts.
  return cardOf(context, model, (listed, notes) => fetchRecord(context, listed, notes), noNotes());
}

/** The record of a model; null where the Hub refuses it, or what it gives cannot be believed. */
type RecordOf = (model: Listed, notes: Notes) => Promise<Readonly<Record<string, unknown>> | null>;

async function cardOf(context: CrawlContext, model: Listed, recordOf: RecordOf, notes: Notes): Promise<ModelCard> {
  if (!context.expectsCards) return withRecord(await recordOf(model, notes), UNKNOWN, notes);
  const name = `card 5 ${model.id} ${model.sha ?? ''}`;
  const ask = async () => {
    const [asked, record] = await Promise.all([fetchCard(context, model, notes), recordOf(model, notes)]);
    if (record !== null && !isReplay(context)) notes.missing.push(...lackedBy(record, asked, notes.fields));
    return withRecord(record, asked, notes);
  };
  // A record without the list of files that every repository has says less than the next one may.
  const keep = ({ state, record }: ModelCard) =>
    keepClean(notes, LASTING.has(state) && record !== null && record.formats !== null);
  return rememberCommit(context, name, model.sha, ask, keep);
}

/** States that belong to a commit. */
const LASTING: ReadonlySet<string> = new Set(['read', 'none', 'lfs']);
const UNKNOWN: ModelCard = { state: 'unknown', text: null, record: null };
/** A list of fewer files is whole: of 14,439 files one had 7,901. */
const MOST_LISTED = 1000;
/** What git holds in place of a file in LFS. */
const POINTER = /^version https:\/\/git-lfs\.github\.com\/spec\/v1\n/;

async function fetchCard(context: CrawlContext, model: Listed, notes: Notes): Promise<ModelCard> {
  const { id, sha } = model;
  const revision = sha ?? 'main';
  const file = (way: string) => `/${inAddress(id)}/${way}/${encodeURIComponent(revision)}/README.md`;
  try {
    const { body } = await askBelieved(context.hub, file('resolve'), {
      doubt: (received) => fileDoubt(received, { file: 'README.md', asked: file('resolve'), revision }),
    });
    const text = decodeText(body);
    return POINTER.test(text) ? { ...UNKNOWN, state: 'lfs' } : { state: 'read', text, record: null };
  } catch (error) {
    const state = repositoryState(error);
    if (state !== undefined) {
      if (!isClosed(model)) notes.refused.push(state);
      return { ...UNKNOWN, state };
    }
    if (error instanceof ForeignRedirect && (await isPointer(context, file('raw'))))
      return { ...UNKNOWN, state: 'lfs' };
    const what = unbelievedWhat(error);
    if (what !== undefined) {
      notes.odd.push(`README.md: ${what}`);
      return UNKNOWN;
    }
    if (!isMissing(error)) {
      const refusal = refusalOf(error);
      if (refusal === undefined) throw error;
      notes.refused.push(refusal);
      return UNKNOWN;
    }
    // A replay without a card says nothing about the repository.
    return { ...UNKNOWN, state: isReplay(context) ? 'unknown' : 'none' };
  }
}

/** Whether the listing says that files of a model are refused. */
function isClosed({ gated, disabled }: Listed): boolean {
  return (gated ?? 'false') !== 'false' || disabled === true;
}

/** An LFS file leads to another host, which is not followed; that it is one its pointer says. */
async function isPointer({ hub }: CrawlContext, path: string): Promise<boolean> {
  try {
    return POINTER.test(decodeText((await hub.get(path)).body));
  } catch (error) {
    if (error instanceof HubError || error instanceof ForeignRedirect) return false;
    throw error;
  }
}

/**
 * Adds the record of the model; its list of files without README.md says that there is no card, and one with it that
 * the Hub should have given it.
 */
function withRecord(answer: Readonly<Record<string, unknown>> | null, asked: ModelCard, notes: Notes): ModelCard {
  const files = filesOf(answer);
  const lacksCard = asked.state === 'unknown' && files.length > 0 && !listsCard(files) && notes.odd.length === 0;
  const isDenied = asked.state === 'none' && listsCard(files);
  if (isDenied) notes.odd.push('README.md: listed, but not there');
  const state = lacksCard ? 'none' : isDenied ? 'unknown' : asked.state;
  return { ...asked, state, record: answer && readModelRecord(answer, (what) => notes.odd.push(what)) };
}

type Files = readonly ({ rfilename?: unknown } | null)[];

function filesOf(record: Readonly<Record<string, unknown>> | null): Files {
  return Array.isArray(record?.siblings) ? (record.siblings as Files) : [];
}

function listsCard(files: Files): boolean {
  return files.some((file) => file?.rfilename === 'README.md');
}

const IDENTITY: readonly string[] = ['_id', 'id'];
/**
 * Fields of the record: those that a listing refuses (usedStorage) or that would multiply its bytes (chat templates,
 * file lists).
 */
const RECORD_FIELDS = ['model-index', 'evalResults', 'siblings', 'gguf', 'config', 'usedStorage'];

/** What the live Hub has of every model, and of what it has not it leaves the field out; but for what it refuses. */
function lackedBy(
  record: Readonly<Record<string, unknown>>,
  { state }: Pick<ModelCard, 'state'>,
  refused: readonly string[],
): string[] {
  // A server that does not go by `expand` leaves out what it does not give by itself.
  if (!Object.keys(record).every((field) => IDENTITY.includes(field) || RECORD_FIELDS.includes(field)))
    return ['a record of the fields that were asked for'];
  const files = filesOf(record);
  const lacked = [
    ...['siblings', 'usedStorage'].filter((field) => (record[field] ?? null) === null),
    ...['config', 'gguf'].filter((field) => record[field] === null),
  ];
  const lacksCard = state === 'read' && files.length > 0 && files.length < MOST_LISTED && !listsCard(files);
  return [
    ...lacked.filter((field) => !refused.includes(field)).map((field) => `${field} of a record`),
    ...(lacksCard ? ['README.md among the files of a record'] : []),
  ];
}

async function fetchRecord(
  { hub }: CrawlContext,
  model: Listed,
  notes: Notes,
): Promise<Readonly<Record<string, unknown>> | null> {
  const { id, hubId = null } = model;
  const path = `/api/models/${inAddress(id)}?${RECORD_FIELDS.map((field) => `expand[]=${field}`).join('&')}`;
  return askRecord(hub, path, { kind: 'models', id, hubId }, notes);
}
