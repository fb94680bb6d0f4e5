import { describe, expect, test } from 'vitest';
import { findInLibrary } from '../../server/src/features/library-symbols.js';
import { rules } from '../../server/src/rules/index.js';
import { Workspace } from '../../server/src/workspace.js';

const workspace = new Workspace(rules);
const save = (name: string, text: string) => workspace.save(`file:///library/${name}.microcredential.yaml`, text);
save(
  'managing-systems',
  'id: managing-systems\ntitle: Managing Systems Logistics\naliases: [Managing System Logistics]\nessential_outcomes:\n  - {id: EO1, statement: Set up a process for the physical plant.}\n  - {statement: Écouter les élèves.}\n',
);
save(
  'leading-data',
  'id: leading-data\ntitle: Leading Data Literacy\nessential_outcomes:\n  - {id: EO1, statement: Plan with data.}\n',
);
save('no-title', 'id: no-title\n');
save('nothing', '');
for (const uri of workspace.uris('microcredential')) workspace.document(uri);

const lineOf = (uri: string, offset: number) => (workspace.text(uri) ?? '').slice(0, offset).split('\n').length;
const found = (query: string) =>
  findInLibrary(workspace, query).map(({ name, container, uri, span }) =>
    [name, container && `in ${container}`, `${uri.split('/').at(-1)?.split('.')[0]}:${lineOf(uri, span.start)}`]
      .filter(Boolean)
      .join(' '),
  );

describe('in the library', () => {
  test('a microcredential is found by its title', () => {
    expect(found('logist')).toEqual(['Managing Systems Logistics managing-systems:2']);
    expect(found('lit lead')).toEqual(['Leading Data Literacy leading-data:2']);
  });

  test('by a former title, and by its id', () => {
    expect(found('Managing System Logistics')).toEqual(['Managing Systems Logistics managing-systems:2']);
    expect(found('no-title')).toEqual(['no-title no-title:1']);
  });

  test('an outcome by what it says, after the titles', () => {
    expect(found('physical')).toEqual([
      'EO1 Set up a process for the physical plant. in Managing Systems Logistics managing-systems:5',
    ]);
    expect(found('eleve')).toEqual(['Écouter les élèves. in Managing Systems Logistics managing-systems:6']);
    expect(found('data')).toEqual([
      'Leading Data Literacy leading-data:2',
      'EO1 Plan with data. in Leading Data Literacy leading-data:4',
    ]);
  });

  test('all microcredentials are there for no words, and nothing for words that nobody uses', () => {
    expect(found('')).toHaveLength(3);
    expect(found('xyzzy')).toEqual([]);
  });

  test('what was changed or lost is found as it is', () => {
    workspace.edit('file:///library/no-title.microcredential.yaml', 'title: Renamed\n', 2);
    workspace.document('file:///library/no-title.microcredential.yaml');
    expect(found('renamed')).toEqual(['Renamed no-title:1']);
    workspace.close('file:///library/no-title.microcredential.yaml');
    workspace.save('file:///library/no-title.microcredential.yaml', undefined);
    expect(found('renamed')).toEqual([]);
  });
});
