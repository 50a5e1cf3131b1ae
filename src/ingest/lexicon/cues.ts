// Verbs and nouns that report what somebody says or thinks, with the shapes their contents take. Chosen from the
// labels of our own corpus and from the field's reporting verbs; the act is judged elsewhere.
//
// l  content may stand to the left: "X, he said."          c  clause: that X, whether X, X
// i  infinitive of the speaker: promised to X               o  object and infinitive: asked her to X
// n  the object is the content: denied X                    a  an object before the content is who is told: told her that X
// Prepositions name what opens the content: "for" in "called for X".

/** Verb and its shapes, one entry each. */
export const cueVerbs: readonly string[] = (
  'say lc; tell lcaoi; ask lcaoi for about; write lc; explain lcn; add lc; argue lc; ' +
  'warn lcao of about against; insist lc on; claim lcin; announce lcn; report lcn; confirm lcn; ' +
  'acknowledge lcn; concede lcn; recall lcn; reply lc; respond lc by with; answer lc; suggest lcn; ' +
  'declare lcn; complain lc about of; assure lca; caution lcao against; indicate lcn; stress lcn; ' +
  'emphasize lcn; emphasise lcn; observe lc; remark lc on; quip l; joke lc; testify lc; tweet lcn; post ln; ' +
  'state lcn; allege lcn; assert lcn; contend lc; maintain lc; predict lcn; conclude lc; estimate lc; ' +
  'reveal lcn; disclose lcn; reiterate lcn; repeat lcn; counter lc; admit lcn to; deny lcn; note lcn; ' +
  'mention cn; promise lcian; pledge lcin; vow lcin to; threaten in with; swear lci; offer lin; ' +
  'agree lci with to on; refuse in; decline in; propose lcn; recommend lcn; demand lcin; request no; ' +
  'urge lonc; advise loc against; order o; instruct oc; invite o; encourage o; beg ol for; plead l for with; ' +
  'implore o; remind aoc; inform ac of; notify ac of; brief a; challenge o; call l; describe ln; ' +
  'characterize n; characterise n; portray n; accuse n; blame n; criticize ln; criticise ln; praise n; ' +
  'condemn ln; denounce ln; slam n; blast n; attack n; defend n; hail ln; welcome n; commend n; applaud n; ' +
  'thank n; dismiss n; reject n; dispute lcn; question cn; endorse n; liken n; compare n; discuss n; raise n; ' +
  'cite ln; quote n; comment l on about; speak of about for against; talk about of; boast lc about of; ' +
  'hint lc at; chant l; shout l; yell l; cry l; mutter l; murmur l; whisper l; grumble l about; lament lcn; ' +
  'muse l; marvel l; recount ln; relate l; continue l; interject l; snap l; retort l; shrug l; sigh l; ' +
  'laugh l; smile l; nod l; concur l; scoff l at; bristle at; rail against; confide l; confess lc to; ' +
  'rule lcn; signal cn; outline n; inquire lc about; enquire lc; quiz l; query ln; apologize l for; ' +
  'apologise l for; appeal for; lobby for; press on for; push for; object lc to; protest lcn; express n; ' +
  'voice n; convey n; allude to; refer to; elaborate on; weigh n; read l; show lc; find lc; believe lcn in; ' +
  'think lc about of; feel lc; know lcn; want inol; hope lci for; expect lcino; fear lcn; consider ln; see n; ' +
  'hold c; understand lc; doubt cn; suspect lcn; assume lcn; suppose lc; guess lc; reckon lc; figure lc; ' +
  'presume lc; imagine lcn; wish cin; prefer in; intend in; plan in on; aim i; seek in; mean i; ' +
  'wonder lc about; worry lc about; realize lcn; realise lcn; regard n; view n; support n; oppose n; favor n; ' +
  'favour n; back n; like in; love in; hate in; dislike n; resent n; regret lcn; trust cn; remember lcn; ' +
  'forget c; decide cin on; determine cn; foresee n; anticipate cn; dread n; admire n; convince ac; ' +
  'persuade ao; learn c of; hear c; discover c; recognize cn; recognise cn; deem n; envision n; need i; ' +
  'choose i; opt i for; vote lin for against; try i; struggle i; hesitate i; prepare i; mind n; care c about; ' +
  'nominate n; pray c for; tout n; trumpet n; decry ln; deride n; mock n; ridicule n; lambaste n; chide n; ' +
  'scold n; berate n; rebuke n; disavow n; renounce n; credit n; bemoan n; ponder nc; contemplate n; imply cn; ' +
  'opine lc; espouse n; advocate n for; disagree with; interpret n; perceive n; appreciate n; accept cn; ' +
  'approve n of; disapprove of; fault n; bash n; skewer n; rip n; teach ac; bet c; underscore cn; highlight n; ' +
  'detail n; unveil n; release n; specify cn; clarify cn; summarize n; hypothesize c; speculate lc about; ' +
  'theorize lc; project cn; forecast cn; calculate c; certify c; affirm lcn; attest lc to; profess n; ' +
  'proclaim lcn; pronounce n; exclaim l; gush l; rant l; vent l; fume l; echo n'
).split('; ');

/** Verbs that need their particle: "pointed out that X". */
export const cueParticles: Readonly<Record<string, readonly [particle: string, shapes: string]>> = {
  point: ['out', 'lcn'],
  rule: ['out', 'n'],
  call: ['on', 'o'],
  lash: ['out', 'l at'],
  shoot: ['back', 'l'],
  fire: ['back', 'l'],
  hit: ['back', 'l at'],
  push: ['back', 'l on against'],
  speak: ['out', 'l against'],
  spell: ['out', 'cn'],
  lay: ['out', 'n'],
  set: ['out', 'i'],
  weigh: ['in', 'l on'],
  make: ['clear', 'c'],
  brush: ['off', 'n'],
};

/** Verbs whose plain object is so rarely what was said that only a clause, an infinitive or a quotation counts. */
export const weakObjects: ReadonlySet<string> = new Set(
  (
    'report tweet post note claim propose offer release detail show raise attack question challenge defend hold see know like love hate ' +
    'back weigh want need find expect seek accept determine project learn remember call read need vote plan support credit view consider ' +
    'imagine express voice confirm mention cite quote describe rip echo mock discuss approve trust mind recognize recognise appreciate perceive'
  ).split(' '),
);

/** Nouns that report, with what may open their content; "of" only where the speaker owns the noun. */
export const cueNouns: ReadonlySet<string> = new Set(
  (
    'promise claim statement warning call demand denial suggestion allegation accusation pledge vow request assertion comment remark ' +
    'belief hope fear plan proposal view opinion argument prediction estimate announcement assurance insistence concern doubt desire wish ' +
    'decision intention refusal threat offer appeal contention conclusion criticism admission confirmation declaration recommendation ' +
    'advice notion idea theory suspicion expectation conviction complaint charge report rumour rumor word sign indication feeling'
  ).split(' '),
);

/** Light verbs whose noun carries the report: "gave no indication that X", "raised concerns about X". */
export const lightCues: Readonly<Record<string, ReadonlySet<string>>> = {
  give: new Set(['indication', 'sign', 'assurance', 'hint', 'warning', 'promise', 'order']),
  make: new Set(['promise', 'statement', 'claim', 'announcement', 'demand', 'pledge', 'threat', 'case', 'call']),
  raise: new Set(['concern', 'question', 'doubt', 'fear', 'objection']),
  express: new Set(
    'concern hope doubt fear regret support confidence interest frustration disappointment outrage concern anger'.split(
      ' ',
    ),
  ),
  voice: new Set(['concern', 'hope', 'doubt', 'fear', 'support', 'opposition', 'frustration']),
  issue: new Set(['warning', 'statement', 'denial', 'call', 'order']),
  have: new Set(['doubt', 'hope', 'concern', 'plan', 'belief', 'idea', 'intention']),
};

/** Adverbs and phrases that report without a source. */
export const cueAdverbs: ReadonlySet<string> = new Set(['reportedly', 'allegedly', 'supposedly', 'purportedly']);

/** Adjectives that report a state of mind after a form of "be": "is confident that X". */
export const cueAdjectives: ReadonlySet<string> = new Set(
  (
    'concerned confident worried sure certain aware hopeful convinced optimistic pessimistic skeptical sceptical adamant afraid unsure ' +
    'doubtful willing unwilling eager reluctant determined interested opposed committed proud glad happy pleased upset angry furious tired ' +
    'wary critical supportive dismissive disappointed surprised frustrated keen ready inclined fearful'
  ).split(' '),
);

/** Verbs of inner states: said of somebody inside a report, they are part of what is reported. */
export const innerVerbs: ReadonlySet<string> = new Set(
  (
    'believe think feel know want hope expect fear consider see understand doubt suspect assume suppose guess reckon figure presume ' +
    'imagine wish prefer intend plan aim seek mean wonder worry realize realise regard view support oppose favor favour back like love ' +
    'hate dislike resent regret trust remember decide determine foresee anticipate dread admire learn hear discover recognize recognise ' +
    'deem envision need choose opt vote try struggle hesitate prepare mind care pray forget find convince persuade appreciate approve ' +
    'perceive accept contemplate weigh ponder hold bet look'
  ).split(' '),
);
