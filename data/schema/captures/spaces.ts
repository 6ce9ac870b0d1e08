import { text, textOrEmpty, countOrEmpty, dateOrEmpty, oneOf, flagOrEmpty } from '../column.ts';
import { table } from '../table.ts';

export const spaces = table({
  name: 'spaces',
  title: 'Spaces in scope, one row a Space',
  key: ['id'],
  columns: {
    id: text('Repository id of the Space as it was listed.'),
    hub_id: textOrEmpty(
      '`_id` of its record, 24 hex digits that no rename changes, the first 8 the creation time; ' +
        'empty where a source has none or only a model names the Space.',
    ),
    author: textOrEmpty(
      'User or organisation: the part of the id before the slash, or the number that an archive has in its place.',
    ),
    sdk: textOrEmpty('gradio, docker, static, streamlit (old Spaces), or what the Hub says.'),
    stage: textOrEmpty('runtime.stage at the moment of the listing page; SLEEPING is not broken.'),
    hardware: textOrEmpty('runtime.hardware.current, or the requested one where none runs.'),
    likes: countOrEmpty('Likes at the capture.', 'likes'),
    discussions: countOrEmpty(
      'Discussions and pull requests, open and closed, as of the last change of sha, last_modified or likes; empty ' +
        'where they were not asked for, as in every replay, or are turned off.',
      'discussions',
    ),
    commits: countOrEmpty('Commits of the main branch; 0 where there is none; empty likewise.', 'commits'),
    contributors: countOrEmpty('Distinct authors of its newest 1,000 commits; empty likewise.', 'authors'),
    created_at: dateOrEmpty('Creation time.'),
    last_modified: dateOrEmpty('Time of the last commit; may lie before created_at on duplicated Spaces.'),
    sha: textOrEmpty('Head commit whose files were counted.'),
    licence: textOrEmpty('Value of the first `license:` tag, else of the front matter.'),
    models_named: countOrEmpty(
      "Distinct models that the Space's record names; empty where only its id or front matter is known.",
      'models',
    ),
    models_in_scope: countOrEmpty(
      "Distinct models in scope that it uses, by its own record or by the model's; empty where neither can say.",
      'models',
    ),
    datasets_named: countOrEmpty("Distinct datasets that the Space's record names; empty likewise.", 'datasets'),
    state: oneOf(
      ['listed', 'crawled', 'archived', 'no-files', 'gone', 'gated', 'disabled', 'renamed', 'unread', 'not-listed'],
      'What became of the per-repository calls: listed (none made), crawled, ' +
        'archived (facts from the archive in place of files), ' +
        'no-files (the repository has no file tree), gone (missing or private), gated, disabled, ' +
        'renamed (to another repository), unread (what came was no tree of it, see losses in manifest.json), ' +
        "not-listed (known only from a model's record).",
    ),
    moved_to: textOrEmpty('Id that the Hub redirected to, where it differs.'),
    files: countOrEmpty('Files in the tree of the commit, directories not counted.', 'files'),
    bytes: countOrEmpty(
      'Sum of file sizes; LFS files with their true size, files without one with what they have at least, see bytes_basis.',
      'bytes',
    ),
    bytes_basis: textOrEmpty(
      '`tree` (true sizes), `tree, N without size`, `archive` (total as published: LFS files as pointers), or ' +
        '`repository` (the files of a repository elsewhere that is pushed to the Space, to two digits; also with `, N ' +
        'without size`).',
    ),
    lfs_files: countOrEmpty('Files kept in LFS or Xet.', 'files'),
    lfs_bytes: countOrEmpty('Bytes of those files.', 'bytes'),
    app_file: textOrEmpty(
      'Path of the file that starts the app: front matter, else the default of the SDK when the tree has it; in an ' +
        'archive of code the file that its lines and imports are of, by front matter, Dockerfile or usual name.',
    ),
    app_lines: countOrEmpty('Lines of the app file that are not blank.', 'lines'),
    app_hash: textOrEmpty(
      'First 16 hex digits of the SHA-256 of those lines, trimmed: Spaces with the same are copies of one app file.',
    ),
    source_lines: countOrEmpty('Lines of all source files that are not blank, where an archive states them.', 'lines'),
    requirements: countOrEmpty(
      'Packages of the top requirements.txt, each once; options such as -f are none. 0 when the file is there and names none.',
      'packages',
    ),
    pyproject: flagOrEmpty('Whether a pyproject.toml stands at the top, which may name packages too.'),
    packages_txt: flagOrEmpty('Whether a packages.txt stands at the top: packages of the system that the Space needs.'),
    imports: countOrEmpty('Distinct top-level modules imported by a Python app file.', 'modules'),
  },
});
