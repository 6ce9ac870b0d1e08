import type { RowIn } from '../../data/schema/folders.ts';
import type { EaseListing } from './collect-ease.ts';
import { libraryTag } from './library-tag.ts';
import type { ModelCard } from '../records/model-card.ts';
import { readCardFacts } from '../records/read-card-facts.ts';
import { declaredDatasets, type ModelFacts } from '../records/read-model.ts';
import { statedLanguages } from '../records/stated-languages.ts';
import { splitCard } from '../records/split-card.ts';

/**
 * Rows of the table models; `cards` are those of the same models, `spacesNaming` counts the listed Spaces that name a
 * model, and `listing` knows what other models say of one.
 */
export function modelRows(
  inScope: ReadonlyMap<string, ModelFacts>,
  cards: ReadonlyMap<string, ModelCard>,
  spacesNaming: (id: string) => number,
  listing: Pick<EaseListing, 'customCode' | 'smallForm' | 'children'>,
): RowIn<'captures', 'models'>[] {
  return [...inScope.values()].map((model) => ({
    id: model.id,
    hub_id: model.hubId,
    author: model.author,
    pipeline_tag: model.pipelineTag,
    task_tags: model.taskTags.join(' ') || null,
    library: model.library,
    library_tag: libraryTag(model.tags),
    licence: model.licence,
    languages: statedLanguages(model.tags ?? []).join(' ') || null,
    likes: model.likes,
    downloads: model.downloads,
    downloads_all_time: model.downloadsAllTime,
    created_at: model.createdAt,
    last_modified: model.lastModified,
    gated: model.gated,
    disabled: model.disabled,
    parameters: model.parameters,
    custom_code: listing.customCode(model),
    small_form: listing.smallForm(model),
    small_children: listing.children(model.id),
    datasets_declared: declaredDatasets(model)?.length ?? null,
    ...cardColumns(cards.get(model.id)),
    spaces_naming: spacesNaming(model.id),
    spaces_listed: model.spaces?.length ?? null,
  }));
}

function cardColumns(card: ModelCard | undefined) {
  const facts = card?.text == null ? null : readCardFacts(splitCard(card.text).body);
  return { card: card?.state ?? 'unknown', card_words: facts?.words ?? null, card_usage: facts?.usage ?? null };
}
