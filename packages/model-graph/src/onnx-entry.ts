import { longText, nextField, passOver, text, type Wire } from './wire-reader.ts';

/** StringStringEntryProto; a value of more than 64 KiB is left out and says so. */
export async function readEntry(wire: Wire, end: number): Promise<{ key: string; value: string }> {
  let key = '';
  let value = '';
  while (await nextField(wire, end)) {
    const length = wire.stop - wire.window.at;
    if (wire.field === 1) key = await text(wire);
    // Python's stack at the time of the export: kilobytes a node, of no use here.
    else if (wire.field === 2 && key !== 'pkg.torch.onnx.stack_trace')
      value = (await longText(wire)) ?? `(${length} bytes)`;
    else passOver(wire);
  }
  return { key, value };
}

/** OperatorSetIdProto: the empty domain is ONNX's own, also under its long name. */
export async function readOpset(wire: Wire, end: number): Promise<{ domain: string; version: number }> {
  let domain = '';
  let version = 0;
  while (await nextField(wire, end)) {
    if (wire.field === 1) domain = await text(wire);
    else if (wire.field === 2) version = wire.low;
    else passOver(wire);
  }
  return { domain: plainDomain(domain), version };
}

/** `ai.onnx` and the empty text are the same domain. */
export function plainDomain(domain: string): string {
  return domain === 'ai.onnx' ? '' : domain;
}
