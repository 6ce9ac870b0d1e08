import { facetKey } from './facet-index.ts';
import type { HubRecord, RepoKind } from './repo-kind.ts';

/** Every value by which a listing can be narrowed to this record: its tags, and named fields as facet keys. */
export function facetsOfRecord(kind: RepoKind, record: HubRecord): string[] {
  const facets = strings(record.tags);
  const named = (field: string, value: unknown): void => {
    if (typeof value === 'string') facets.push(facetKey(field, value));
  };
  if (record.gated !== undefined) named('gated', String(Boolean(record.gated)));
  if (kind === 'models') {
    named('pipeline_tag', record.pipeline_tag);
    named('library', record.library_name);
    named('inference', record.inference);
    const providers = inferenceProviders(record.inferenceProviderMapping);
    for (const provider of providers.length > 0 ? [...providers, 'all'] : []) named('inference_provider', provider);
  }
  if (kind === 'spaces') {
    // filter=gradio finds Spaces by their sdk also where the tags do not repeat it.
    if (typeof record.sdk === 'string') facets.push(record.sdk);
    const linked = [...strings(record.models), ...strings(record.datasets)];
    if (linked.length > 0) named('linked', 'true');
    for (const id of strings(record.models)) named('models', id);
    for (const id of strings(record.datasets)) named('datasets', id);
  }
  return facets;
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

// An object by provider on info answers, an array of {provider} on lists.
function inferenceProviders(mapping: unknown): string[] {
  if (Array.isArray(mapping)) return strings(mapping.map((entry: { provider?: unknown } | null) => entry?.provider));
  return mapping !== null && typeof mapping === 'object' ? Object.keys(mapping) : [];
}
