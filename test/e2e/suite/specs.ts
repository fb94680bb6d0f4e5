/** A spec in which EO1 has an overview question and EO2 has none. `strategy` is written as it is given. */
export function planningBuildings(name: string, strategy = 'strategic-management/3'): string {
  return `format: microcredential/1
id: ${name}
title: Planning Buildings
stack: Operations
status: in-review
essential_outcomes:
  - id: EO1
    statement: Set up a working process for overseeing the physical plant.
  - id: EO2
    statement: Plan the use of the school's buildings.
overview:
  questions:
    - {id: Q1, asks: context, text: "Who are the students and staff you serve?"}
    - {id: Q2, asks: practice, outcomes: [EO1], text: How do you oversee the physical plant?}
alignment:
  - strategy: ${strategy}
    rank: primary
    strength: strong
    outcomes: [EO1, EO2]
    because: it is about operations
`;
}
