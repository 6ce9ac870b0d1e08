import { expect, test } from 'vitest';
import { protocolHtml } from '../../../src/site/protocol-html.ts';

test('the protocol has the title of its page only, and tables that scroll by themselves', () => {
  expect(protocolHtml('<h1 id="protocol">Protocol</h1>\n<p>What.</p><table><tr><td>1</td></tr></table>')).toBe(
    '<p>What.</p><div class="scroll" role="region" tabindex="0" aria-label="Table"><table><tr><td>1</td></tr></table></div>',
  );
});
