import { describe, it } from 'vitest';
import { sectionDistinct } from '../../../server/src/rules/consistent/section-distinct.js';
import { among, checkRule, configured } from '../helpers.js';

const prompts = `reflection:
  prompts:
    - id: P1
      text: >
        Look again at the data that you collected with your team. What did they tell you about your students
        that you did not know before, and what will you do about it next term?
`;
const other = { 'data.microcredential.yaml': `id: data\ntitle: Leading Data\n${prompts.replace('next term', 'next year')}` };

function checkAmong(fixture: string, others: Record<string, string> = other, settings?: ReturnType<typeof configured>) {
  checkRule(sectionDistinct, fixture, settings, among(fixture.replace(/^[ #]*\^.*\n?/gm, ''), others));
}
const marked = (text: string, message: string) => text.replace('reflection:\n', `reflection:\n^^^^^^^^^^ ${message}\n`);

describe('section-distinct', () => {
  it('tells a section that is nearly the same elsewhere, and how much of it', () =>
    checkAmong(
      `id: own\n${marked(prompts, '“Reflection and Application” is nearly that of “Leading Data”: 97 % of the wording.')}`,
    ));

  it('is silent about a section of its own words', () =>
    checkAmong(`id: own
reflection:
  prompts:
    - id: P1
      text: >
        Read the notes of your safety walk once more. Which of the hazards had you walked past for years,
        and whom will you ask to look with you the next time?
`));

  it('is silent about few words', () => {
    const few = 'reflection: {prompts: [{id: P1, text: What comes next for you and your school?}]}\n';
    checkAmong(`id: own\n${few}`, { 'b.microcredential.yaml': `id: b\n${few}` });
  });

  it('is silent where many files share the words: those are the library’s own', () => {
    const many = Object.fromEntries([...'abcdef'].map((id) => [`${id}.microcredential.yaml`, `id: ${id}\n${prompts}`]));
    checkAmong(`id: own\n${prompts}`, many);
  });

  it('is silent about a file that was copied as a whole: its name tells that', () =>
    checkAmong(`id: data\ntitle: Leading Data\n${prompts}`));

  it('asks for as much as the library says', () =>
    checkAmong(`id: own\n${prompts}`, other, configured(sectionDistinct, 'rules: {section-distinct: {options: {share: 99}}}')));
});
