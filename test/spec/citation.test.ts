import { describe, expect, it } from 'vitest';
import { lackIn } from '../../server/src/spec/citation.js';

const alone = { year: false, place: false };

describe('what a citation lacks', () => {
  it.each([
    // As in the manuals of the APA, the MLA and Chicago, and as people write in between.
    'Miles, K. H., & Frank, S. (2008). The Strategic School: Making the Most of People, Time, and Money. Corwin.',
    'Hattie, J., & Timperley, H. (2007). The power of feedback. Review of Educational Research, 77(1), 81-112.',
    'Wiggins, G., & McTighe, J. (2005). Understanding by Design (Expanded 2nd ed.). ASCD.',
    'U.S. Department of Education. (2013). Guide for Developing High-Quality School Emergency Operations Plans. U.S. Department of Education.',
    'U.S. Department of Education. (2013). Guide for Developing High-Quality School Emergency Operations Plans.',
    'National Equity Project. (n.d.). Liberatory design. https://www.nationalequityproject.org/liberatory-design',
    'CASEL. (2020). CASEL’s SEL framework.',
    'Schön, Donald A. The Reflective Practitioner: How Professionals Think in Action. New York: Basic Books, 1983.',
    'Schön, Donald. The Reflective Practitioner. Basic Books, 1983.',
    'Hattie, John, and Helen Timperley. "The Power of Feedback." Review of Educational Research, vol. 77, no. 1, 2007, pp. 81–112.',
    'Hattie & Timperley, “The Power of Feedback,” Review of Educational Research 77 (2007)',
    'Wiggins & McTighe, Understanding by Design (ASCD, 2005)',
    'Wiggins & McTighe, Understanding by Design, ASCD, 2005',
    'Mitra, D. L. (2004). The significance of students: Can increasing "student voice" in schools lead to gains in youth development? Teachers College Record, 106(4), 651-688.',
    'Spillane, J. P. (in press). Leading in layers. American Journal of Education.',
    'Smith, A. (2019, March 12). Why principals leave. Education Week.',
    'Bryk, A. S. et al. (2015). Learning to improve. Harvard Education Press.',
    'Bryk, A. (2015). Learning to improve. doi:10.1234/abcd',
    'Robinson V. 2011. Student-Centered Leadership. San Francisco: Jossey-Bass.',
    'Fullan M (2014) The Principal: Three Keys to Maximizing Impact. Jossey-Bass',
    'Bossert, S., Dwyer, D., Rowan, B. & Lee, G. (1982) The instructional management role of the principal, Educational Administration Quarterly, 18(3): 34-64',
    'Müller, H.: Schulleitung. Berlin 2010.',
    'The Wallace Foundation, How Principals Lead, New York, 2012',
    'Schön, The Reflective Practitioner, Basic Books 1983',
    'Individuals with Disabilities Education Act, 20 U.S.C. § 1400 (2004).',
    'Every Student Succeeds Act, Pub. L. No. 114-95 (2015).',
    '王建军 (2019). 校长领导力研究. 教育研究.',
    'Goldring, E. (2009). Assessing learning-centered leadership. In R. Hess (Ed.), Handbook of Leadership (pp. 12–30). Sage.',
  ])('accepts %s', (citation) => expect(lackIn(citation, alone)).toBeUndefined());

  it.each([
    ['https://www.prevention.psu.edu/', 'address'],
    ['www.ascd.org', 'address'],
    ['Miles and Frank, The Strategic School.', 'thin'],
    ['The Whole School, Whole Community, Whole Child model: A new approach to health. 2015', 'thin'],
    ['Using student data: goals, measures, and decisions (2009)', 'thin'],
    ['Hattie 2007', 'thin'],
    ['Hattie & Timperley (2007)', 'thin'],
    ['The Strategic School', 'thin'],
    ['Miles and Frank. The Strategic School. 2008.', 'thin'],
    ['(2019). Why principals leave. Education Week.', 'author'],
    ['Miles, K. H., & Frank, S. The Strategic School. Corwin.', 'year'],
    ['Wiggins, G., & McTighe, J. (2005). Understanding by Design.', 'place'],
    ['Hattie, J. (2009). Visible learning', 'place'],
  ])('tells of %s that it is %s', (citation, lack) => expect(lackIn(citation, alone)).toBe(lack));

  it('takes into account what stands beside it', () => {
    expect(lackIn('Miles, K. H., & Frank, S. The Strategic School. Corwin.', { year: true, place: false })).toBeUndefined();
    expect(lackIn('Wiggins, G., & McTighe, J. (2005). Understanding by Design.', { year: false, place: true })).toBeUndefined();
    expect(lackIn('Miles and Frank, The Strategic School.', { year: true, place: true })).toBeUndefined();
    expect(lackIn('The Strategic School.', { year: true, place: true })).toBe('thin');
  });

  it('is quick with any text', () => {
    const started = performance.now();
    for (const text of [
      'A. '.repeat(20_000),
      '(2008'.repeat(20_000),
      'a'.repeat(100_000),
      ', '.repeat(50_000),
      '“"('.repeat(20_000),
    ])
      lackIn(text, alone);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
