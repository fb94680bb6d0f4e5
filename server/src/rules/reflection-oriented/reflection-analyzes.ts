import { t } from '@vscode/l10n';
import { said } from '../../engine/coverage.js';
import { type Fix, rule } from '../../engine/rule.js';
import type { Prompt } from '../../spec/model.js';
import { isEnglish, isPlaceholder, sentencesOf } from '../../spec/prose.js';
import { replaceWithin } from '../../spec/source-position.js';

export const reflectionAnalyzes = rule({
  id: 'reflection-analyzes',
  group: 'reflection-oriented',
  effect: 'partially',
  fixes: ['review'],
  page: {
    asks: 'The reflection prompts ask for more than to describe or summarize.',
    why: 'A description repeats what the evidence shows already. Reflection asks why it came out so, and what that means.',
    repair: 'Let at least one prompt ask why, ask for a comparison, or ask what the evidence shows.',
    bad: `reflection:
  prompts:
    - {id: P1, about: [A1], text: Describe the meetings that you led.}
    - {id: P2, about: [A2], text: Summarize the results of the survey.}
`,
    good: `reflection:
  prompts:
    - {id: P1, about: [A1], text: Describe the meetings that you led. At which moment did the talk turn?}
    - {id: P2, about: [A2], text: Which results of the survey had you not expected?}
`,
  },
  *check({ spec, text }) {
    const { reflection } = spec;
    if (!reflection || !isEnglish(spec)) return;
    const prompts = reflection.prompts.filter((prompt) => prompt.text && !isPlaceholder(prompt.text.value));
    const asked = prompts.map((prompt) => ({ prompt, asks: kindOf(said(prompt.text)) }));
    const describing = asked.filter(({ asks }) => asks === 'description').map(({ prompt }) => prompt);
    if (describing.length === 0 || asked.some(({ asks }) => asks === 'more')) return;
    yield {
      span: reflection.entry.key.span,
      message: t('The reflection prompts ask only for a description; none asks why, or what the evidence shows.'),
      related: describing.map((prompt) => ({ span: prompt.text?.span ?? prompt.span, message: t('Asks for a description') })),
      fixes: () => askWhy(text, describing.find((prompt) => prompt.about.length > 0) ?? describing[0]),
    };
  },
});

/** Any of these makes a prompt more than a description, however it begins. */
const ANALYSIS = new RegExp(
  `\\b(?:${[
    'why|how come|because|reasons?|causes?|caused|explains?|explained|explanation|account(?:s|ed)? for',
    'compare|contrast|differs?|differed|differences?|differently|similarit\\w+|in common|contradict\\w*|(?:dis)?agree[ds]?',
    'analy[sz]e|evaluate|assess|examine|critique|critically|interpret|justify|judge|conclude|infer|weigh|an? (?:\\w+ )?(?:analysis|evaluation|interpretation|comparison)',
    'surpris\\w*|unexpected\\w*|expected|expect|learn(?:ed|t)|insights?|reali[sz]ed?|discovered|understand\\w*|understood|noticed?',
    'matter(?:s|ed)?|impact\\w*|effects?|affect\\w*|influenced?|significance|importance|meaning|means?|how (?:well|far|much|effective\\w*|do you know)',
    'strengths?|strongest|weak\\w*|success(?:es)?|succeed\\w*|fail\\w*|challeng\\w*|difficult\\w*|hard(?:er|est)|struggl\\w*|obstacles?|barriers?',
    'mistakes?|wrong|proud\\w*|regret\\w*|doubt\\w*|better|best|worse|worst|went well|less well|least well|worked well|what worked|(?:not|never) work',
    'assum\\w*|bias\\w*|belie\\w+|feel\\w*|felt|think\\w*|thought\\w*|perspectives?|patterns?|tensions?|trade-?offs?|dilemmas?',
    'would|could|alternatives?|instead|to what extent|in (?:what|which) ways?|your growth(?! (?:plan|goal|area))|grew|grown|evolved?|reflect(?:ing)? (?:on|upon)|consider|reconsider\\w*|rethink\\w*',
    '(?:what|how|way) .{0,60}\\bchanged|(?:do|does|did|what) .{0,60}\\b(?:tell|show|reveal|suggest|say|prove|teach)s?|taught|told you|connect(?:s|ed|ions?)? (?:to|with|between)',
  ].join('|')})\\b`,
  'i',
);

const DESCRIBE =
  '(?:describe|summari[sz]e|list|name|state|outline|retell|recount|report|recap|restate|enumerate|mention|specify|note|record|document|identify|share|introduce|present|indicate|quote|sum up|write down|tell (?:us|the reader|about|what|how|who)|(?:give|provide|write|submit|offer|include) (?:an?|the|your|us|\\w+ (?:examples?|sentences?|words?)))';

/** “Describe ...”, “Briefly summarize ...”, “In your own words, list ...”. */
const DESCRIPTION = new RegExp(
  `^(?:[^,]{1,60}, ?)?(?:(?:please|briefly|first|then|finally|also|now|and|you (?:should|will|must)|in (?:one|two|three|a few|\\d+) \\w+) )*${DESCRIBE}\\b`,
  'i',
);

/** Questions that a record of events answers. */
const FACTS =
  /^(?:who|whom|when|how (?:many|often|long))\b|^what (?:did you (?:do|use|submit|include|write|make|create)|happened\b|(?:steps|activities|actions|resources|tools|materials|strategies|methods|data|artifacts) (?:did|have) you (?:use|take|carry out|choose|follow|collect|submit|include|used|taken)|(?:is|was|were|are) (?:the|your) (?:titles?|names?|dates?|topics?|goals?|purposes?|participants?))/i;

const AHEAD =
  /^(?:what|how|which|when|where|who)\b.*\b(?:will|next(?! to\b)|going to|do you (?:\w+ )?(?:plan|intend|hope|want|need) to)\b/i;

/** Silent when unsure: only what is known to ask for a description and no more counts as one. */
function kindOf(text: string): 'description' | 'ahead' | 'more' {
  if (ANALYSIS.test(text)) return 'more';
  const sentences = sentencesOf(text);
  const describing = sentences.filter((sentence) => DESCRIPTION.test(sentence) || FACTS.test(sentence));
  const ahead = sentences.filter((sentence) => AHEAD.test(sentence));
  if (sentences.some((sentence) => !describing.includes(sentence) && !ahead.includes(sentence))) return 'more';
  return describing.length > 0 ? 'description' : 'ahead';
}

function askWhy(text: string, prompt: Prompt | undefined): Fix[] {
  const field = prompt?.text;
  if (!prompt || field?.node.kind !== 'scalar') return [];
  const end = field.value.trimEnd().length;
  const question = `${/[.?!…]$/.test(field.value.trimEnd()) ? '' : '.'} Why did it turn out that way?`;
  return [
    {
      title: prompt.id ? t('Let {0} ask why', prompt.id.value) : t('Let this prompt ask why'),
      kind: 'review',
      edits: [replaceWithin(text, field.node, end, end, question)],
    },
  ];
}
