import { expect, test } from 'vitest';
import { diskError, onDisk } from '../../../scripts/lib/disk-error.ts';
import { ReportError } from '../../../scripts/lib/report-error.ts';

const failed = (code: string, more: object = {}) => Object.assign(new Error(`${code}: it failed`), { code, ...more });

test.each(['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EPERM', 'EIO', 'EMFILE', 'EISDIR'])(
  '%s names the path and what to do next, and keeps its cause',
  (code) => {
    const cause = failed(code);
    const error = diskError(cause, 'data/captures') as ReportError;
    expect(error.message).toMatch(new RegExp(`^data/captures: [a-z -]+ \\(${code}\\)$`));
    expect([error.hint.length > 20, error.cause === cause]).toEqual([true, true]);
  },
);

test('the path is that of the error where none is given, the target where it has two', () => {
  expect(diskError(failed('ENOSPC', { path: 'a' }))).toMatchObject({ message: 'a: the disk is full (ENOSPC)' });
  expect(diskError(failed('EROFS', { path: 'a', dest: 'b' }))).toMatchObject({
    message: 'b: the disk is read-only (EROFS)',
  });
});

test('the folder of a command that was taken away is told, which has no path any more', () =>
  expect(diskError(failed('ENOENT', { syscall: 'uv_cwd' }))).toMatchObject({
    message: '.: the folder in which this was called is gone (ENOENT)',
  }));

test.each([
  ['open', 'a: no such file (ENOENT)'],
  ['scandir', 'a: no such folder (ENOENT)'],
  ['spawn a', 'a: no such program (ENOENT)'],
])('what is not there is told by what was to be done with it: %s', (syscall, message) =>
  expect(diskError(failed('ENOENT', { path: 'a', syscall }))).toMatchObject({ message }),
);

test.each([
  ['EEXIST', 'mkdir', 'a: a file stands in the place of a folder (EEXIST)'],
  ['EINVAL', 'ftruncate', 'a: this is no plain file (EINVAL)'],
])('%s of %s is told', (code, syscall, message) =>
  expect(diskError(failed(code, { path: 'a', syscall }))).toMatchObject({ message }),
);

test('what is no fault of a disk stays as it is', () => {
  const others = [
    failed('ENOENT', { path: 'a' }),
    failed('ENOSPC'),
    new ReportError('x', 'y'),
    'text',
    null,
    undefined,
  ];
  expect(others.map((each) => diskError(each))).toEqual(others);
  expect(() =>
    onDisk('a', () => {
      throw others[0];
    }),
  ).toThrow('ENOENT: it failed');
});
