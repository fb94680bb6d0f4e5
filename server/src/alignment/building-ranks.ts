import { type FrameworkData, loadFramework } from './framework.js';

// Building Ranks is (c) National Association of Secondary School Principals (NASSP). Held here are its codes and short
// titles as the 2022 endorsement review cites them, with every spelling that the review printed. The review cites 54
// strategies and the framework may hold more, so a number above the highest listed is unknown, not wrong.

/** The plain data of Building Ranks, in the shape of a `*.framework.yaml` file. */
export const buildingRanksData: FrameworkData = {
  framework: 'building-ranks',
  title: 'Building Ranks: A Comprehensive Framework for Effective School Leaders',
  publisher: 'National Association of Secondary School Principals (NASSP)',
  year: 2019,
  url: 'https://www.nassp.org/buildingranks',
  attribution: 'Building Ranks, (c) National Association of Secondary School Principals (NASSP)',
  note: 'Codes and short titles of the dimensions and strategies as cited in the 2022 endorsement review.',
  domains: [
    { id: 'building-culture', name: 'Building Culture' },
    { id: 'leading-learning', name: 'Leading Learning' },
  ],
  dimensions: [
    {
      id: 'student-centeredness',
      name: 'Student-Centeredness',
      domain: 'building-culture',
      strategies: [
        {
          number: 1,
          title: 'Committing to – and ensuring that your staff members are committed to – meeting the needs of each student',
          spellings_seen: [
            'Committing to—and ensuring that you staff members are committed to—meeting the needs of each student.',
          ],
        },
        {
          number: 2,
          title: 'Targeting supports for each student – academically, socially, emotionally, and physically',
          spellings_seen: [
            'Targeting supports for each student-academically, socially, emotionally, and physically.',
            'Targeting supports for each student—academically, socially, emotionally, and physically.',
          ],
        },
        { number: 3, title: 'Intentionally providing opportunities for student voice and leadership to shape decisions' },
        { number: 4, title: "Celebrating and recognizing students' achievement and reinforcing positive behavior" },
      ],
    },
    {
      id: 'wellness',
      name: 'Wellness',
      domain: 'building-culture',
      strategies: [
        {
          number: 1,
          title: 'Leading the school community to focus on wellness in all its aspects – social, emotional, physical, and safety',
          spellings_seen: [
            'Leading the school community to focus on wellness in all its aspects – social, emotional, physical and safety.',
            'Leading the school community to focus on wellness in all its aspects- social, emotional, physical, and safety.',
          ],
        },
        {
          number: 2,
          title: 'Increasing wellness programs and strategies',
          spellings_seen: ['Increasing wellness programming and strategies.'],
        },
      ],
    },
    {
      id: 'equity',
      name: 'Equity',
      domain: 'building-culture',
      strategies: [
        { number: 1, title: 'Ensuring that each student is known and valued' },
        { number: 2, title: 'Diagnosing inequitable practices or structures' },
        { number: 3, title: 'Inspiring staff members, students, and parents to understand and resolve issues of equity' },
        {
          number: 4,
          title:
            'Leading members of your learning community in identifying and implementing strategies that promote equity, including culturally responsive teaching and learning',
        },
      ],
    },
    {
      id: 'relationships',
      name: 'Relationships',
      domain: 'building-culture',
      strategies: [
        {
          number: 1,
          title: 'Being approachable, accessible, and welcoming to students, staff members, families, and community members',
        },
        {
          number: 2,
          title:
            'Instituting structures and strategies that enable all students to have strong relationships with each other and with staff members',
        },
        {
          number: 3,
          title: 'Instituting structures and strategies that foster and maintain strong relationships among staff members',
        },
        {
          number: 4,
          title:
            'Directly building relationships with families and community organizations to identify their interests and assets',
        },
        { number: 5, title: 'Connecting with feeder schools and district offices' },
      ],
    },
    {
      id: 'communication',
      name: 'Communication',
      domain: 'building-culture',
      strategies: [
        { number: 1, title: 'Promoting norms and skills that enable effective communication' },
        { number: 2, title: 'Advocating for school needs' },
        { number: 3, title: 'Creating structures to facilitate information flow' },
        { number: 4, title: 'Enhancing and exemplifying your own communication skills' },
      ],
    },
    {
      id: 'ethics',
      name: 'Ethics',
      domain: 'building-culture',
      strategies: [
        { number: 1, title: 'Making values explicit' },
        {
          number: 2,
          title:
            'Establishing routines and processes that reinforce and hold people accountable for their professional and ethical behavior',
        },
        { number: 3, title: 'Leading ethically by example' },
      ],
    },
    {
      id: 'global-mindedness',
      name: 'Global-Mindedness',
      domain: 'building-culture',
      spellings_seen: ['Global Mindedness'],
      strategies: [
        { number: 1, title: 'Instilling and modeling core values that support a global society' },
        {
          number: 2,
          title: "Supporting curricular connections to the global society and leveraging students' diversity",
          spellings_seen: [
            "Supporting curricular connections to the global society and leveraging student's diversity.",
            'Supporting curricular connections to the global society and leveraging students’ diversity.',
          ],
        },
        { number: 3, title: 'Pursuing partnerships and community connections that promote a global perspective' },
      ],
    },
    {
      id: 'vision-and-mission',
      name: 'Vision and Mission',
      domain: 'leading-learning',
      spellings_seen: ['Vision & Mission'],
      strategies: [
        { number: 1, title: 'Leading collaborative processes to define the vision and mission' },
        { number: 2, title: 'Anchoring decisions in the vision and mission' },
        { number: 3, title: 'Bringing the vision and mission to life' },
      ],
    },
    {
      id: 'collaborative-leadership',
      name: 'Collaborative Leadership',
      domain: 'leading-learning',
      strategies: [
        { number: 1, title: 'Encouraging staff members and students to step into leadership roles' },
        {
          number: 2,
          title:
            "Trusting and supporting staff members, students, and parents when they take calculated risks and initiate ideas aligned with the school's vision, mission, and values",
        },
        {
          number: 3,
          title: 'Creating structures for staff members to work together',
          spellings_seen: [
            'Creating structure for staff members to work together.',
            'Creating structures allowing staff members to work together.',
          ],
        },
      ],
    },
    {
      id: 'results-orientation',
      name: 'Results-Orientation',
      domain: 'leading-learning',
      spellings_seen: ['Result-Orientation', 'Result-Oriented', 'Results-Oriented'],
      strategies: [
        {
          number: 1,
          title: 'Setting and encouraging others to set clear, ambitious goals for the whole child',
          spellings_seen: [
            'Setting and encouraging others to set clear, ambitious goals for the whole child, and by setting, communicating, and facilitating clear expectations.',
          ],
        },
        { number: 2, title: 'Maintaining focus on those goals', spellings_seen: ['Maintaining focus on goals.'] },
        {
          number: 3,
          title: 'Using data to drive decision-making that focuses on results',
          spellings_seen: ['Using data to drive decision making that focuses on results.'],
        },
        { number: 4, title: 'Celebrating success' },
      ],
    },
    {
      id: 'curriculum-instruction-and-assessment',
      name: 'Curriculum, Instruction, and Assessment',
      domain: 'leading-learning',
      spellings_seen: ['Curriculum, Instruction, and Assessments'],
      strategies: [
        {
          number: 1,
          title: 'Building awareness about expectations for student success',
          spellings_seen: ['Building awareness and expectations for student success.'],
        },
        { number: 2, title: 'Aligning curriculum, instruction, and assessments' },
        { number: 3, title: 'Ensuring strong culturally responsive instructional practice' },
        {
          number: 4,
          title: 'Providing quality assessments and data systems',
          spellings_seen: ['Providing high-quality assessments and data systems.'],
        },
        { number: 5, title: 'Leading improvement of collective practice' },
      ],
    },
    {
      id: 'innovation',
      name: 'Innovation',
      domain: 'leading-learning',
      strategies: [
        { number: 1, title: 'Creating time and a safe space for innovation' },
        { number: 2, title: 'Managing change and uncertainty' },
      ],
    },
    {
      id: 'human-capital-management',
      name: 'Human Capital Management',
      domain: 'leading-learning',
      strategies: [
        { number: 1, title: 'Recruiting and hiring high-quality staff members' },
        { number: 2, title: 'Retaining staff members and developing their skills' },
        { number: 3, title: 'Assigning roles and responsibilities' },
        { number: 4, title: 'Ensuring accountability', spellings_seen: ['Ensuring Accountability.'] },
      ],
    },
    {
      id: 'strategic-management',
      name: 'Strategic Management',
      domain: 'leading-learning',
      strategies: [
        { number: 1, title: 'Setting priorities' },
        { number: 2, title: 'Establishing concrete and measurable goals' },
        { number: 3, title: 'Creating a plan and aligning resources' },
        { number: 4, title: 'Monitoring progress and making adjustments' },
      ],
    },
    {
      id: 'reflection-and-growth',
      name: 'Reflection and Growth',
      domain: 'leading-learning',
      spellings_seen: ['Reflection & Growth'],
      strategies: [
        { number: 1, title: 'Engaging in self-reflection' },
        { number: 2, title: 'Modeling reflection through your explanations, language, and actions' },
        { number: 3, title: 'Encouraging self-understanding and self-driven improvement among staff members and students' },
        { number: 4, title: 'Supporting staff members and students in reflecting on practice and feedback' },
      ],
    },
  ],
};

/** NASSP's Building Ranks: 2 domains, 15 dimensions, 54 strategies. */
export const buildingRanks = loadFramework(buildingRanksData);
