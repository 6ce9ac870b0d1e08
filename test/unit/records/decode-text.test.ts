import { expect, test } from 'vitest';
import { decodeText } from '../../../scripts/records/decode-text.ts';

test.each([
  ['UTF-8', [0x74, 0xc3, 0xa9], 't\u00e9'],
  ['UTF-8 with its mark', [0xef, 0xbb, 0xbf, 0x74], 't'],
  ['UTF-16 with the small end first', [0xff, 0xfe, 0x74, 0x00, 0xe9, 0x00], 't\u00e9'],
  ['UTF-16 with the large end first', [0xfe, 0xff, 0x00, 0x74, 0x00, 0xe9], 't\u00e9'],
  ['bytes that half a mark begins', [0xff, 0x74, 0x00], '\ufffdt\0'],
  ['bytes that another half begins', [0xfe, 0x74, 0x00], '\ufffdt\0'],
  ['bytes that end in half a mark', [0x74, 0xfe], 't\ufffd'],
  ['nothing', [], ''],
])('a file in %s is read', (_, bytes, text) => expect(decodeText(Uint8Array.from(bytes))).toBe(text));
