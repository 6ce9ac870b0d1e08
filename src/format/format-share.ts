import { formatNumber } from './format-number.ts';

/**
 * A share (0 to 1) in percent. Without `digits` it never rounds a part to nothing or to the whole: 0.00031 is 0.031%,
 * 0.9997 is 99.97%; between 1 % and 99 % it has one decimal, always, so that columns align.
 */
export function formatShare(share: number, digits?: number): string {
  const text = formatNumber(share * 100, digits ?? shareDigits(share));
  return `${digits === undefined ? text.replace(/(\.\d*[1-9])0+$/, '$1') : text}%`;
}

function shareDigits(share: number): number {
  if (share === 0 || share === 1) return 0;
  const distance = Math.min(Math.abs(share), Math.abs(1 - share)) * 100;
  // Two significant digits of the distance to the nearer end; 1e-12 keeps 0.1 from counting as 0.0999.
  return distance >= 1 ? 1 : Math.min(8, 1 - Math.floor(Math.log10(distance) + 1e-12));
}
