import type { HubRecord } from 'hub-replay';
import { hexOf } from './made-up-identity.ts';

/** What a stranger may write into a record to reach a terminal, a spreadsheet, a pull request or a page. */
export const hostileTexts: readonly string[] = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</script></style></title><svg onload=alert(1)>',
  '<iframe srcdoc="<script>alert(1)</script>">',
  '&lt;script&gt;alert(1)&#x26;',
  'javascript:alert(1)',
  '[a](javascript:alert(1))![b](https://evil.example/b.png)',
  '| a | `b` | **c** @everyone #1 https://evil.example',
  '=HYPERLINK("https://evil.example";"a")',
  "+cmd|' /C calc'!A0",
  '-2+3+alert(1)',
  '@SUM(1+1)*alert(1)',
  '\t=alert(1)',
  '\r=alert(1)',
  'gpj.\u202eexe\u2066\u200b\u00ad\ufeff',
  '\u001b[31m\u001b]8;;https://evil.example\u0007\u009b2J',
  'a\n::error::alert(1)\n##[error]b',
  '{{7*7}} ${7*7} {x} <Value /> %s',
  '../../../../etc/passwd\\..\\x',
];

/** One record in so many has them; of the most popular ones, which pages show, each. */
const [ONE_IN, POPULAR] = [8, 12];

/**
 * The files of an archive, in part with such texts wherever a stranger may write what he likes; ids, numbers, days and
 * tasks stay, so that the Hub is as large as before.
 */
export function withHostilePart(files: Readonly<Record<string, HubRecord[]>>): Record<string, HubRecord[]> {
  const popular = new Set(
    Object.values(files).flatMap((records) =>
      records
        .toSorted((a, b) => Number(b.downloads ?? b.likes ?? 0) - Number(a.downloads ?? a.likes ?? 0))
        .slice(0, POPULAR)
        .map(({ id }) => id),
    ),
  );
  return Object.fromEntries(
    Object.entries(files).map(([name, records]) => [
      name,
      records.map((record) => {
        const number = Number.parseInt(hexOf(`hostile ${record.id}`, 8), 16);
        const change = popular.has(record.id) || number % ONE_IN === 0 ? changes[name] : undefined;
        const text = (at: number) => hostileTexts[(number + at) % hostileTexts.length]!;
        return change === undefined ? record : { ...record, ...change(record, text) };
      }),
    ]),
  );
}

type Change = (record: HubRecord, text: (at: number) => string) => Readonly<Record<string, unknown>>;

const changes: Readonly<Record<string, Change>> = {
  models: (record, text) => ({
    library_name: text(0),
    tags: [...tagsOf(record), text(1), `license:${text(2)}`, `dataset:${text(3)}`, `base_model:${text(4)}`, text(5)],
    config: { architectures: [text(6)], model_type: text(7) },
    widgetData: [{ text: text(8) }],
    inferenceProviderMapping: [{ provider: text(9), providerId: text(10), status: text(11), task: text(12) }],
  }),
  cards: ({ card }, text) => ({
    card: `---\nlicense: ${JSON.stringify(text(0))}\ndatasets: [${JSON.stringify(text(1))}]\n---\n\n${text(2)}\n\n${String(card)}`,
  }),
  datasets: (record, text) => ({
    tags: [...tagsOf(record), text(0), `license:${text(1)}`, `size_categories:${text(2)}`, `task_ids:${text(3)}`],
    description: text(4),
  }),
  'dataset-cards': ({ card }, text) => ({ card: `${String(card)}\n\n# ${text(0)}\n\n${text(1)}\n` }),
  spaces: (record, text) => ({
    tags: [...tagsOf(record), text(0), `license:${text(1)}`],
    runtime: { ...(record.runtime as object), hardware: { current: text(2), requested: text(3) } },
    cardData: { ...(record.cardData as object), title: text(4), license: text(5), short_description: text(6) },
  }),
  contents: ({ path, content }, text) => ({
    content: path === 'requirements.txt' ? `${String(content)}${text(0)}\nmade-up==${text(1)}\n` : content,
  }),
  discussions: ({ discussions }, text) => ({
    discussions: (discussions as object[]).map((each, at) => ({
      ...each,
      title: text(at),
      author: { name: text(at + 1) },
    })),
  }),
  commits: ({ commits }, text) => ({
    commits: (commits as object[]).map((each, at) => ({ ...each, title: text(at), authors: [{ user: text(at + 1) }] })),
  }),
};

function tagsOf({ tags }: HubRecord): unknown[] {
  return Array.isArray(tags) ? tags : [];
}
