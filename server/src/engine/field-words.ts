/**
 * What writers about schools use and English dictionaries leave out: words of the field, its tools, and the people whose work it
 * cites. In small letters a word may be written either way. A plain plural counts as known with its singular.
 */
const WORDS = `
anonymize anonymized anonymizing backmapping classwide cocurricular collaboratives credentialing cyberbullying debriefings deidentified
deidentify disaggregate disaggregates disaggregating disproportionality districtwide dysregulated dysregulation edtech eportfolio gradebook
inservice interrater intradistrict lockdown lookfor fors makerspace manipulatives metacognition metacognitive microcredential
microcredentialed microcredentialing microlearning microteaching minoritized neurodivergent neurodiverse neurodiversity onboarding
operationalize operationalizing paraeducator paraprofessional preservice prework racialized reskill reskilling schoolwide screencast
socioemotional sociogram strategize strategizing subskill translanguaging underserved upskill upskilling upstander walkthrough
Chromebook Canva Edmodo Edpuzzle Edutopia Flipgrid Kahoot Latine Latinx Lexile Moodle Nearpod Padlet Qualtrics Quizlet Schoology
Bambrick Bandura Boudett Brookfield Bryk Danielson Delpit Duckworth Durlak Dweck Elmore Freire Freirean Fullan Garmston Goleman Grissom
Guskey Hargreaves Hattie Heflebower Hirsh Hord Jagers Kegan Khalifa Killion Kise Knoster Kolb Kotter Ladson Lahey Leithwood Lemov Linsky
Marzano Maslow Popham Santoyo Schmoker Schön Senge Sergiovanni Simonsen Sprick Stiggins Stronge Sugai Timperley Tomlinson Vygotsky
Wahlstrom Weissberg Wiliam Zeichner Zepeda`;

export const fieldWords: readonly string[] = WORDS.trim().split(/\s+/);
