import { expect, test } from 'vitest';
import { whoAmI } from '../../../scripts/hub/who-am-i.ts';
import { sendJson, startHub } from './start-hub.ts';

const asked = async (value: unknown, status = 200) => {
  const marks: Record<string, string> = status === 200 ? {} : { 'x-error-message': 'as the body says' };
  return whoAmI((await startHub((_, response) => sendJson(response, value, marks, status))).hub);
};

test('a token belongs to somebody, or to nobody that the server tells of', async () => {
  expect(await asked({ name: 'somebody', type: 'user' })).toBe('somebody');
  for (const value of [{ name: 'some\u001b[31mbody' }, { name: 5 }, null, 'x'])
    expect(await asked(value)).toBeUndefined();
  expect(await asked({ error: 'Not found' }, 404)).toBeUndefined();
});

test.each([401, 403])('a token that the Hub does not take is an error: %i', async (status) => {
  await expect(asked({ error: 'Invalid credentials in Authorization header' }, status)).rejects.toThrow(
    `HF_TOKEN: the Hub does not take this token (${status} to /api/whoami-v2)`,
  );
});
