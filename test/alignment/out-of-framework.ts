/** Texts for which no strategy of Building Ranks fits, in our own words. */

/** Of schools, and outside what the framework covers. */
export const uncovered: readonly { readonly title: string; readonly text: string }[] = [
  {
    title: 'Preparing the School for Emergencies',
    text: 'Leads the writing of an emergency operations plan with first responders. Runs evacuation, lockdown and shelter drills. Keeps emergency supplies and communication equipment ready. Reunites families after an incident.',
  },
  {
    title: 'Responding to a Crisis',
    text: 'Activates the crisis response team, accounts for all students, informs families and the media during the crisis, and reviews the response afterwards.',
  },
  {
    title: 'Managing Reports of Threats',
    text: 'Forms a threat assessment team with law enforcement. Investigates reported threats of violence, rates the risk and documents the case.',
  },
  {
    title: 'Preventing Targeted Violence',
    text: 'Trains staff to recognize warning signs of violence and weapons, sets up a tip line, and works with the police on each threat.',
  },
  {
    title: 'Running the Physical Plant',
    text: 'Schedules inspections of the heating, roof and plumbing. Oversees custodians and maintenance work orders. Manages energy use and safety of the building.',
  },
  {
    title: 'Maintaining School Facilities',
    text: 'Keeps an inventory of furniture and equipment, plans repairs and renovation, and supervises cleaning of the grounds.',
  },
  { title: 'Student Transportation', text: 'Plans bus routes, trains drivers, and inspects the bus fleet.' },
];

/** Outside school leadership, or not to be read at all. */
export const outside: readonly string[] = [
  'Baking Sourdough Bread. Feed the starter, knead the dough, let it rise overnight and bake it in a hot oven with steam until the crust is brown.',
  'Chop the onions, fry them in butter, add rice and stock, and stir until creamy. Serve with parmesan.',
  'Winning the Second Half. The quarterback reads the defense, the offensive line blocks, and the receiver runs a post route to score a touchdown.',
  'The striker scored twice before half-time and the goalkeeper saved a penalty in the final minute of the match.',
  'Filing a Corporate Tax Return. Compute taxable income, depreciation and deductions, apply the withholding rate, and file the return before the deadline.',
  'The court held that capital gains from the sale of shares are subject to income tax under section 1221 of the revenue code.',
  'Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore et dolore magna aliqua.',
  'Liderazgo para el bienestar. El director crea una cultura de bienestar para los estudiantes y el personal, con un plan de apoyo emocional y físico.',
  'La directora analiza los datos de los estudiantes y establece metas claras con el personal docente.',
  'Die Schulleitung entwickelt gemeinsam mit dem Kollegium ein Leitbild und achtet auf das Wohlbefinden der Schülerinnen.',
  'Writing a Compiler. Tokenize the source, build a syntax tree, check the types and generate machine code for the processor.',
  'Treating Hypertension. Measure blood pressure, prescribe a diuretic, adjust the dose and watch the kidneys.',
  'Prune the roses in spring, mulch the beds and water the seedlings every morning.',
  'The telescope observed the light of distant galaxies and measured their redshift.',
  'We flew to Lisbon, took the tram up the hill and ate grilled sardines by the river.',
  'Changing Brake Pads. Jack up the car, remove the wheel and the caliper, and replace the worn pads.',
  'The fund bought government bonds and hedged its exposure to the dollar with futures.',
  'asdf qwer zxcv uiop hjkl',
  '',
  '... !!! ???',
  '1 2 3 4 5 6 7 8 9 10',
  'Playing the Endgame. Activate the king, push the passed pawn and trade the last rooks.',
  'The plaintiff alleges breach of contract and seeks damages for late delivery of the goods.',
  'Tune the guitar, practice the scales slowly and play the chord changes with a metronome.',
];
