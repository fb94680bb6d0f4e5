import { describe, expect, it } from 'vitest';
import { asksForDeed } from '../../server/src/spec/acting.js';

describe('a deed', () => {
  it.each([
    'Implement a personal growth plan that grows out of the reflection.',
    'Implementing programs that support student wellness',
    'Implements a schedule of visits.',
    'Carry out an annual operations plan.',
    'Develop and implement a plan for family engagement.',
    'Collaboratively design and carry the plan out with staff.',
    'Facilitate a data conversation with a protocol.',
    'Hold two-way conversations with multilingual families.',
    'Improve one operational system through a monitored plan.',
    'To coach new teachers in their first year.',
    'Establish daily routines with the operational staff.',
    'The practitioner leads a cycle of inquiry.',
  ])('is asked for by: %s', (statement) => expect(asksForDeed(statement)).toBe(true));

  it.each([
    'Develop a plan for family engagement.',
    'Establish a three-year plan for the budget.',
    'Plan the implementation of a new curriculum.',
    'Design a protocol for data conversations.',
    'Identify priorities for the next school year.',
    'Write annexes for the hazards that the school faces.',
    'Analyze the results of a survey.',
    'Lead the writing of a strategic plan.',
    'Prepare student data so that a team can read it.',
    'Set goals for the whole child.',
    'Implementación de un plan',
    '',
  ])('is not for certain asked for by: %s', (statement) => expect(asksForDeed(statement)).toBe(false));
});
