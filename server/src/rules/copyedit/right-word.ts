import { t } from '@vscode/l10n';
import { findInProse } from '../../engine/prose-fields.js';
import { rule } from '../../engine/rule.js';
import { type Phrase, phrase, slipFinder } from '../../spec/phrases.js';
import { isEnglish } from '../../spec/prose.js';
import { remembering } from '../../spec/remember.js';
import { nouns } from '../../spec/school-nouns.js';
import { replaceWithin } from '../../spec/source-position.js';

export const rightWord = rule({
  id: 'right-word',
  group: 'copyedit',
  effect: 'advisory',
  fixes: ['review'],
  page: {
    asks: 'Words that are easily taken for each other stand in their own places: principal and principle, affect and effect, their and there.',
    why: 'A spelling check passes a right word in the wrong place. Readers do not: “the assistant principle” is the slip that a principals’ association is remembered for.',
    repair:
      'Apply the fix. Only pairs of words are told whose neighbors leave no doubt, so a slip may well go untold: have someone read it, too.',
    bad: 'method: The practitioner meets the assistant principle, and they revise there plan.\n',
    good: 'method: The practitioner meets the assistant principal, whose principal aim is to teach the principles of design.\n',
  },
  *check(context) {
    const { spec, text } = context;
    if (!isEnglish(spec)) return;
    for (const { field, found, placeOf } of findInProse(context, confusionsIn)) {
      const { slip, meant, change } = found;
      yield {
        span: placeOf(found.start, found.end),
        message: t('“{0}” seems to stand for “{1}” here.', slip, meant),
        fixes: () => [
          {
            title: t('Change to “{0}”', meant),
            kind: 'review',
            edits: [replaceWithin(text, field.node, change.start, change.end, change.words)],
          },
        ],
      };
    }
  },
});

const { people, person, things, only, any } = nouns;
const toRole = (slip: string) => slip.replace('ll', 'le');
const NO_BEING =
  '(?!(?:is|are|was|were|be|been|being|aren|isn|out|over|in|up|from|get|go|went|stay|who|that|and|or|if|when|where|then|than|live|lives|lived|the|these|those|not|still|always|only|have|had|has|once|found|put)\\b)(?:\\w|-)+';
const THE = '(?:the|this|that|our|your|their|his|her|my|its|an?|each|every)';
const MODAL = '(?:will|would|can|could|should|must|may|might|cannot|did|does|do|not|to)';
/** Words that are said of a thing that somebody has. */
const OWNED = `(?:${any.one}|${any.many}|plans?|goals?|concerns|questions|needs|strengths|work|own|thinking|data|evidence|progress|peers|voices)`;

const COLLEAGUES =
  '(?:teachers|superintendents|coaches|counselors|coordinators|administrators|directors|supervisors|students|parents)';

/** Each pair with neighbors that only the other word can have. Where some reading makes sense of the word, it is left alone. */
const CONFUSIONS: readonly Phrase[] = [
  phrase("(?:assistant|associate|vice|deputy|interim|our school's) [principle]", 'principal'),
  phrase('(?:assistant|associate|vice|deputy|interim) [principles]', 'principals'),
  phrase(
    `(?:the|our|your|their|a|each|every) [principle] of (?:the|this|our|your|their|a|each|every) (?:\\S+ )?(?:school|building|campus)`,
    'principal',
  ),
  phrase(
    '(?:the|our|your|their|a|each|every) [principle] (?:visits|meets|observes|attends|reviews|and (?:the )?(?:assistant|teacher|counselor|coach))',
    'principal',
  ),
  phrase(`[principles] and (?:assistant principals|vice principals|${COLLEAGUES})`, 'principals'),
  phrase(`${COLLEAGUES} and [principles]`, 'principals'),
  phrase(
    `[principles], (?:and |or )?(?:assistant principals|vice principals|(?:curriculum |instructional )?${COLLEAGUES})`,
    'principals',
  ),
  phrase(
    '(?:the|our|your|their|his|her|a|its) [principle] (?:goals?|reasons?|aims?|causes?|concerns?|focus|purpose|investigator|author|challenge)',
    'principal',
  ),
  phrase(
    '[principals] of (?:adult|good|sound|effective|universal|human|backward|instructional|restorative|improvement|(?:\\S+ )?(?:learning|design|instruction|pedagogy|equity|justice|feedback|assessment|science)) (?:learning|design|instruction|practice|practices|pedagogy|equity|justice|science|leadership|teaching|feedback)',
    'principles',
  ),
  phrase('(?:guiding|basic|fundamental|underlying) [principals] (?:of|that|for|in)', 'principles'),
  phrase('(?:guiding|fundamental|underlying) [principal]', 'principle'),

  phrase('(?:the|its|their|these|those|measured|long-term|short-term|lasting) [affects]', 'effects'),
  phrase(
    '(?:the|an|any|no) [affect] of (?:the|this|that|your|our|an?|their|its) (?:new |whole )?(?:change|policy|plan|program|schedule|decision|intervention|practice|routine|work|strategy)s?',
    'effect',
  ),
  phrase('(?:in|into) [affect] $', 'effect'),
  phrase(
    '(?:an?|no|little|any|some|much|what|which|lasting|significant|direct|big|great|real|clear|immediate|adverse|side) [affect] (?:on|upon|did|does|do|has|have|had|it|the|this)',
    'effect',
  ),
  phrase('(?:positive|negative|strong|good|bad) [affects?] (?:on|upon)', (slip) => slip.replace('a', 'e')),
  phrase('(?:side|cause and|lasting|adverse) [affects?]', (slip) => slip.replace('a', 'e')),
  phrase(
    `(?:how|that|which|not|directly|negatively|positively|adversely|deeply|can|may|might|could|will|would|does|did|do) [effects?] (?:you|your|our|their|us|them|students?|teachers?|families|learning|learners|staff|morale|attendance|achievement|instruction|others|everyone)`,
    (slip) => slip.replace('e', 'a'),
  ),
  phrase(
    `(?:did|does|do|will|would|can|could|may|might) ${THE}(?: \\S+){1,3} [effect] (?:you|your|our|their|us|them|students?|teachers?|families|learning|learners|staff|the|morale|attendance|achievement)`,
    'affect',
  ),
  phrase('(?:is|are|was|were|be|been|being|directly|negatively|positively|adversely|most|those|all) [effected] by', 'affected'),

  phrase(
    '(?:rather|other|less|fewer|greater|sooner|higher|lower|larger|smaller|earlier|later|faster|longer|older|younger|better|worse|easier|harder) [then] (?:an?|the|one|two|any|that|those|this|on|in|by|to|what|we|you|they|their|your|our|its|it|others|before|expected|others|just|simply|once|half|\\d+)',
    'than',
  ),
  phrase('rather [then]', 'than'),
  phrase('(?:less|fewer|more|other) [then] (?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|half)', 'than'),
  phrase(
    '(?:less|more) (?:well|often|likely|useful|important|difficult|clearly|deeply) [then] (?:an?|the|others|before|you|they|in|it|those|any)',
    'than',
  ),
  phrase('more [then] (?:an?|the|one|two|three|any|half|just|once|ever|enough|others|they|we|you|expected|\\d+)', 'than'),
  phrase(
    ',? (?:and|but) [than] (?:set|plan|ask|write|share|choose|decide|report|revise|describe|explain|use|make|meet|compare|reflect)',
    'then',
  ),

  phrase(
    `(?:${MODAL}|and|or|who|that|they|we|you|schools|teachers|never|not) [loose] (?:an?|the|their|your|our|its|his|her|sight|trust|time|interest|momentum|students|teachers|staff|track|focus|ground|it|them)`,
    'lose',
  ),
  phrase(
    '(?:without|risk|risks|avoid|of|from|by) [loosing] (?:an?|the|their|your|our|its|sight|trust|time|interest|momentum|students|teachers|staff|track|focus|ground|it|them)',
    'losing',
  ),

  phrase('(?:was|were|is|been|being|are|be) [lead] by', 'led'),
  phrase('(?:has|have|had|having) [lead] (?:an?|the|to|this|that|your|our|their|others)', 'led'),
  phrase(
    '(?:last (?:year|month|week|fall|spring|summer|semester|quarter)|yesterday) (?:you|we|they|he|she|i|the principal|the coach|the team) [lead] (?:an?|the|this|your|our|their|teams?|teachers|staff)',
    'led',
  ),

  phrase(
    '(?:letters?|messages?|excerpts?|quotes?|learned|learns?|heard|came|comes?|received|collected|gathered|drawn|away|apart|far|differs?) [form] (?:the|an?|your|their|our|his|her|each|every|all|both|students|teachers|families|staff)',
    'from',
  ),

  phrase(
    `(?:had|has|have|want|wants|wanted|need|needs|needed|ask|asked|asks|able|free|how|what|which|where|when|whom|help|helps|helped) to [chose]`,
    'choose',
  ),
  phrase('(?:will|would|can|could|should|must|may|might|did|do|does) (?:you|they|we|he|she|it|i) [chose]', 'choose'),
  phrase(
    '(?:will|would|can|could|should|must|may|might|did|not|to) [chose] (?:an?|the|one|two|three|your|their|from|which|what|how|between|to|among|evidence|artifacts)',
    'choose',
  ),

  phrase(
    "(?:of|with|from|by|to|in|on|about|over|updated|update|updates|revised|revises|reviewed|uses|used|met|changed|shared|made|lost|sets|set|reach|reached|improve|improved|meet|meets|has|had) [it's] (?:own|mission|vision|goals?|plans?|students|teachers|staff|families|policy|policies|purpose|effects?|impact|strengths|weaknesses|results|schedule|calendar|values|safety|new|current|members|community|leaders|context|outcomes|needs)",
    'its',
  ),
  phrase("[it's] own", 'its'),
  phrase('[its] (?:an?|the|not|been)', "it's"),
  phrase(
    '(?:that|because|so|when|if|think|believe|know) [its] (?:important|essential|critical|necessary|vital|likely|possible|hard|easy|difficult|best|better|time) (?:to|that|for)',
    "it's",
  ),
  phrase(
    '^[its] (?:important|essential|critical|necessary|vital|likely|possible|hard|easy|difficult|best|better|time) (?:to|that|for)',
    "it's",
  ),

  phrase(
    `(?:${people}|those|anyone|someone|colleague|${person}) [who's] (?:${any.one}|${any.many}|work|needs?|voices?|names?|data|own|child|children|parents)`,
    'whose',
  ),
  phrase(
    '(?:ask|asks|asked|know|knows|see|decide|who|show|shows|explain|describe|name|tell|names|say|says|of|on|about) [whose] (?:responsible|accountable|in charge|going to|not)',
    "who's",
  ),

  phrase(
    `(?:revise|revised|revises|share|shared|shares|improve|improved|use|used|explain|explained|discuss|discussed|of|with|from|about|for|and|present|presented|change|changed|reach|reached|meet|met|set|update|updated|on|to|into|review|reviewed|made|make|express|expressed|in|lead|support|supports|supported|bring|write|wrote|tell|told) [there] ${OWNED}`,
    'their',
  ),
  phrase(`${NO_BEING} [there] ${only.many}`, 'their'),
  phrase(`[there] own`, 'their'),
  phrase(
    `what [there] (?:concerns|needs|goals|questions|strengths|hopes|plans|roles?|ideas|children|students) (?:are|is|were|was|mean|might)`,
    'their',
  ),
  phrase(
    '[their] (?:is|are|was|were|will be|has been|have been|may be|might be|must be|should be|seems?) (?:an?|no|not|one|two|three|four|five|many|several|some|few|always|also|still|more|less|enough|evidence|plenty|the|only|any)',
    'there',
  ),
  phrase(
    "[they're] (?:own|goals|needs|concerns|strengths|classrooms?|students|teachers|schools?|work|families|practice|plans|children)",
    'their',
  ),
  phrase(
    '(?:that|when|if|because|once|while|and|since|where|whether|until) [their] (?:also|not|(?:going|ready|able|willing|trying|expected|asked|learning) to)',
    "they're",
  ),

  phrase(
    '(?:that|when|if|because|once|while|since|where|whether|until|why|how|sure|as|what|and|think) [your] (?:the|an?|also|(?:going|able|willing|ready|trying|expected|asked) to|responsible for|proud of)',
    "you're",
  ),
  phrase(
    `[you're] (?:own|school|schools|district|team|staff|work|practice|plan|plans|classroom|data|results|colleagues|${things.many}|${things.one})`,
    'your',
  ),

  phrase(
    'far [to] (?:much|many|often|late|early|few|little|broad|vague|soon|quickly|difficult|costly|complex|long|short|high|low)',
    'too',
  ),
  phrase(
    '(?:giv(?:e|es|ing)|ask(?:s|ing)?|tak(?:e|es|ing)|spend(?:s|ing)?|with|of|is|was) [to] much (?:feedback|time|work|data|detail|information|on|for|at)',
    'too',
  ),
  phrase('(?:is|are|was|were|far) [to] (?:late|early|broad|vague|difficult|costly|complex|strict) (?:to|for)', 'too'),
  phrase('(?:is|are|was|were|far) [to] (?:late|early|broad|vague|soon|difficult|costly|complex|strict) $', 'too'),
  phrase(
    `at least [to] (?:places|times|ways|weeks|days|months|years|hours|sources|artifacts|examples|pieces|kinds|occasions|sessions|visits)`,
    'two',
  ),

  phrase(
    `${THE} (?:team|board|council|committee|district|school|faculty|staff|legislature|state|motion|proposal|measure|levy) [past] (?:the|an?|this|its|it) (?:proposal|motion|plan|policy|budget|measure|resolution|bill|levy|inspection|audit|review|test)`,
    'passed',
  ),
  phrase('(?:go|goes|going|went|move|moves|moving|moved|look|looks|looked|walk|walks|walked) [passed]', 'past'),
  phrase('in the [passed] $', 'past'),
  phrase(
    '(?:in|over|during|of|from) the [passed] (?:year|month|week|decade|few|two|three|four|five|six|ten|several|semester|summer|school year)',
    'past',
  ),

  phrase(
    '(?:gave|give|gives|given|giving|some|any|good|offer|offers|offered|sought|seek|seeks|follow|followed|the|their|your|this|of|for|ask for|asked for|on|piece of|take|took|took the|with) [advise] (?:to|on|about|from|of|for|that|and|is|was|you|they|in|or|as)',
    'advice',
  ),
  phrase('(?:gave|give|gives|given|giving|some|any|good|offer|offers|offered|sought|seek|seeks|for|of) [advise] $', 'advice'),
  phrase(
    '(?:will|would|can|could|should|must|who) [advice] (?:the|an?|your|their|our|students|teachers|families|staff|them|others|colleagues|new|on|you|us)',
    'advise',
  ),

  phrase('[insure] that', 'ensure'),
  phrase(
    '(?:to|will|would|can|could|should|must|and|that) [insure] (?:all|every|each|students|equity|equitable|access|the safety|success|fairness|consistency|everyone)',
    'ensure',
  ),
  phrase(
    '(?:could|should|would|must|might|may) [of] (?:been|had|done|asked|made|gone|used|shared|given|taken|said|told|led|chosen|seen|helped|changed|included|planned|met|involved|known|started|prepared|worked|come|become|tried|kept|left|found|thought|written|spoken|heard|set|put|gotten|got|looked|invited|listened|explained|provided)',
    'have',
  ),

  phrase(
    '(?:student|youth|parent|advisory) [counsel] (?:proposed|meets?|met|members?|meetings?|votes?|voted|decided|president|approved|approves|elections?|minutes|is|was|has|of|and)',
    'council',
  ),
  phrase(
    `(?:should|must|will|to|that|can|would|which|and|not|they|may) [compliments?] (?:the (?:narrative|text|evidence|curriculum|plan|lesson|standards|program|artifacts?|other)|existing|instruction|what)`,
    (slip) => slip.replace('i', 'e'),
  ),
  phrase(
    '(?:the|staff|teacher|low|high|improve|improves|improved|raise|raises|raised|boost|boosts|boosted|lower|lowers|lowered|on|of|good|poor) [moral] (?:of (?:the|your|our|their|all) (?:staff|team|teachers|school|faculty|students|building)|among|is low|is high|was low|was high|suffers|improves|improved|rose|fell)',
    'morale',
  ),
  phrase('(?:staff|teacher|employee|faculty|low|improve|improves|improved|raise|raised|boost|boosted) [moral] $', 'morale'),
  phrase(
    `(?:a|the|key|active|leading|central|important|his|her|their|your|its) [rolls?] (?:of (?:each|every|an?) (?:\\S+ )?(?:${person}|team|school|district)|that (?:you|they|each|teachers|families|students) (?:play|plays|played|had|have|has))`,
    toRole,
  ),
  phrase(
    '(?:your|own|his|her|defined|leadership|emergency|different|distinct|specific|teaching|new|key|central|important|active|clear) [rolls?] (?:in|as|that|within|during)',
    toRole,
  ),
  phrase('(?:their|your|own|defined|leadership|emergency|different|distinct|specific|key|important|clear) [rolls?] $', toRole),
  phrase(
    '(?:play|plays|played|playing) (?:an?|the|their|your|its|no|any|many|several)(?: key| active| important| central| leading| major| vital| critical| big)? [rolls?] (?:in|on|as|during|within|for)',
    toRole,
  ),
  phrase(
    '(?:use|by|of|the|your|their|a|project|office|business|program|line|from|new|each|every) [manger] (?:feedback|of|and|is|was|has|will|who|reviews?|approval|meets|support)',
    'manager',
  ),
];

const confusionsIn = remembering(slipFinder(CONFUSIONS), 2000);
