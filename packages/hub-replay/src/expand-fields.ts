import type { RepoKind } from './repo-kind.ts';

const words = (text: string): string[] => text.trim().split(/\s+/);

/** Fields that `expand` takes on a listing; one other name is 400 for the whole page. */
export const listExpandFields: Record<RepoKind, readonly string[]> = {
  models: words(`author baseModels cardData config createdAt disabled downloads downloadsAllTime evalResults gated gguf
    inference inferenceProviderMapping lastModified library_name likes mask_token model-index pipeline_tag private
    resourceGroup safetensors sha siblings spaces tags transformersInfo trendingScore widgetData xetEnabled`),
  datasets: words(`author cardData citation createdAt description disabled downloads downloadsAllTime gated lastModified
    likes mainSize paperswithcode_id private resourceGroup sha siblings tags trendingScore xetEnabled`),
  spaces: words(`author cardData createdAt datasets disabled lastModified likes models private region resourceGroup
    runtime sdk sha siblings subdomain tags trendingScore xetEnabled`),
};

/** Fields that `expand` takes on one repository: those of the listing and what costs the Hub a lookup. */
export const infoExpandFields: Record<RepoKind, readonly string[]> = {
  models: [...listExpandFields.models, 'usedStorage', 'childrenModelCount'],
  datasets: [...listExpandFields.datasets, 'usedStorage'],
  spaces: [...listExpandFields.spaces, 'usedStorage'],
};

/** The names asked for with `expand` and `expand[]`, in order; undefined if neither is there. */
export function askedExpansion(query: URLSearchParams): string[] | undefined {
  const asked = [...query].filter(([name]) => name === 'expand' || name === 'expand[]').map(([, value]) => value);
  return asked.length > 0 ? asked : undefined;
}
