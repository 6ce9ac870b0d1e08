import { isMissing, isRefused, repositoryState } from '../hub/hub-error.ts';
import { decodeText } from '../records/decode-text.ts';
import type { ModelCard } from '../records/model-card.ts';
import type { ModelFacts } from '../records/read-model.ts';
import { readModelRecord } from '../records/read-model-record.ts';
import { askArchivedRecords } from './ask-archive.ts';
import type { CrawlContext } from './crawl-context.ts';
import { eachOf } from './each-of.ts';
import { inAddress } from '../records/in-address.ts';
import { isReplay } from './is-replay.ts';
import { rememberCommit } from './remember.ts';

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
  const recordOf: RecordOf = async (id) => (records ? (records.get(id) ?? null) : fetchRecord(context, id));
  const found = await eachOf([...models.values()], (model) => cardOf(context, model, recordOf), {
    ...context,
    name: 'model cards',
    unit: 'models',
  });
  return new Map([...found].map(([{ id }, card]) => [id, card]));
}

/** Card and record of one model of a live Hub, from the cache where they were asked for before. */
export function liveCard(context: CrawlContext, model: Pick<ModelFacts, 'id' | 'sha'>): Promise<ModelCard> {
  return cardOf(context, model, (id) => fetchRecord(context, id));
}

/** The record of a model by its id; null where the Hub refuses it. */
type RecordOf = (id: string) => Promise<Readonly<Record<string, unknown>> | null>;

async function cardOf(
  context: CrawlContext,
  model: Pick<ModelFacts, 'id' | 'sha'>,
  recordOf: RecordOf,
): Promise<ModelCard> {
  if (!context.expectsCards) return withRecord(await recordOf(model.id), UNKNOWN);
  const name = `card 4 ${model.id} ${model.sha ?? ''}`;
  const ask = async () => {
    const [asked, record] = await Promise.all([fetchCard(context, model), recordOf(model.id)]);
    return withRecord(record, asked);
  };
  return rememberCommit(context, name, model.sha, ask, ({ state }) => state === 'read' || state === 'none');
}

const UNKNOWN: ModelCard = { state: 'unknown', text: null, record: null };

async function fetchCard(context: CrawlContext, { id, sha }: Pick<ModelFacts, 'id' | 'sha'>): Promise<ModelCard> {
  try {
    const { body } = await context.hub.get(`/${inAddress(id)}/resolve/${encodeURIComponent(sha ?? 'main')}/README.md`);
    return { state: 'read', text: decodeText(body), record: null };
  } catch (error) {
    const state = repositoryState(error);
    if (state !== undefined) return { ...UNKNOWN, state };
    if (!isMissing(error)) throw error;
    // A replay without a card says nothing about the repository.
    return { ...UNKNOWN, state: isReplay(context) ? 'unknown' : 'none' };
  }
}

/** Adds the record of the model; its list of files without README.md says that there is no card. */
function withRecord(answer: Readonly<Record<string, unknown>> | null, asked: ModelCard): ModelCard {
  const files = answer?.siblings as { rfilename?: unknown }[] | null | undefined;
  const lacksCard =
    asked.state === 'unknown' &&
    Array.isArray(files) &&
    files.length > 0 &&
    !files.some((file) => file.rfilename === 'README.md');
  return { ...asked, state: lacksCard ? 'none' : asked.state, record: answer && readModelRecord(answer) };
}

/**
 * Fields of the record: those that a listing refuses (usedStorage) or that would multiply its bytes (chat templates,
 * file lists).
 */
const RECORD_FIELDS = ['model-index', 'evalResults', 'siblings', 'gguf', 'config', 'usedStorage'];

async function fetchRecord({ hub }: CrawlContext, id: string): Promise<Record<string, unknown> | null> {
  try {
    const { value } = await hub.get(
      `/api/models/${inAddress(id)}?${RECORD_FIELDS.map((field) => `expand[]=${field}`).join('&')}`,
      { json: true },
    );
    return value as Record<string, unknown>;
  } catch (error) {
    if (!isRefused(error)) throw error;
    return null;
  }
}
