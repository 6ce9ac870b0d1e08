import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { source } from '../../../data/schema/manifest.ts';
import { aboutSample } from '../../../scripts/sample-hub/about-sample.ts';
import { readSampleSpaces } from '../../../scripts/sample-hub/read-sample-spaces.ts';
import { spaceRecords } from '../../../scripts/sample-hub/space-records.ts';

const dir = 'fixtures/hub';

function records(name: string): Record<string, unknown>[] {
  return gunzipSync(readFileSync(join(dir, `${name}.ndjson.gz`)))
    .toString()
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

const fieldsOf = (all: Record<string, unknown>[]) => [...new Set(all.flatMap(Object.keys))].sort();
const isMadeUp = ({ id }: Record<string, unknown>) => String(id).startsWith('sample-hub/');

describe('the committed sample Hub', () => {
  test('takes less than 0.6 MB', () => {
    expect(readdirSync(dir).reduce((sum, name) => sum + statSync(join(dir, name)).size, 0)).toBeLessThan(600_000);
  });

  test('has three pages of models and two of Spaces and datasets', () => {
    expect(['models', 'spaces', 'datasets'].map((name) => Math.ceil(records(name).length / 1000))).toEqual([3, 2, 2]);
  });

  test('carries facts of real models and datasets only, no text of theirs', () => {
    expect(fieldsOf(records('models'))).toEqual([
      '_id',
      'createdAt',
      'downloads',
      'id',
      'library_name',
      'likes',
      'pipeline_tag',
      'private',
      'tags',
    ]);
    expect(fieldsOf(records('model-infos'))).toEqual([
      'disabled',
      'gated',
      'id',
      'lastModified',
      'safetensors',
      'spaces',
    ]);
    expect(fieldsOf(records('datasets'))).not.toContain('description');
  });

  test('invents nothing about a real Space: its id and the models that name it', () => {
    expect(fieldsOf(records('spaces').filter((space) => !isMadeUp(space)))).toEqual(['id', 'models', 'private']);
    expect(records('space-files').every(isMadeUp) && records('contents').every(isMadeUp)).toBe(true);
  });

  test('is what sample-spaces says: `npm run sample-hub` was run after the last change', () => {
    const made = spaceRecords(readSampleSpaces('fixtures/sample-spaces'));
    expect(records('spaces').filter(isMadeUp)).toEqual(made.spaces);
    expect(records('space-files')).toEqual(made.files);
    expect(records('contents')).toEqual(made.contents);
    expect(JSON.parse(readFileSync(join(dir, 'about.json'), 'utf8'))).toEqual(aboutSample);
  });

  test('states its source as manifest.json does', () => {
    const { capture, ...stated } = aboutSample;
    expect(capture).toBe('2024-07-11-sample');
    expect(source.parse(stated)).toEqual(stated);
  });
});
