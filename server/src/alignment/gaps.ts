import { t } from '@vscode/l10n';

/**
 * What a framework does not cover, as far as its reviewers have said, with the expressions by which one knows it. The review of 2022
 * found nothing in Building Ranks that fits emergency planning, the assessment of threats and the running of the plant; these are
 * common knowledge of these fields.
 */
export interface FrameworkGap {
  /** In the author's language, to stand within a sentence. */
  readonly topic: () => string;
  /** Separated by commas. Each says by itself that a text is about the topic. */
  readonly expressions: string;
}

/** By framework. */
export const gaps: Readonly<Record<string, readonly FrameworkGap[]>> = {
  'building-ranks': [
    {
      topic: () => t('crisis and emergency planning'),
      expressions: `crisis, emergency, disaster, evacuation, evacuate, lockdown, fire drill, safety drill, fire department, fire alarm, tornado,
        earthquake, hurricane, shelter in place, reunification, reunite, first responder, police, ambulance, incident command,
        preparedness, first aid, hazard, hazardous, siren, rescue, shooter, intruder, pandemic, outbreak`,
    },
    {
      topic: () => t('threat assessment'),
      expressions: `threat, threaten, weapon, gun, violence, violent, attack, intruder, warning signs, law enforcement, police, resource
        officer, dangerous, danger, tip line, stalking, terrorism, surveillance, imminent`,
    },
    {
      topic: () => t('the physical plant and its operation'),
      expressions: `physical plant, plant, building maintenance, maintenance staff, maintenance work, maintenance of facilities, facility,
        boiler, heating, ventilation, HVAC, roof, plumbing, custodian, custodial, janitor, school grounds, parking lot, inspection,
        work order, asbestos, warehouse, bus, buses, bus route, transportation, fleet, cafeteria, food service, kitchen,
        operational staff, operations staff, logistics, renovation, furniture`,
    },
  ],
};
