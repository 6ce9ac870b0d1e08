import { madeUpReleases } from './made-up-releases.ts';
import type { SpaceMarginals } from './rehearsal-marginals.ts';
import type { Draw } from '../lib/seeded-draw.ts';

/** Share of the Spaces in Python without a requirements.txt, and of the exact pins to a version that no index has. */
const [WITHOUT, LACKING] = [0.2, 0.01] as const;

/** requirements.txt of a made-up Space that was last changed at `changed`; null for one without. */
export function requirementsText(
  draw: Draw,
  { requirements, package: packageOf, pinning }: SpaceMarginals,
  seen: string,
  changed: number,
): string | null {
  if (draw.chance(WITHOUT)) return null;
  const count = draw.one(requirements);
  const names = new Set(Array.from({ length: 2 * count }, () => packageOf(draw)));
  const style = pinning(draw);
  const lines = [...names].slice(0, count).map((name, at) => {
    const known = madeUpReleases(name, seen).filter(({ released }) => Date.parse(released) <= changed);
    const version = draw.chance(LACKING)
      ? '99.9.9'
      : (known[Math.floor(known.length * draw.share() ** 0.5)]?.version ?? '0.0.0');
    const exact = style === 'all exact' || (style === 'some exact' && (at === 0 || (at > 1 && draw.chance(0.5))));
    if (exact) return `${name}==${version}`;
    return draw.chance(0.25) ? `${name}>=${version}` : name;
  });
  return `${lines.join('\n')}\n`;
}
