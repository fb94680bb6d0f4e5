import { describe, expect, it } from 'vitest';
import { hypotheticalIn, type Purpose } from '../../server/src/spec/hypothetical.js';

const wordsIn = (text: string, purpose: Purpose = 'practice') => hypotheticalIn(text, purpose)?.words;

describe('an imagined case', () => {
  it.each([
    ['Imagine that a parent is upset. What would you do?', 'Imagine'],
    ['Your school floods. Now imagine the buses are late.', 'imagine'],
    ['Suppose that a crisis has just ended.', 'Suppose'],
    ['For this task: pretend you are new to the school.', 'pretend'],
    ['Picture a school in which nobody reads. How do you begin?', 'Picture a'],
    ['Assume that your budget is cut by half.', 'Assume'],
    ['Let’s say a teacher resigns in May.', 'Let’s say'],
    ['Write a response to a hypothetical parent complaint.', 'hypothetical'],
    ['Minutes of a made-up team meeting', 'made-up'],
    ['How would you handle a fire?', 'would you'],
    ['How would you lead the first week of recovery?', 'would you'],
    ['What would you do if a parent refused to come?', 'would you'],
    ['What would you do?', 'would you'],
    ['Which strategies would you use to reach families?', 'would you'],
    ['How would you map the written curriculum?', 'would you'],
    ['Describe how you would respond to a bus accident.', 'you would'],
    ['Explain what you would first do in a crisis.', 'you would'],
  ])('is asked for by: %s', (text, words) => expect(wordsIn(text)).toBe(words));

  it.each([
    'What would you do differently?',
    'What would you change about the routine, and why?',
    'How would you do it again?',
    'What would you do instead?',
    'If you could start over, what would you do first?',
    'Which routine would you keep?',
    'Which routine would you defend against all others, and why?',
    'What would you count as success?',
    'What would you like assessors to know about your school?',
    'How would you describe the culture of your school?',
    'What would you say is hardest for families?',
    'What advice would you give to a colleague who begins?',
    'Which of your findings would you share with the board?',
    'How do students imagine their future at your school?',
    'You were supposed to meet weekly. What came in the way?',
    'Usage report of Imagine Learning',
    'Imagine Math: results by grade',
    'Imagine that the assessor has never been to your school. What must they know?',
    'Assume that readers do not know your town, and describe it.',
    'Picture of the hallway before and after',
    'Use fictitious names for students.',
    'A real case, not a hypothetical one: the school you work in',
    'Notes on a conflict at your own school (no hypothetical cases)',
    'Tell what you did, not what you would do.',
    'A student asked you, “What would you do?” How did you answer?',
    'How did you handle the last fire drill?',
    'What would happen to the routine if you left?',
    'Which piece of evidence are you proudest of, and why?',
  ])('is not asked for by: %s', (text) => expect(wordsIn(text)).toBeUndefined());

  it.each([
    'How would you use this protocol with another team?',
    'How would you support a colleague who leads such a meeting?',
    'What would you do with an hour more each week?',
    'Whom would you ask next, and what for?',
  ])('may be a look ahead in a reflection: %s', (text) => {
    expect(wordsIn(text, 'reflection')).toBeUndefined();
  });

  it.each([
    'How would you handle a fire?',
    'What would you do if a parent refused to come?',
    'Imagine that you are the superintendent.',
  ])('is none in a reflection either: %s', (text) => {
    expect(wordsIn(text, 'reflection')).toBeDefined();
  });

  it('is an action where the setting is asked about', () => {
    expect(wordsIn('Which corner of your school would you visit with a guest?', 'setting')).toBeUndefined();
    expect(wordsIn('How would you handle a fire in your building?', 'setting')).toBeDefined();
  });

  it('is quick with any text', () => {
    const started = performance.now();
    for (const text of [
      'would you '.repeat(10_000),
      'imagine '.repeat(10_000),
      '. '.repeat(50_000),
      'a'.repeat(100_000),
      'hypothetical a '.repeat(10_000),
      '"'.repeat(50_001),
      'Imagine, a, '.repeat(10_000),
      'not '.repeat(20_000),
    ])
      hypotheticalIn(text, 'practice');
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
