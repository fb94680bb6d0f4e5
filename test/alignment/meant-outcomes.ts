/** Single outcomes in the manner of a principal, by the dimension that is meant. Written before anything was asked about them. */
export const meant: Readonly<Record<string, readonly string[]>> = {
  'student-centeredness': [
    'Meet with every advisory teacher each month to look at how each of their students is doing and who needs something different',
    'Build a schedule with daily intervention time so that struggling learners get small-group help in reading and math',
    'Set up a student advisory council that votes on lunch choices, the dress code and the bell schedule',
    'Hold a monthly assembly that honors attendance, kindness and the honor roll',
  ],
  wellness: [
    'Start mindfulness breaks and a counselor drop-in hour for ninth graders',
    'Survey teachers about burnout and plan a staff wellness week',
    "Lead a team that looks at students' mental health, sleep, nutrition and feelings of safety",
    'Train staff in trauma-informed practices',
  ],
  equity: [
    'Learn the names and stories of all students, and greet each at the door',
    'Look at who is suspended and who is enrolled in honors classes by race, disability and home language',
    'Facilitate book talks in which parents, teachers and teenagers discuss bias and privilege',
    'Coach departments in culturally responsive teaching',
    'Review the master schedule for tracking and remove prerequisites that keep English learners out',
  ],
  relationships: [
    'Hold open-door hours and stand in the car line each morning so that families feel welcome',
    'Create an advisory program with mentors so that every student has an adult they trust',
    'Plan team-building rituals and peer visits that make teachers feel connected to one another',
    'Make home visits and meet with churches, clinics and businesses to learn what families hope for',
    'Coordinate transition days with the elementary schools and the middle school principals',
  ],
  communication: [
    'Agree on norms for e-mail and for difficult conversations among staff',
    'Speak to the school board about the need for two more counselors',
    'Produce a weekly newsletter and a shared calendar so that everyone knows what is going on',
    'Practice public speaking, active listening and writing clear messages',
    'Translate notices into Spanish, Arabic and Haitian Creole and text them to families',
  ],
  ethics: [
    'Write down the core values of our school and talk about them in every faculty meeting',
    'Establish a code of conduct for staff with a fair process when somebody breaks it',
    'Model honesty and integrity when under pressure from influential parents',
  ],
  'global-mindedness': [
    'Model respect for other nations and teach that we are citizens of one world',
    'Help teachers add world literature and the languages of our immigrant students to units',
    'Start a sister school exchange with a school in Ghana and invite the international institute',
  ],
  'vision-and-mission': [
    'Convene a committee of teachers, parents and students to rewrite our vision statement',
    'Use the mission as a filter when deciding what programs to keep',
    'Tell stories, hang banners and begin meetings in ways that make the mission visible every day',
  ],
  'collaborative-leadership': [
    'Coach teacher leaders and student leaders to chair committees',
    'Encourage teachers to try out risky ideas and stand behind them if they fail',
    'Arrange common planning time and protocols for professional learning communities',
  ],
  'results-orientation': [
    'Set ambitious goals with each grade level for academic growth and social skills',
    'Return to the goals at each meeting and say no to what distracts from them',
    'Analyze benchmark results with the data team and decide what to reteach',
    'Throw a party when the graduation rate goes up and thank those who made it happen',
  ],
  'curriculum-instruction-and-assessment': [
    'Explain to students and parents what proficiency looks like through exemplars and rubrics',
    'Map the curriculum to state standards from grade six to grade twelve',
    "Observe lessons for texts and examples that mirror students' cultures",
    'Select common formative assessments and a gradebook platform',
    'Run instructional rounds to improve teaching across departments',
  ],
  innovation: [
    'Give teachers genius hour and a makerspace to prototype new lessons',
    'Guide the faculty through the switch to block scheduling and address their worries',
  ],
  'human-capital-management': [
    'Write a job posting, screen applicants and interview candidates for a special education position',
    'Design an induction program with mentors so that new teachers stay',
    'Match teachers to courses and duties according to their strengths',
    'Conduct evaluations and write an improvement plan for a teacher who does not meet expectations',
    'Build a pipeline of diverse candidates with the local university',
  ],
  'strategic-management': [
    'Choose the three most pressing needs of the school and drop the rest',
    'Write SMART goals with targets and deadlines for the school improvement plan',
    'Align Title I money, staffing and time with the improvement plan',
    'Check the milestones of the plan each quarter and change course where needed',
    'Create a budget that reflects the goals of the school',
  ],
  'reflection-and-growth': [
    'Keep a journal about my leadership decisions and what they say of my beliefs',
    'Think aloud in front of the staff about a mistake I made and what I learned',
    'Have teachers write personal growth goals and choose their own learning',
    'Use video and peer feedback so that teachers look back at their lessons',
  ],
};
