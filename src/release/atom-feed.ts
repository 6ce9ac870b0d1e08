import { escapeMarkup } from '../site/escape-markup.ts';
import type { Change } from '../content/changelog.ts';
import { nameUuid } from './name-uuid.ts';

/** What a feed says of itself. */
export interface FeedAbout {
  title: string;
  subtitle: string;
  author: string;
  /** Address of the site with a slash at the end; undefined where it does not know its own, and links are relative. */
  home: string | undefined;
}

/** Changes as an Atom feed (RFC 4287), in the order given; ids hang on nothing but the name of the change. */
export function atomFeed({ title, subtitle, author, home = '' }: FeedAbout, changes: readonly Change[]): string {
  const updated =
    changes
      .map(({ at }) => at)
      .sort()
      .at(-1) ?? '1970-01-01T00:00:00Z';
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
  <title>${escapeMarkup(title)}</title>
  <subtitle>${escapeMarkup(subtitle)}</subtitle>
  <id>urn:uuid:${nameUuid('changelog')}</id>
  <link rel="self" type="application/atom+xml" href="${escapeMarkup(`${home}feed.xml`)}"/>
  <link rel="alternate" type="text/html" href="${escapeMarkup(`${home}changelog.html`)}"/>
  <updated>${updated}</updated>
  <author><name>${escapeMarkup(author)}</name></author>
${changes.map((change) => entry(change, home)).join('')}</feed>
`;
}

function entry({ id, at, kind, title, text }: Change, home: string): string {
  const html = text.map((paragraph) => `<p>${escapeMarkup(paragraph)}</p>`).join('');
  return `  <entry>
    <title>${escapeMarkup(title)}</title>
    <id>urn:uuid:${nameUuid(`changelog/${id}`)}</id>
    <link rel="alternate" type="text/html" href="${escapeMarkup(`${home}changelog.html#${id}`)}"/>
    <published>${at}</published>
    <updated>${at}</updated>
    <category term="${kind}"/>
    <content type="html">${escapeMarkup(html)}</content>
  </entry>
`;
}
