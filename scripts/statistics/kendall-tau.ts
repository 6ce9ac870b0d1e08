/**
 * Kendall's tau-b of pairs (Kendall 1945): how many more couples of pairs stand in the same order by both than in the
 * opposite one, over the couples that either tells apart; from -1 to 1. Couples that tie are in neither count. Null
 * where one of the two does not vary. All couples are looked at, so that it is meant for hundreds of pairs, not more.
 */
export function kendallTau(pairs: readonly (readonly [number, number])[]): number | null {
  let [ordered, byFirst, bySecond] = [0, 0, 0];
  for (const [at, [x, y]] of pairs.entries()) {
    for (let other = at + 1; other < pairs.length; other += 1) {
      const [dx, dy] = [Math.sign(x - pairs[other]![0]), Math.sign(y - pairs[other]![1])];
      ordered += dx * dy;
      byFirst += dx * dx;
      bySecond += dy * dy;
    }
  }
  return byFirst === 0 || bySecond === 0 ? null : ordered / Math.sqrt(byFirst * bySecond);
}
