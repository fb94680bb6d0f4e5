// CASE packages for tests: small ones as nested names, large ones by seed.

interface Tree {
  readonly [name: string]: Tree;
}

export interface Package {
  CFDocument: Record<string, unknown>;
  CFItems: { identifier: string; uri: string; fullStatement: string; humanCodingScheme?: string; CFItemType?: string }[];
  CFAssociations: {
    associationType: string;
    sequenceNumber?: number;
    originNodeURI: { identifier: string; uri?: string };
    destinationNodeURI: { identifier: string; uri?: string };
  }[];
}

/** A package whose items are called as the keys are; the identifiers count them in hexadecimal. */
export function casePackage(title: string, tree: Tree): Package {
  const made: Package = {
    CFDocument: { identifier: 'doc', uri: 'https://case.example/doc', title, creator: 'A state', version: '2025' },
    CFItems: [],
    CFAssociations: [],
  };
  const add = (names: Tree, parent: string) => {
    for (const [index, name] of Object.keys(names).entries()) {
      const identifier = (made.CFItems.length + 1).toString(16).padStart(8, '0');
      made.CFItems.push({ identifier, uri: `https://case.example/${identifier}`, fullStatement: name });
      made.CFAssociations.push({
        associationType: 'isChildOf',
        sequenceNumber: index + 1,
        originNodeURI: { identifier },
        destinationNodeURI: { identifier: parent },
      });
      add(names[name] as Tree, identifier);
    }
  };
  add(tree, 'doc');
  return made;
}

const VERBS = 'Plan Lead Review Build Share Observe Support Guide Measure Adjust Protect Invite Explain Compare'.split(' ');
const THINGS =
  'schedules budgets lessons meetings results buildings families teams routines goals feedback mentors policies libraries'.split(
    ' ',
  );
const PLACES = 'in every grade, with new staff, for the whole district, after each term, in small schools, with partners'.split(
  ', ',
);

/** About so many items on four levels, of which most are leaves; the same for the same seed. */
export function largePackage(count: number, seed: number): Package {
  let state = seed * 2654435761;
  const random = (below: number) => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 0x9e3779b9) | 0;
    return (state >>> 0) % below;
  };
  const pick = (words: readonly string[]) => words[random(words.length)] as string;
  const tree: Record<string, Record<string, Record<string, Tree>>> = {};
  let made = 0;
  for (let strand = 1; made < count; strand++) {
    const own: Record<string, Record<string, Tree>> = {};
    tree[`Strand ${strand}: ${pick(THINGS)}`] = own;
    for (let topic = 1; topic <= 4 && made < count; topic++) {
      const leaves: Record<string, Tree> = {};
      for (let leaf = 1; leaf <= 8 + random(8); leaf++)
        leaves[`${pick(VERBS)} ${pick(THINGS)} ${pick(PLACES)} (${strand}.${topic}.${leaf})`] = {};
      own[`${pick(VERBS)} ${pick(THINGS)} ${topic}`] = leaves;
      made += Object.keys(leaves).length + 1;
    }
    made++;
  }
  return casePackage('A State’s Standards by the Thousand', tree);
}
