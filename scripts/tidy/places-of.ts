/** Places at which another number than 0 stands, ascending. */
export function placesOf(numbers: Uint8Array | Uint32Array): Uint32Array {
  const places = new Uint32Array(numbers.length);
  let length = 0;
  for (let place = 0; place < numbers.length; place += 1) if (numbers[place] !== 0) places[length++] = place;
  return places.slice(0, length);
}
