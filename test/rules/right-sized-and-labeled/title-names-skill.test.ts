import { describe, expect, it } from 'vitest';
import { titleNamesSkill as rule } from '../../../server/src/rules/right-sized-and-labeled/title-names-skill.js';
import { check, checkRule, configured } from '../helpers.js';

const found = (title: string) => check(rule, `title: ${JSON.stringify(title)}\n`).map((finding) => finding.message);

describe('title-names-skill', () => {
  it('tells a title that names a topic', () => {
    checkRule(
      rule,
      `
title: Student Voice
#      ^^^^^^^^^^^^^ The title names a topic, not what the practitioner does. Begin with an action, such as “Leading” or “Designing”.
`,
    );
    expect(found('Data Literacy').length).toBe(1);
  });

  it.each([
    'Curriculum Alignment',
    'Data Conversations',
    'A Culture of Wellness',
    'Professional Learning Communities',
    'Student Well-Being',
    'Feedback After Classroom Walkthroughs',
  ])('tells “%s”', (title) => expect(found(title)).toHaveLength(1));

  it.each([
    'Lead Data Teams',
    'How to Lead a Meeting',
    'Wellness: Leading the Way',
    'Instructional Leadership',
    'Support for New Teachers',
    'Community-Building',
    '引领数据素养',
    'TODO: an action, in at most eight words',
    '...',
  ])('lets “%s” be', (title) => expect(found(title)).toEqual([]));

  it('counts words', () => {
    const long = 'Managing the Systems and Logistics of a Large Urban School';
    expect(found(long)).toEqual(['The title has 10 words. At most 8 make a label that people remember.']);
    checkRule(rule, `title: ${long}\n`, configured(rule, 'rules: {title-names-skill: {options: {most: 10}}}\n'));
  });

  it('is silent without a title, and judges no other language by English words', () => {
    checkRule(rule, 'id: student-voice\n');
    checkRule(rule, 'title: [Student Voice]\n');
    checkRule(rule, 'language: es\ntitle: La voz de los estudiantes\n');
  });

  it('uses the library’s word for the earner', () => {
    const settings = configured(rule, 'terms: {earner: educator}\n');
    expect(check(rule, 'title: Student Voice\n', settings)[0]?.message).toContain('what the educator does');
  });

  it('accepts every title that was reviewed in 2022', () => {
    for (const title of REVIEWED) expect(found(title), title).toEqual([]);
  });
});

const REVIEWED = `
Assessing Threats
Building External Relationships
Building Internal Relationships
Building Personal Relationships
Collaborative Leadership Coaching
Communication Advocacy
Communication Standards
Communication Structures
Constructing and Growing Equity
Creating a Learning-Focused Curriculum
Creating a Results-Oriented Learning Culture
Directive Leadership Coaching
Driving a Culture of Service
Driving Vision and Mission
Ensuring Curriculum Alignment
Ensuring Instructional Alignment
Exemplifying Equitable Behavior
Fostering a Culture of Data Literacy
Implementing Data-Driven Decision Making
Leading a Culture of Safety
Leading an Equitable Learning Culture
Leading and Promoting Tolerance
Leading Data Literacy
Leading Vision and Mission
Managing Crises and Emergency Planning
Managing Data Literacy Systems
Meeting all Academic Needs
Personal Communication Skills
Promoting Collaborative Instruction
Providing Effective Instruction
Reflective Leadership Coaching
Valuing and Celebrating Traditions
Advocating Personal Wellness
Allocating and Assigning Personnel
Assessing Student Learning and Growth
Assessing the Learning Environment
Creating a Culture of Self-Reflection
Creating and Sustaining Innovation
Embedding a Culture of Student Centeredness
Embedding a Global-Minded Culture
Embedding an Ethical Work Culture
Empowering a Collaborative Leadership Culture
Ensuring Accountability
Evaluating Assessment Alignment
Evaluating Operational Systems Effectiveness
Exemplifying a Global-Minded Culture
Exemplifying Collaborative Leadership
Exemplifying Ethical Behavior
Exemplifying Student Centeredness
Growing Through Personal Reflection
Implementing Social Emotional Wellness
Leading Strategic Management
Managing Change and Uncertainty
Managing Systems Logistics
Nurturing a Culture of Wellness
Recruiting High-Quality Staff
Retaining and Developing Staff
Structuring Systems for Strategic Management
`
  .trim()
  .split('\n');
