import type { ClaimNews, TurnedClaim } from './claim-news.ts';
import type { Part } from './fit-parts.ts';
import type { ChangedData } from './group-versions.ts';
import { code, counted, figure, firstOf, prose } from './markdown.ts';

const MOST_NAMES = 12;

/** Claims that turned, each with its old and new sentence. */
export function claimsPart(claims: ClaimNews | undefined, { folders }: ChangedData): Part {
  const turned = claims?.turned ?? [];
  const isLost =
    claims === undefined &&
    folders.some(({ kind, tables }) => kind === 'metrics' && tables.some(({ name }) => name === 'claims'));
  return {
    title: 'claims',
    head: turned.length > 0 ? `## Claims that turned (${figure(turned.length)})\n` : '',
    lines: [
      ...turned.map(turnedLines),
      ...(turned.length > 0 ? [] : [isLost ? 'The ledger of claims cannot be compared.' : 'No claim turned.']),
      ...namesLine('New claims', claims?.added),
      ...namesLine('Gone claims', claims?.gone),
      ...namesLine('In other words, with the verdict of before', claims?.reworded),
    ],
    more: (cut) => `${counted(cut, 'more line')} on claims left out.`,
    share: 0.4,
  };
}

function turnedLines({ claim, verdict, sentence, effect_name, effect }: TurnedClaim): string {
  const said = sentence.old === sentence.new ? [] : [`  - was: ${prose(sentence.old)}`];
  return [
    `- **${prose(verdict.old)} → ${prose(verdict.new)}** ${code(claim)}, ${effectLine(effect_name, effect)}`,
    ...said,
    `  - now: ${prose(sentence.new)}`,
  ].join('\n');
}

/** The figure in two versions; where another one decides now, each with its own name, since they are no change of one. */
function effectLine(name: TurnedClaim['effect_name'], effect: TurnedClaim['effect']): string {
  const [old, now] = [effectOf(effect.old), effectOf(effect.new)];
  return name.old !== name.new && name.old !== '' && name.new !== ''
    ? `was decided by ${prose(name.old)} ${old}, now by ${prose(name.new)} ${now}`
    : `${prose(name.new || name.old)} ${old} → ${now}`;
}

function effectOf(cell: string): string {
  return cell === '' || Number.isNaN(Number(cell)) ? code(cell) || 'not known' : figure(Number(cell));
}

function namesLine(title: string, names: readonly string[] = []): string[] {
  if (names.length === 0) return [];
  return [`\n${title} (${figure(names.length)}): ${firstOf(names.map(code), MOST_NAMES)}.`];
}
