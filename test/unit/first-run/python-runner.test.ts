import { describe, expect, test } from 'vitest';
import { classifyPythonFailure, pythonRunner } from '../../../scripts/first-run/python-runner.ts';

const load = (type: string, message: string) => classifyPythonFailure({ step: 'load', type, message });

describe('what huggingface_hub and transformers say, by class', () => {
  test('a gated repository, in the words of either', () => {
    expect(load('GatedRepoError', '401 Client Error.')).toBe('gated');
    expect(load('OSError', 'You are trying to access a gated repo.\nMake sure to have access to it at …')).toBe(
      'gated',
    );
  });
  test('a repository that is not there', () => {
    expect(load('RepositoryNotFoundError', '401 Client Error.')).toBe('gone');
    expect(
      load(
        'OSError',
        "a/b is not a local folder and is not a valid model identifier listed on 'https://huggingface.co'",
      ),
    ).toBe('gone');
  });
  test('a file that a repository lacks is not a repository that is gone', () => {
    expect(load('OSError', 'a/b does not appear to have a file named pytorch_model.bin or model.safetensors.')).toBe(
      'no file of the kind',
    );
    expect(load('RemoteEntryNotFoundError', '404 Client Error.')).toBe('no file of the kind');
  });
  test('code of the repository itself, also where its file is missing', () => {
    expect(
      load('ValueError', 'Please pass the argument `trust_remote_code=True` to allow custom code to be run.'),
    ).toBe('needs own code');
  });
  test('a package, whether an import of ours fails or the library asks for one', () => {
    expect(load('ModuleNotFoundError', "No module named 'av'")).toBe('missing package');
    expect(load('ImportError', 'LayoutLMv2Model requires the detectron2 library but it was not found')).toBe(
      'missing package',
    );
    expect(load('ValueError', 'ffmpeg was not found but is required to load audio files from filename')).toBe(
      'missing package',
    );
  });
  test('an architecture or a task that the release does not know', () => {
    expect(load('ValueError', 'model type `martian` but Transformers does not recognize this architecture.')).toBe(
      'unknown architecture',
    );
    expect(load('KeyError', '"Unknown task summarization, available tasks are [\'any-to-any\']"')).toBe(
      'unknown architecture',
    );
  });
  test('memory, by type and by the words of torch', () => {
    expect(load('MemoryError', 'MemoryError()')).toBe('out of memory');
    expect(load('RuntimeError', "DefaultCPUAllocator: can't allocate memory: you tried to allocate 4 bytes.")).toBe(
      'out of memory',
    );
  });
  test('a limit of bytes that its endpoint keeps, and a server that is silent', () => {
    expect(load('HfHubHTTPError', 'more bytes than the limit allows')).toBe('over bytes');
    expect(load('ReadTimeout', 'The read operation timed out')).toBe('timed out');
  });
  test('anything else is other', () => expect(load('RuntimeError', 'mat1 and mat2 shapes')).toBe('other'));
});

test('the child has no environment but its own folder, its Hub and one thread', () => {
  const { file, args, env } = pythonRunner('/opt/python').command('/tmp/job.json', {
    endpoint: 'http://127.0.0.1:1',
    cache: '/tmp/cache',
  });
  expect([file, args.at(-1)]).toEqual(['/opt/python', '/tmp/job.json']);
  expect(env).toMatchObject({
    HOME: '/tmp/cache',
    HF_HOME: '/tmp/cache/hf',
    HF_ENDPOINT: 'http://127.0.0.1:1',
    OMP_NUM_THREADS: '1',
  });
  expect(Object.keys(env).filter((name) => /TOKEN|KEY|SECRET/.test(name) && name !== 'TOKENIZERS_PARALLELISM')).toEqual(
    [],
  );
});
