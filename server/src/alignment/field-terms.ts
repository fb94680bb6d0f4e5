/**
 * What school leaders call the same thing by: one concept a line, its expressions separated by commas. Matched by word stems, so one
 * form of a word stands for all. Like the glosses, they are common knowledge of the field and were written before any
 * reviewed microcredential was looked at.
 */
export const fieldTerms: readonly string[] = `
professional learning community, plc, plcs, collaborative team, teacher team, data team, common planning, collaboration time
professional development, professional learning, inservice, workshop, training, staff development, adult learning
social-emotional learning, social and emotional, sel, socioemotional, emotional well-being, emotional intelligence
data-driven decision making, data-informed, data literacy, data analysis, data use, use of data, analyze data, evidence-based decision
multi-tiered system of supports, mtss, response to intervention, rti, tiered support, intervention, pyramid of interventions
positive behavior interventions and supports, pbis, positive behavior, behavior support, behavior management
wellness, well-being, wellbeing, health, healthy, fitness, nutrition
self-care, work-life balance, stress, burnout, mindfulness, balance, resilience
mental health, counseling, counselor, trauma, trauma-informed, psychological, social worker
safety, safe, security, secure, protect
bullying, harassment, cyberbullying, violence
equity, equitable, fairness, fair, social justice, justice, inequity, inequitable
inclusion, inclusive, belonging, accepted, valued, respected, welcome
bias, prejudice, discrimination, stereotype, racism, privilege, deficit thinking
culturally responsive, culturally relevant, cultural competence, cultural responsiveness, culturally proficient, cultural proficiency
diversity, diverse, multicultural, cultural background, ethnicity, race
achievement gap, opportunity gap, disproportionality, subgroup, underserved, marginalized, disadvantaged, poverty
special education, individualized education program, iep, disability, disabilities, accommodation, section 504
english learner, english language learner, multilingual, bilingual, ell, second language
global, international, intercultural, cross-cultural, worldwide, world
student voice, student agency, student choice, student council, student leadership, student empowerment
student-centered, learner-centered, whole child, each student, every student, individual needs, personalized learning, personalization
recognize, recognition, celebrate, celebration, award, honor, acknowledge, reward, appreciation
relationship, rapport, connection, connect, trust, trusting, interpersonal
team building, collegiality, morale, camaraderie, cohesion
family engagement, parent involvement, family, parent, caregiver, guardian, home
community partnership, community organization, partner, partnership, business, agency, outreach, volunteer
stakeholder, constituent, community member
district, central office, superintendent, school board, feeder school, board of education
communication, communicate, message, inform, correspondence
listening, listen, hear, active listening
speaking, speak, presentation, present, public speaking, speech, talk
writing, write, written
newsletter, website, social media, media, email, announcement, bulletin, press
advocacy, advocate, lobby, legislator, policymaker, promote, champion
public relations, marketing, branding, brand, story
meeting, agenda, minutes, facilitation, facilitate, protocol
difficult conversation, crucial conversation, courageous conversation, hard conversation
conflict, conflict resolution, dispute, disagreement, mediation, resolve, restorative
consensus, agreement, shared decision-making, input
ethics, ethical, ethically, moral, morality, integrity, honesty, honest, virtue
code of conduct, code of ethics, professional norms, professionalism, professional conduct, standards of conduct
values, beliefs, principles, core values, convictions, moral compass
legal, law, regulation, statute, compliance, rights, policy, liability
confidentiality, privacy, confidential
transparency, transparent, openness, candor
dilemma, judgment, moral courage
role model, model, lead by example, exemplify, set an example, demonstrate
vision, mission, purpose, direction, future, aspiration
vision statement, mission statement, shared vision, common purpose
culture, climate, school culture, school climate, environment, atmosphere
inspire, motivate, motivation, energize, enthusiasm
distributed leadership, shared leadership, teacher leader, teacher leadership, leadership capacity, collective leadership
delegate, delegation, empower, empowerment, autonomy, entrust
leadership team, building leadership team, school improvement team, committee, task force
collaborate, collaboration, collaborative, cooperate, teamwork, team, work together, collective
aspiring leader, succession, assistant principal, emerging leader, future leader
risk, risk-taking, experiment, initiative, pilot
goal, objective, target, aim
smart goal, measurable goal, measurable objective, indicator, benchmark, success criteria
high expectations, expectation, ambitious, rigor, rigorous, challenging
academic standards, standards, learning standards, college and career readiness, proficiency
achievement, results, performance, outcomes, student success, growth
progress monitoring, monitor, monitoring, track, tracking, check, follow-up, oversight, oversee
evaluate, evaluation, appraisal, assess
continuous improvement, school improvement, improvement plan, improvement cycle, plan-do-study-act, improvement science
focus, attention, persistence, perseverance, follow-through
curriculum, curricular, course of study, scope and sequence, unit plan, pacing, syllabus
alignment, align, aligned, coherence, coherent, articulation, mapping
instruction, instructional, teaching, pedagogy, pedagogical, lesson
differentiated instruction, differentiation, differentiate, universal design for learning, scaffold
assessment, test, testing, exam, formative assessment, summative assessment, quiz, measure
grading, grade, report card, standards-based grading
literacy, reading, mathematics, science, content area
instructional leadership, instructional leader, lead learner
observation, observe, walkthrough, classroom visit, instructional rounds, look-for
coaching, coach, mentor, mentoring, mentorship
feedback, critique, comments, actionable feedback, post-observation
student engagement, engage, engaging, active learning, participation
technology, digital, online, device, software, virtual
data system, data collection, database, information system, student information
innovation, innovative, innovate, creativity, creative, design thinking, invent, new ideas
change, change management, change process, transformation, transform, reform, transition, adapt, adaptive
uncertainty, ambiguity, resistance, turbulence, complexity
recruit, recruitment, hire, hiring, interview, selection, candidate, applicant, onboarding, vacancy
retain, retention, turnover, attrition, job satisfaction
induction, new teacher, novice teacher, beginning teacher, first-year
human resources, personnel, human capital, workforce, employee, talent, staffing
assign, assignment, role, responsibility, duty, job description, placement
supervision, supervise, teacher evaluation, performance evaluation, remediation, dismissal
accountability, accountable, hold accountable, answerable
priority, prioritize, prioritization, time management, urgent, most important
needs assessment, root cause, gap analysis, diagnose, diagnosis, audit, equity audit
strategic planning, strategic plan, action plan, plan, planning, implementation
budget, budgeting, fiscal, finance, financial, funding, money, expenditure, fund
resources, resource allocation, allocate, materials, equipment, supplies
schedule, scheduling, master schedule, calendar, timetable
operations, operational, management, manage, logistics, logistical, systems, procedures, administration
adjust, adjustment, revise, refine, modify
reflection, reflect, reflective, self-reflection, introspection, journal, metacognition
self-assessment, self-evaluation, self-awareness, self-understanding, strengths and weaknesses
growth mindset, lifelong learning, personal growth, professional growth, self-improvement, mindset
emotion, emotional, empathy, compassion, caring, kindness, care
behavior, discipline, conduct, suspension, code of behavior
attendance, absenteeism, truancy, dropout
program evaluation, evaluate programs, review of programs
transition, orientation, freshman, middle school, articulation
`
  .trim()
  .split('\n');
