/** Pages that moved: the name that an address had, and the page that has its matter now. */
export const oldAddresses: Readonly<Record<string, string>> = {
  'needs-and-life': 'apps',
  'popular-models': 'models',
  snippets: 'tried',
  'model-datasets': 'look-up',
  'model-datasets-2022-02-15': 'look-up',
  'model-datasets-2024-07-11': 'look-up',
  'model-datasets-2025-03-21': 'look-up',
  'model-datasets-2026-05-04': 'look-up',
  'model-datasets-2026-08-22': 'look-up',
};
