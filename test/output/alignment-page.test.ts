import { describe, expect, it } from 'vitest';
import type { AlignmentChange } from '../../server/src/engine/align.js';
import { obstacleTo } from '../../server/src/engine/align.js';
import { alignmentChoices } from '../../server/src/engine/alignment-choices.js';
import { defaultSettings } from '../../server/src/engine/settings.js';
import { alignmentPage } from '../../server/src/output/alignment-page.js';
import { parseSpec } from '../../server/src/spec/parse.js';

/** The page about a spec, and the changes that its links make. */
function pageOf(text: string): { page: string; changes: AlignmentChange[] } {
  const document = parseSpec(text);
  const { catalogue } = defaultSettings;
  const page = alignmentPage({
    title: document.spec.title?.value ?? 'a.microcredential.yaml',
    frameworks: catalogue.frameworks,
    choices: alignmentChoices({ spec: document.spec, library: { catalogue } }),
    obstacle: obstacleTo(document),
    addressOf: (change) => `command:x?${encodeURIComponent(JSON.stringify(change))}`,
  });
  const changes = [...page.matchAll(/href="command:x\?([^"]*)"/g)].map(([, data = '']) => JSON.parse(decodeURIComponent(data)));
  return { page, changes };
}

/** What a reader sees: the text without tags. */
const seen = (page: string) =>
  page
    .replace(/<style>[\s\S]*?<\/style>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

const fitting = `title: Nurturing a Culture of Wellness
stack: Wellness
essential_outcomes:
  - {id: EO1, statement: Develop a wellness framework with the school community.}
  - {id: EO2, statement: Increase wellness programs for staff and students.}
`;
const spec = `${fitting}  - {id: EO3, statement: Inspect the boilers of the physical plant every week.}
`;

describe('the page', () => {
  it('says which strategies fit, how well, and why', () => {
    const text = seen(pageOf(fitting).page);
    expect(text).toContain('These strategies fit, best first.');
    expect(text).toContain('Not linked to a strategy yet: EO1, EO2.');
    expect(text).toContain('Wellness 1 · Building Culture · wellness/1');
    expect(text).toMatch(/Reviewers aligned \d of \d others in the stack “Wellness” to it/);
  });

  it('says that nothing fits the whole where something fits single outcomes', () => {
    const half = `${spec}  - {id: EO4, statement: Repair the roofs of the physical plant.}\n`;
    const text = seen(pageOf(half).page);
    expect(text).toContain('No strategy fits the whole well, but some fit single outcomes. It is about the physical plant');
    expect(text).toContain('wellness/1 Fits EO1, EO2');
  });

  it('says of an outcome that nothing fits, why, and offers to declare it', () => {
    const { page, changes } = pageOf(spec);
    expect(seen(page)).toMatch(/EO3 Not linked yet .* Nothing fits well\. It is about the physical plant/);
    expect(changes).toContainEqual({ gap: true, outcomes: ['EO3'] });
  });

  it('adds a strategy in either rank, for the outcomes that it says', () => {
    const { page, changes } = pageOf(spec);
    for (const rank of ['primary', 'secondary'])
      expect(changes).toContainEqual({ strategy: 'wellness/2', rank, outcomes: ['EO1', 'EO2'] });
    expect(page).toContain('aria-label="Add Wellness 2 as primary for EO1, EO2"');
  });

  it('links one outcome where a strategy is named, and gives it the other rank', () => {
    const { page, changes } = pageOf(`${spec}alignment:\n  - {strategy: wellness/2, rank: primary, outcomes: [EO1]}\n`);
    expect(seen(page)).toContain('Primary');
    expect(changes).toContainEqual({ strategy: 'wellness/2', outcomes: ['EO2'] });
    expect(changes).toContainEqual({ strategy: 'wellness/2', rank: 'secondary', outcomes: [] });
    expect(changes).not.toContainEqual(expect.objectContaining({ strategy: 'wellness/2', rank: 'primary' }));
  });

  it('shows what is named and not suggested, gaps, and what is no strategy', () => {
    const text = seen(
      pageOf(`${spec}alignment:
  - {strategy: ethics/1, rank: primary, outcomes: [EO1]}
  - {gap: Nothing for boilers., outcomes: [EO3]}
  - {strategy: Plumbing 7}
`).page,
    );
    expect(text).toMatch(/Named in the file, and not among the suggestions .* ethics\/1 Primary Little speaks for it/);
    expect(text).toContain('A gap for EO3: “Nothing for boilers.”');
    expect(text).toContain('“Plumbing 7” is no strategy of the frameworks in use.');
  });

  it('says that nothing fits the whole, why, and offers to declare that', () => {
    const { page, changes } = pageOf(`title: Managing the Physical Plant
essential_outcomes:
  - {id: EO1, statement: Inspect the boilers of the physical plant every week.}
  - {id: EO2, statement: Repair the roofs of the physical plant.}
`);
    expect(seen(page)).toContain('No strategy fits well. It is about the physical plant');
    expect(changes).toContainEqual({ gap: true, outcomes: ['EO1', 'EO2'] });
  });

  it.each([
    [
      'a part of the file cannot be read',
      `${spec}audience: "Principals\nalignment:\n  - {}\n`,
      'A part of the file cannot be read',
    ],
    ['no list stands there', `${spec}alignment: none\n`, 'is not a list'],
  ])('offers nothing where %s, and says so', (_, text, said) => {
    const { page, changes } = pageOf(text);
    expect(seen(page)).toContain(said);
    expect(changes).toEqual([]);
  });

  it.each(['', 'title:\n', '{', '- 1\n', 'essential_outcomes: {a: [}\n'])('is whole for %j', (text) => {
    const { page, changes } = pageOf(text);
    expect(seen(page)).toMatch(/No strategy fits well\. .*There are no essential outcomes yet\./);
    expect(changes).toEqual([]);
  });

  it('runs nothing and loads nothing', () => {
    const { page } = pageOf(spec);
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(page).not.toMatch(/<script|<img|<link|<iframe|\son\w+=|url\(|@import|\sstyle=/i);
  });
});

it('takes an author’s text for text', () => {
  const evil = `</style><script>alert(1)</script><img src=x onerror="a()"> & ' \u202E`;
  const quoted = JSON.stringify(evil);
  const { page } = pageOf(`title: ${quoted}
stack: ${quoted}
essential_outcomes:
  - {id: ${quoted}, statement: ${JSON.stringify(`${evil} Increase wellness programs for staff.`)}}
  - {id: EO2, statement: Increase wellness programs for students.}
alignment:
  - {strategy: wellness/2, rank: ${quoted}, outcomes: [EO2]}
  - {gap: ${quoted}, outcomes: [${quoted}]}
  - {strategy: ${quoted}}
`);
  expect(page).not.toMatch(/<script|<img|\u202E/);
  expect(page.match(/<\/style>/g)).toHaveLength(1);
  expect(page).toContain('&lt;script&gt;alert(1)');
  // Every tag is one of ours, and every quotation mark opens or closes a value of one.
  const tags = page.replace(/<style>[\s\S]*?<\/style>/, '').match(/<[^>]*>/g) ?? [];
  const ours =
    /^<(?:!DOCTYPE html|\/?(?:html|head|body|meta|title|header|section|article|div|table|thead|tbody|tr|th|td|h1|h2|h3|p|ul|li|a|span|strong|code|bdi)(?: [\w-]+="[^"<>]*")*)>$/;
  expect(tags.filter((tag) => !ours.test(tag))).toEqual([]);
});
