/** Lower bound of the half-decade bin of a count: 0, 1, 4 (10^0.5 rounded up), 10, 32, 100, 317, ... */
export function binFloor(value: number): number {
  if (value < 1) return 0;
  let step = Math.floor(2 * Math.log10(value) + 1e-9);
  if (Math.ceil(10 ** ((step + 1) / 2) - 1e-9) <= value) step += 1;
  const floor = Math.ceil(10 ** (step / 2) - 1e-9);
  return floor <= value ? floor : Math.ceil(10 ** ((step - 1) / 2) - 1e-9);
}
