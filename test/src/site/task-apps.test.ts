import { expect, test } from 'vitest';
import { appWords, taskApps } from '../../../src/site/task-apps.ts';
import { madeUpData } from '../charts/made-up-data.ts';

const apps = { apps: 15, of: 89, share: 15 / 89, low: 0.09, high: 0.25, listing: '2026-11-28', seen: '2026-11-28' };

test('the apps of a task are told with their share, its interval and the day', () => {
  expect(appWords(apps)).toBe(
    'Of 89 apps whose code loads an open model of a known task, seen in November 2026, 15 load one of this task: 16.9% ' +
      '(between 9.0% and 25.0%). An app may load models of several tasks.',
  );
  expect(appWords({ ...apps, apps: 0, share: 0, low: null, high: null })).toContain(', none loads one of this task.');
});

test('where no listing tells what the code of apps loads, nothing is said', () =>
  expect(taskApps(madeUpData([], { 'code-use': [], 'code-tasks': [], captures: [] }), 'fill-mask')).toBeUndefined());
