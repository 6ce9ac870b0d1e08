/** Pages that moved: the name that an address had, and the page that has its matter now. */
export const oldAddresses: Readonly<Record<string, string>> = {
  'needs-and-life': 'apps',
  'popular-models': 'models',
  snippets: 'tried',
};
