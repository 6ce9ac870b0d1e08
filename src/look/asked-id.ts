const HUB = /^(?:https?:\/\/)?(?:www\.)?(?:huggingface\.co|hf\.co)\//i;

/**
 * What is asked for, as the id that it may be: of an address on the Hub the id in it, without the kind that stands before
 * (`models/`, `datasets/`, `spaces/`), the page behind (`/tree/main`), a revision (`@main`), quotes and blanks. Other words stay as they are.
 */
export function askedId(words: string): string {
  const bare = words
    .trim()
    .replace(/^["'`]+|["'`]+$/g, '')
    .trim();
  const isAddress = HUB.test(bare);
  const path = isAddress ? bare.replace(HUB, '').replace(/[?#].*$/, '') : bare;
  const id = path.replace(/^\/*(?:models|datasets|spaces)\/(?=[^/])/i, '').replace(/^([^/]+\/[^/]+)\/+$/, '$1');
  if (isAddress) return pageless(id);
  // One word with a slash is an id; in others a sign is part of a text.
  return /^[^\s/]+\/\S+$/.test(id) ? pageless(id.replace(/@[^/]+$/, '')) : id;
}

/** Without the pages below a repository; an id has at most one slash, a canonical one none. */
function pageless(path: string): string {
  return path.replace(/\/(?:tree|blob|raw|resolve|discussions|commits?|settings|viewer)(?:\/.*)?$/, '');
}
