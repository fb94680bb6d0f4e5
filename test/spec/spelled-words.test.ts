import { describe, expect, it, test } from 'vitest';
import { spelledWords } from '../../server/src/spec/spelled-words.js';

const words = (text: string) => spelledWords(text).map(({ word }) => word);

describe('the words that can be right or wrong', () => {
  test.each([
    ['The team meets.', ['The', 'team', 'meets']],
    // What has a spelling of its own.
    ['See https://exmaple.org/plna and www.exmaple.org.', ['See', 'and']],
    ['Write to leadr@exmaple.org, or read plna.pdf and docs/plna.md.', ['Write', 'to', 'or', 'read', 'and']],
    ['EO1.a, A1 and EO12', ['and']],
    ['the 3rd of 25 K-12 schools in the 1990s', ['the', 'of', 'schools', 'in', 'the']],
    ['NASSP, PLCs, the IEP’s goals, MTSS/RTI', ['the', 'goals']],
    ['PowerPoint, iPad, McTighe and O’Brien', ['and']],
    ['the `cdoe` in <b>bold</b>&nbsp;letters', ['the', 'in', 'bold', 'letters']],
    ['{{nmae}} and mispelt_name', ['and']],
    ['Ελλάδα Школа 学校 in Greek', ['in', 'Greek']],
    // Words with marks on them.
    ['The teacher’s and the teachers’ don’t', ['The', 'teacher', 'and', 'the', 'teachers', 'don’t']],
    ["the principal's plan", ['the', 'principal', 'plan']],
    ['a re-engaging co-teacher', ['engaging', 'teacher']],
    ['well‑being and wellbeing', ['well', 'being', 'and', 'wellbeing']],
    ['teacher/student, policy(ies), outcome(s)', ['teacher', 'student', 'policy', 'outcome']],
    ['“Éloïse” — café…', ['Éloïse', 'café']],
    ['He said:plan.Then we met', ['He', 'said', 'plan', 'we', 'met']],
    ['', []],
    ['  \n\t ', []],
  ])('%j', (text, expected) => expect(words(text)).toEqual(expected));

  it('knows where each stands, in UTF-16 units', () => {
    const text = '👩🏽‍🏫 The teacher’s plan\nfor “class-wide” work';
    for (const { word, start, end } of spelledWords(text)) expect(text.slice(start, end)).toBe(word);
    expect(words(text)).toContain('plan');
  });

  test.each([
    ['Plan it. Meet them! Why? (Ask.) “Look.” Then rest.', 'Plan Meet Why Ask Look Then'],
    ['We saw Dr. Fabre, J. Núñez and Ms. Orlova.', 'We'],
    ['Steps:\n- First one\n2. Second one\n\nThird', 'Steps First Second Third'],
    ['one Two', 'one'],
  ])('knows which of them open a sentence: %j', (text, expected) =>
    expect(
      spelledWords(text)
        .filter(({ opens }) => opens)
        .map(({ word }) => word)
        .join(' '),
    ).toBe(expected),
  );

  it('knows a title by its capital letters', () => {
    const isTitle = (text: string) => spelledWords(text).some(({ inTitle }) => inTitle);
    expect(isTitle('Nurturing a Culture of Wellness')).toBe(true);
    expect(isTitle('Nurturing a culture of wellness in Denver')).toBe(false);
  });

  it('takes no long time for long or strange texts', () => {
    for (const text of [
      '-'.repeat(200_000),
      'a.'.repeat(100_000),
      '`'.repeat(200_000),
      '<a '.repeat(70_000),
      "a'".repeat(100_000),
      'x'.repeat(1_000_000),
      '. '.repeat(200_000),
    ])
      expect(spelledWords(text).length).toBeLessThan(200_001);
  });
});
