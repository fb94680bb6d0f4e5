/** `mcspec new`, as an author would use it who has nothing yet. */
import { describe, expect, test } from 'vitest';
import { rules } from '../../server/src/rules/index.js';
import { parseSpec } from '../../server/src/spec/parse.js';
import { run } from './fake-host.js';

const settings = 'library: Ours\nstacks: [Early Childhood, Reflection & Growth]\ntemplates: starting points\n';
const template = '# Ours\nid: short\ntitle: Short\nstatus: draft\nhours: 5\n';
const files = {
  '/lib/mcspec.yaml': settings,
  '/lib/starting points/short.microcredential.yaml': template,
  '/lib/starting points/notes.txt': 'no template',
  '/lib/there.microcredential.yaml': 'id: there\ntitle: There\n',
  '/other/mcspec.yaml': 'templates: ../lib/starting points\n',
};
const said = (args: readonly string[], more: Readonly<Record<string, string>> = {}) =>
  run(['new', ...args], { rules, files: { ...files, ...more } });

describe('a new microcredential', () => {
  test('is a file of its id, in which the library’s check finds nothing broken', async () => {
    const { code, out, err, files: after, written } = await said(['Leading  Early Learning', '--stack', 'early childhood']);
    expect([code, out, written]).toEqual([0, '', ['/lib/leading-early-learning.microcredential.yaml']]);
    expect(err).toMatch(/^Wrote leading-early-learning.microcredential.yaml, with 4 essential outcomes to fill in\./);
    const { spec } = parseSpec(String(after[written[0] ?? '']));
    expect(spec).toMatchObject({ title: { value: 'Leading Early Learning' }, stack: { value: 'Early Childhood' } });
    const checked = await run('check leading-early-learning.microcredential.yaml --fail-on warning', {
      rules,
      files: after as never,
    });
    expect(checked.code).toBe(0);
  });

  test('has nothing to do with another that is as new', async () => {
    const first = await said(['Leading Early Learning', '--stack', 'Early Childhood']);
    const both = await run(['new', 'Leading Growth', '--stack', 'Early Childhood'], { rules, files: first.files });
    const checked = await run('check . --format json', { rules, files: both.files });
    const fresh = JSON.parse(checked.out).files.filter(({ path }: { path: string }) => path.startsWith('leading-'));
    const severities = fresh.flatMap(({ findings }: { findings: { severity: string }[] }) =>
      findings.map(({ severity }) => severity),
    );
    expect([fresh.length, [...new Set(severities)]]).toEqual([2, ['information']]);
  });

  test('can be called “library”, and be named without quotation marks', async () => {
    expect((await said(['library'])).written).toEqual(['/lib/library.microcredential.yaml']);
    expect((await said(['Leading', 'Teams'])).written).toEqual(['/lib/leading-teams.microcredential.yaml']);
  });

  test.each([
    [['Teams', '--id', 'lead-teams'], '/lib/lead-teams.microcredential.yaml', 'lead-teams'],
    [['Teams', '--folder', 'drafts/'], '/lib/drafts/teams.microcredential.yaml', 'teams'],
    [['Teams', '--output', 'drafts/lt.microcredential.yml'], '/lib/drafts/lt.microcredential.yml', 'lt'],
  ])('goes where it is told to: %j', async (args, path, id) => {
    const { written, files: after } = await said(args);
    expect(written).toEqual([path]);
    expect(parseSpec(String(after[path])).spec.id?.value).toBe(id);
  });

  test('has as many outcomes as are asked for', async () => {
    const { files: after } = await said(['Teams', '--outcomes', '6']);
    expect(parseSpec(String(after['/lib/teams.microcredential.yaml'])).spec.outcomes).toHaveLength(6);
  });

  test('begins with a template of the library, which keeps all but its id and title', async () => {
    const { code, files: after } = await said(['Teams', '--template', 'short']);
    expect(code).toBe(0);
    expect(after['/lib/teams.microcredential.yaml']).toBe(template.replace('id: short', 'id: teams').replace('Short', 'Teams'));
  });

  test('does not take the place of what is there, unless that is asked for', async () => {
    const taken = { '/lib/teams.microcredential.yaml': 'id: teams\n' };
    expect(await said(['Teams'], taken)).toMatchObject({ code: 2, err: expect.stringMatching(/is there already/), written: [] });
    expect(await said(['Teams', '--force'], taken)).toMatchObject({ code: 0, written: ['/lib/teams.microcredential.yaml'] });
    const twin = await said(['There', '--folder', 'drafts']);
    expect(twin).toMatchObject({ code: 2, err: expect.stringMatching(/has a microcredential “there” already/), written: [] });
  });

  test.each([
    [[], /Say what the microcredential is called/],
    [['Teams', '--stack', 'Reflection'], /none of the library’s stacks[\s\S]*Did you mean “Reflection & Growth”/],
    [['Teams', '--outcomes', '0'], /--outcomes cannot be “0”/],
    [['Teams', '--id', '../teams'], /cannot be an id/],
    [['学校'], /No id can be made from this title/],
    [['Teams', '--folder', '../other'], /lies outside of this library/],
    [['Teams', '--output', '../teams.microcredential.yaml'], /lies outside of this library/],
    [['Teams', '--output', 'teams.yaml'], /has to end in .microcredential.yaml/],
    [['Teams', '--template', 'shrt'], /No template is called “shrt”[\s\S]*Did you mean “short”/],
    [['Teams', '--template', '../there'], /No template is called/],
    [['Teams', '--template', 'short', '--outcomes', '3'], /outcomes of its own/],
  ])('is refused with a reason: %j', async (args, message) => {
    expect(await said(args)).toMatchObject({ code: 2, err: expect.stringMatching(message), written: [] });
  });
});

describe('the templates', () => {
  test('are listed with their titles', async () => {
    expect(await said(['--list'])).toMatchObject({ code: 0, out: 'short  Short\n', err: '' });
  });

  test('never come from outside of the library', async () => {
    const { code, out, err } = await run(['new', '--list', '--folder', '/other'], {
      files: { '/other/mcspec.yaml': 'templates: ../lib\n', '/lib/a.microcredential.yaml': 'id: a\n' },
    });
    expect([code, out]).toEqual([0, '']);
    expect(err).toMatch(/has no templates/);
  });
});

describe('a new library', () => {
  test('is a folder with settings', async () => {
    const { code, written, err } = await run('new --library ours', { rules });
    expect([code, written]).toEqual([0, ['/lib/ours/mcspec.yaml']]);
    expect(err).toMatch(/^Wrote ours\/mcspec.yaml\./);
    expect((await run('new --library', { rules })).written).toEqual(['/lib/mcspec.yaml']);
  });

  test.each([
    ['new --library', /There is a library in this folder already: mcspec.yaml/],
    ['new --library a b', /one folder at a time/],
    ['new --library there.microcredential.yaml', /is a file/],
    ['new --library ours --stack Safety', /--stack is for a microcredential/],
  ])('%s is refused with a reason', async (args, message) => {
    expect(await run(args, { rules, files })).toMatchObject({ code: 2, err: expect.stringMatching(message), written: [] });
  });
});
