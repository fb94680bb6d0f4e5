import { t } from '@vscode/l10n';
import { rule } from '../../engine/rule.js';
import { earnerIn } from '../../engine/settings.js';
import { isEnglish, isPlaceholder, wordsOf } from '../../spec/prose.js';
import { verbOf } from '../../spec/verbs.js';

export const titleNamesSkill = rule({
  id: 'title-names-skill',
  group: 'right-sized-and-labeled',
  part: 'label',
  effect: 'partially',
  options: { most: { default: 8, description: 'The greatest number of words in a title.' } },
  page: {
    asks: 'The title names what an earner does, in at most eight words.',
    why: 'The title is the label on the badge. A topic says what somebody has read about; an action says what they can do.',
    repair: 'Begin with the action: “Listening to Student Voice” instead of “Student Voice”.',
    bad: 'title: Student Voice\n',
    good: 'title: Listening to Student Voice\n',
  },
  *check({ spec, options, library, document }) {
    const { title } = spec;
    // Of a file that is not read to its end nobody can say where its title was meant to end.
    if (!title || isPlaceholder(title.value) || !document.complete) return;
    const words = wordsOf(title.value);
    if (words.length > options.most) {
      yield {
        span: title.span,
        message: t('The title has {0} words. At most {1} make a label that people remember.', words.length, options.most),
      };
    }
    if (isEnglish(spec) && words.length > 0 && !namesAction(title.value)) {
      yield {
        span: title.span,
        message: t(
          'The title names a topic, not what the {0} does. Begin with an action, such as “Leading” or “Designing”.',
          earnerIn(library.terms),
        ),
      };
    }
  },
});

/** Words in -ing that name no action of the earner's. */
const NO_ACTION = new Set(
  `according anything being ceiling clothing concerning during evening everything existing following funding including king lasting
  learning lighting meeting morning nothing offspring ongoing outstanding regarding ring setting sibling something spring string
  thing thriving underlying upcoming well-being wellbeing wing`.split(/\s+/),
);

/** Even as the first word. */
const NEVER_ACTION = new Set(
  `during evening everything morning nothing ongoing outstanding something spring string wellbeing well-being`.split(/\s+/),
);

/** What people do, named by a noun. Published titles hold them: *Communication Standards*, *Directive Leadership Coaching*. */
const ACTIVITIES = new Set(
  `administration advocacy analysis collaboration communication communications facilitation implementation inquiry leadership
  management mediation negotiation skills stewardship supervision`.split(/\s+/),
);

/** Silent when unsure: a title in which any word may be an action passes. */
function namesAction(title: string): boolean {
  return title.split(/[:;–—]|\s-\s/).some((part) => {
    const words = wordsOf(part);
    const first = words[0] ?? '';
    // Any alphabet that has no -ing cannot be judged by it.
    if (/[^\p{Script=Latin}\p{N}\p{M}'’-]/u.test(words.join(''))) return true;
    if (first === 'how' || first === 'to' || verbOf(first)) return true;
    return words.some((word, index) => {
      const last = word.split('-').at(-1) ?? word;
      if (ACTIVITIES.has(word)) return true;
      return last.length > 4 && last.endsWith('ing') && !(index === 0 ? NEVER_ACTION : NO_ACTION).has(word);
    });
  });
}
