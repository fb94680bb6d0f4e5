/**
 * What the dimensions and strategies of a framework are about, in our own words: the practices, people, tools and terms that
 * a school leader connects with them. A title has some ten words and an author uses others; these lie between.
 *
 * They were written from the titles and from what is commonly known of school leadership, before any reviewed
 * microcredential was looked at, and they are not changed to fit one: the measurements would then measure nothing.
 */
export interface DimensionGloss {
  readonly about: string;
  /** By number, from 1. */
  readonly strategies: readonly string[];
}

/** By framework, then by dimension. A framework that has none is matched by its own words alone. */
export const glosses: Readonly<Record<string, Readonly<Record<string, DimensionGloss>>>> = {
  'building-ranks': {
    'student-centeredness': {
      about: `Students come first. The whole child, each and every student, individual needs, personalization, student-centered
        school, learner-centered, high expectations and support for all students, student success, engagement, belonging.`,
      strategies: [
        `Shared commitment and responsibility of all adults for every student; putting students first in decisions; teachers believe
          that all students can learn; no student falls through the cracks; individual learning needs, personalized learning,
          differentiation, the interests of the student, staff buy-in, high expectations for each learner, special populations.`,
        `Systems of support, multi-tiered systems of support, MTSS, response to intervention, RTI, interventions, tutoring, counseling,
          special education, individualized education programs, accommodations, social-emotional learning, mental health,
          students at risk, English learners, wraparound services, meals, physical needs, screening, tiered academic
          and behavioral supports, student services, attendance, transition, trauma.`,
        `Student voice, choice, agency and leadership; student council, advisory group, student surveys and focus groups; students
          serve on committees and take part in decisions; student-led conferences, ownership, empowerment, activities, clubs.`,
        `Recognition, awards, honor roll, assemblies, celebrations of student achievement; positive behavior interventions and
          supports, PBIS, rewards, incentives, discipline, conduct, positive school climate, positive reinforcement.`,
      ],
    },
    wellness: {
      about: `Wellness, well-being, health, mental health, physical health, nutrition, stress, self-care, balance, burnout, resilience,
        safety, safe and healthy school, social and emotional health of students and adults.`,
      strategies: [
        `A culture of wellness for the whole community; healthy, safe and supportive environment; physical and emotional safety;
          bullying prevention, social-emotional learning, mental health awareness, trauma-informed practice, care for students and
          staff, self-care and work-life balance of the leader, stress management, resilience.`,
        `Wellness programs, health programs, physical activity, fitness, nutrition, mindfulness, employee assistance, counseling
          services, suicide and substance-abuse prevention, health education, school nurse, wellness policy and committee,
          stress-reduction strategies, healthy habits.`,
      ],
    },
    equity: {
      about: `Equity, fairness, social justice, inclusion, diversity, access and opportunity for all, race, culture, poverty, gender,
        disability, language, bias, discrimination, marginalized and underserved students, achievement and opportunity gaps,
        culturally responsive and inclusive schools.`,
      strategies: [
        `Knowing each student by name, story and strength; every student is known, valued, respected, accepted and belongs;
          advisory, mentoring, adult advocate, asset-based view, cultural backgrounds, identity, dignity, inclusive environment.`,
        `Equity audit; disaggregated data by subgroup; disproportionality in discipline, suspension, special education, tracking and
          advanced courses; barriers, biased policies, inequities, gaps in achievement, opportunity and access; examine policies and
          practices, unequal allocation of resources, institutional and structural bias.`,
        `Courageous conversations about race, culture, bias and privilege; raising awareness of equity; advocating for justice;
          confronting and altering prejudice, deficit thinking, low expectations; community dialogue, advocacy, allies, empathy.`,
        `Culturally responsive teaching, pedagogy and leadership; equitable practices, access to rigorous curriculum, inclusive
          classrooms, culturally relevant materials, training on equity, closing gaps, universal design, equity team, action plan,
          equitable learning environment, diverse learners.`,
      ],
    },
    relationships: {
      about: `Relationships, trust, connection, rapport, respect, caring, collaboration among people, family and community engagement,
        partnerships, school climate, belonging, teamwork, networking.`,
      strategies: [
        `Approachable, visible, open-door, accessible, welcoming leader; listening, presence in hallways and at events, greeting,
          hospitality, welcoming school, trust, warmth, interpersonal skills, inviting families into the school.`,
        `Student-teacher relationships, peer relationships, advisory, mentoring, buddy programs, peer mediation, restorative practices,
          conflict resolution, connectedness, belonging, classroom community, caring adults, supportive environment.`,
        `Collegiality and trust among staff, team building, morale, collaborative culture, professional community, mutual respect,
          conflict resolution, relational trust, appreciation, faculty relations, working relationships, mentoring of colleagues.`,
        `Family engagement, parent involvement, home-school partnerships, community organizations, businesses, agencies, volunteers,
          stakeholders, outreach, home visits, community assets and resources, cultural and social resources of the community,
          parent-teacher organizations, needs and interests of families, partnerships.`,
        `District or central office, feeder schools, elementary, middle and high school transitions, vertical articulation, school
          board, superintendent, relations between school and district, working with other schools.`,
      ],
    },
    communication: {
      about: `Communication, messages, listening, speaking, writing, dialogue, feedback, information, media, public relations, audience,
        stakeholders, meetings, newsletters, social media, advocacy, transparency.`,
      strategies: [
        `Norms for meetings and conversations, active listening, dialogue, discussion protocols, respectful communication among staff
          and students, giving and receiving feedback, crucial conversations, facilitation, conflict, consensus, two-way communication.`,
        `Advocacy for the school, its students and its resources; speaking to the school board, legislators, policy makers, media and
          community; lobbying, public relations, marketing, branding, telling the school's story, policy, laws, funding, grants.`,
        `Communication plan, systems and channels: newsletters, website, social media, email, bulletins, calendars, meetings, surveys,
          technology; keeping families, staff and community informed; two-way flow of information, stakeholder input, regular updates,
          data and information systems, internal and external communication.`,
        `The leader's own speaking, writing, presenting and listening; public speaking, clear and concise messages, nonverbal
          communication, body language, difficult conversations, tone, empathy, coaching conversations, interpersonal communication.`,
      ],
    },
    ethics: {
      about: `Ethics, ethical, moral, integrity, honesty, fairness, values, character, code of ethics, professional norms, responsibility,
        trust, transparency, law, confidentiality, judgment, professionalism, standards of conduct, accountability.`,
      strategies: [
        `Core values and beliefs stated, shared and discussed; moral compass, guiding principles, integrity, honesty, ethical
          principles and professional norms communicated to staff, students and community; code of ethics, value statement.`,
        `Policies, procedures, routines and expectations for professional and ethical conduct; accountability for behavior, code of
          conduct, supervision, discipline, legal compliance, confidentiality, handbook, fair process, ethical decision-making
          protocol, academic honesty, addressing misconduct, stewardship of money and resources.`,
        `Leading by example, role model, modeling integrity, honesty, fairness and transparency; ethical decisions and dilemmas, moral
          courage, doing what is right, putting students' interests first, professional behavior of the leader, trustworthiness,
          acting ethically.`,
      ],
    },
    'global-mindedness': {
      about: `Global awareness, global citizenship, international, intercultural, multicultural, cultures of the world, diversity of
        language and culture, global competence, global society, worldview, interdependence, tolerance.`,
      strategies: [
        `Core values of respect, tolerance, empathy and responsibility in a global society; global citizens, open-mindedness, cultural
          awareness and competence, democracy, appreciation of diversity, modeling.`,
        `Global education, world languages, international perspective and multicultural content in the curriculum; students' diverse
          cultures, languages and experience as assets; cross-cultural projects, international baccalaureate, culturally diverse
          students, bilingual.`,
        `International partnerships, sister schools, exchange, travel, virtual exchange with classrooms abroad, cultural
          organizations, immigrant communities, businesses, universities, service learning, community connections.`,
      ],
    },
    'vision-and-mission': {
      about: `Vision, mission, purpose, core values, beliefs, shared direction, future, strategic direction, commitment, inspiring,
        school culture, aspirations, school identity.`,
      strategies: [
        `Developing, creating, writing or revising a shared vision and mission with stakeholders, staff, students, families and
          community; consensus, input, collaborative development, vision statement, mission statement, core values, common purpose.`,
        `Decisions, plans, policies, goals, budget and programs guided by and aligned with vision, mission and values; decision-making,
          criteria for decisions, focus, priorities, evaluating practices against the vision.`,
        `Communicating, implementing, promoting and sustaining the vision; making it visible in daily practice, symbols, stories,
          rituals, traditions and celebrations; inspiring and motivating others, culture, commitment, shared ownership, action.`,
      ],
    },
    'collaborative-leadership': {
      about: `Collaboration, shared leadership, distributed leadership, teacher leaders, leadership team, teams, empowerment, delegation,
        shared decision-making, capacity building, professional learning communities, PLC, collective responsibility, teamwork.`,
      strategies: [
        `Teacher leadership, student leadership, distributed leadership, growing leaders, leadership capacity, mentoring aspiring
          leaders, leadership opportunities, delegating, committees, department chairs, succession, coaching assistant principals,
          empowering others.`,
        `Trust, autonomy, empowerment, risk-taking, initiative, experimentation, support for new ideas, shared decision-making,
          encouragement, learning from failure, entrepreneurial, ownership.`,
        `Professional learning communities, PLCs, common planning time, team meetings, grade-level and department teams, leadership
          team, schedule for collaboration, co-teaching, peer observation, collaborative culture, protocols, norms, working together,
          team structures, school improvement team.`,
      ],
    },
    'results-orientation': {
      about: `Results, goals, data, outcomes, achievement, improvement, growth, performance, targets, measurement, evidence,
        accountability, expectations, high standards, monitoring, success, decision-making.`,
      strategies: [
        `High expectations, ambitious and challenging goals for academic, social and emotional growth of the whole child; SMART goals,
          goal setting with students and teachers, college and career readiness, clear expectations, targets, school improvement goals.`,
        `Keeping attention on goals, progress monitoring, persistence, follow-through, reviewing goals, eliminating distractions,
          continuous improvement, alignment of daily work with goals, perseverance.`,
        `Data-driven decision making, data analysis, data literacy, data teams, multiple sources of data, achievement data, assessment
          results, surveys, root cause analysis, evidence-based decisions, program evaluation, research, trends, dashboards, action
          plans from data.`,
        `Celebrating achievements, milestones and small wins; recognizing staff and students, awards, acknowledging growth and
          accomplishments, appreciation, motivating, sharing success stories.`,
      ],
    },
    'curriculum-instruction-and-assessment': {
      about: `Curriculum, instruction, assessment, teaching and learning, classroom, standards, lessons, pedagogy, instructional
        leadership, academic rigor, student achievement, literacy, mathematics, content, grading, observation.`,
      strategies: [
        `High expectations for student learning and success, academic standards, learning targets, college and career readiness,
          rigor, what students should know and be able to do, academic press, informing families and staff about expectations,
          student achievement culture, graduation.`,
        `Coherent curriculum aligned to standards, scope and sequence, curriculum mapping, pacing, unit planning, vertical and
          horizontal alignment, alignment of curriculum, instruction and assessment, instructional programs, instructional
          materials, coherence across grade levels, curriculum review.`,
        `Effective, engaging, research-based and culturally responsive instruction; differentiated instruction, best practices,
          instructional strategies, student engagement, teaching quality, instructional technology, inclusive classrooms, classroom
          observation and walkthroughs, coaching, instructional time, literacy, special education, English learners.`,
        `Formative and summative assessment, balanced assessment system, common assessments, benchmark tests, grading, student data
          systems, data on student learning, valid measures, feedback on learning, monitoring student progress, data collection,
          technically appropriate assessment.`,
        `Instructional leadership: improving teaching together; professional learning, instructional coaching, professional learning
          communities, teacher collaboration, instructional rounds, lesson study, observation and feedback, evaluation of teaching,
          peer observation, collective efficacy, continuous improvement of instruction, school improvement, professional development.`,
      ],
    },
    innovation: {
      about: `Innovation, change, new ideas, creativity, technology, transformation, experimentation, improvement, future-ready,
        entrepreneurial thinking, design thinking, adaptability.`,
      strategies: [
        `Time, space, resources and safety for creativity, experimenting, piloting, risk-taking and new ideas; learning from mistakes,
          design thinking, technology integration, makerspace, innovative practices, growth mindset.`,
        `Leading and managing change; change process, readiness, resistance, uncertainty, transition, adaptability, change theory,
          implementing initiatives, sustaining improvement, reform, conflict, resilience, adaptive challenges, competing demands.`,
      ],
    },
    'human-capital-management': {
      about: `Human resources, personnel, staff, teachers, recruitment, hiring, retention, induction, mentoring, professional development,
        supervision, evaluation, assignment, workforce, talent, staffing, employee.`,
      strategies: [
        `Recruiting, interviewing, selecting, hiring and onboarding effective and diverse teachers and staff; job postings, candidate
          pool, interview questions, reference checks, staffing plan, vacancies, hiring committee.`,
        `Retention, induction and mentoring of new teachers, professional development, professional learning plans, coaching, growth of
          staff, feedback, career development, working conditions, job satisfaction, capacity building, adult learning, training,
          support of teachers and support staff.`,
        `Assigning staff to positions, classes and duties; scheduling, job descriptions, matching strengths with roles, delegation,
          organizational chart, master schedule, allocation of staff, responsibilities of teams, use of personnel.`,
        `Supervision and evaluation of staff, teacher evaluation, performance appraisal, observation, documentation, remediation,
          improvement plans, dismissal, contract and legal requirements, actionable feedback, expectations, monitoring performance,
          compliance, professional accountability.`,
      ],
    },
    'strategic-management': {
      about: `Management, strategic planning, operations, systems, organization, resources, budget, finance, time, facilities, logistics,
        priorities, goals, planning, monitoring, efficiency, school improvement plan, scheduling, implementation.`,
      strategies: [
        `Prioritizing needs, needs assessment, time management, focus on what matters most, urgent and important, deciding what comes
          first, school improvement priorities, strategic focus, competing demands.`,
        `SMART goals, measurable objectives, targets, indicators, benchmarks, school improvement goals, criteria for success, concrete
          aims, goal setting, performance measures.`,
        `Strategic plan, action plan, school improvement plan, budget, fiscal and financial management, funding, grants, allocating
          time, people, money, technology and materials; resource allocation, master schedule, operations, facilities, procedures,
          systems, logistics, timeline, stewardship, purchasing, student needs.`,
        `Monitoring implementation, progress monitoring, evaluating the plan, adjusting, continuous improvement cycles, plan-do-study-act,
          collecting data on progress, evaluating programs, systems and operations, revising, feedback loops, sustaining,
          quality control, audits.`,
      ],
    },
    'reflection-and-growth': {
      about: `Reflection, self-awareness, personal and professional growth, lifelong learning, feedback, self-assessment, improvement,
        professional development of the leader, growth mindset, learning, coaching, mentoring.`,
      strategies: [
        `Self-reflection, self-assessment, self-awareness, journal, portfolio, own strengths and weaknesses, leadership style,
          professional learning of the leader, feedback from others, personal growth plan, mentor, emotional intelligence,
          dispositions, balance.`,
        `The leader models reflective practice, thinks aloud, is open about mistakes and learning, transparent about reasons for
          decisions, lead learner, modeling continuous learning and growth mindset, words and actions, vulnerability.`,
        `Self-directed growth of staff and students, goal setting, self-evaluation, self-understanding, growth mindset,
          individual growth plans, professional growth plans, self-improvement, agency, motivation, mindset, capacity.`,
        `Reflective practice with teachers and students, feedback, coaching, observation debriefs, post-observation conferences,
          peer feedback, reflective questions, professional dialogue, learning from practice, mentoring, video reflection, data
          talks.`,
      ],
    },
  },
};
