import type { Gender } from '../types.ts';

/** Courtesy titles, without a full stop: they stand before a name, tell a gender, and are no office. */
export const honorifics: ReadonlyMap<string, Gender> = new Map<string, Gender>([
  ['mr', 'MALE'],
  ['mister', 'MALE'],
  ['messrs', 'MALE'],
  ['mrs', 'FEMALE'],
  ['ms', 'FEMALE'],
  ['miss', 'FEMALE'],
  ['mx', 'UNKNOWN'],
  ['sir', 'MALE'],
  ['dame', 'FEMALE'],
  ['lord', 'MALE'],
  ['lady', 'FEMALE'],
  ['baroness', 'FEMALE'],
  ['baron', 'MALE'],
  ['dr', 'UNKNOWN'],
  ['m', 'MALE'],
  ['mme', 'FEMALE'],
  ['herr', 'MALE'],
  ['frau', 'FEMALE'],
  ['señor', 'MALE'],
  ['señora', 'FEMALE'],
]);

/** Offices as they are shortened before a name, without the full stop, and the nouns by which they are taken up again. */
export const shortTitles: ReadonlyMap<string, readonly string[]> = new Map([
  ['sen', ['senator', 'lawmaker']],
  ['sens', ['senator', 'lawmaker']],
  ['rep', ['representative', 'congressman', 'congresswoman', 'lawmaker']],
  ['reps', ['representative', 'lawmaker']],
  ['gov', ['governor']],
  ['gen', ['general', 'commander']],
  ['lt', ['lieutenant', 'officer']],
  ['col', ['colonel', 'officer']],
  ['maj', ['major', 'officer']],
  ['capt', ['captain', 'officer']],
  ['cmdr', ['commander', 'officer']],
  ['adm', ['admiral']],
  ['sgt', ['sergeant', 'officer']],
  ['cpl', ['corporal']],
  ['pvt', ['private', 'soldier']],
  ['prof', ['professor', 'academic', 'scientist']],
  ['rev', ['reverend', 'pastor', 'vicar', 'minister', 'priest']],
  ['fr', ['father', 'priest']],
  ['hon', ['judge']],
  ['pres', ['president']],
  ['supt', ['superintendent', 'officer']],
  ['det', ['detective', 'officer']],
  ['insp', ['inspector', 'officer']],
  ['cllr', ['councillor']],
  ['amb', ['ambassador']],
  ['atty', ['attorney', 'lawyer']],
  ['da', ['attorney', 'prosecutor']],
  ['cdr', ['commander', 'officer']],
  ['pc', ['constable', 'officer']],
  ['di', ['inspector', 'officer']],
  ['dci', ['inspector', 'officer']],
  ['brig', ['brigadier', 'general']],
]);

/** Offices and roles of which the press speaks as of women. */
export const femaleRoles: ReadonlySet<string> = new Set(
  `actress alderwoman ballerina baroness bride businesswoman chairwoman committeewoman congresswoman councilwoman countess daughter duchess ex-wife
  fisherwoman forewoman girlfriend goddaughter grandmother granddaughter headmistress heiress heroine horsewoman hostess landlady lady laywoman matriarch mother mother-in-law niece nun policewoman
  priestess princess queen saleswoman schoolgirl sister spokeswoman sportswoman stepmother stewardess waitress widow wife woman aunt girl assemblywoman anchorwoman mum mom great-grandmother sister-in-law daughter-in-law`.split(
    /\s+/,
  ),
);

/** Offices and roles of which the press speaks as of men. */
export const maleRoles: ReadonlySet<string> = new Set(
  `actor alderman barman baron boyfriend bridegroom brother businessman cameraman chairman clergyman committeeman congressman councilman count cowboy craftsman duke ex-husband father father-in-law
  fireman fisherman foreman frontman gentleman godfather grandfather grandson groom gunman headmaster horseman husband king landlord man monk nephew nobleman patriarch policeman pope prince
  salesman schoolboy serviceman son spokesman sportsman statesman stepfather steward strongman stuntman tradesman trawlerman uncle vice-chairman waiter widower workman assemblyman anchorman
  bishop archbishop cardinal ayatollah sheikh sheik imam emir sultan dad boy great-grandfather brother-in-law son-in-law`.split(
    /\s+/,
  ),
);

/** Offices and roles of either gender, by their head noun. */
export const neutralRoles: ReadonlySet<string> = new Set(
  `academic accountant activist adjutant administrator admiral adviser advisor advocate agent aide ally ambassador analyst anchor announcer anthropologist apprentice archaeologist architect archivist artist
  assistant assistant-secretary astronaut astronomer athlete attaché attendant attorney auditor author aviator backbencher bailiff baker banker barber barrister bartender bassist biographer biologist blogger
  bookkeeper bookseller boss botanist boxer breeder brewer broadcaster broker builder butcher butler buyer campaigner candidate captain caretaker cashier celebrity centenarian chair chairperson challenger chancellor chaplain
  charge chef chemist chief choreographer cinematographer citizen cleric clerk climatologist climber coach co-author co-chair co-founder collector colleague colonel columnist comedian commander commandant
  commentator commissioner comptroller composer comptroller conductor confidant conservationist conservator constable consul consultant contractor controller convener cook coordinator co-owner co-pilot corporal correspondent
  councillor councilor counsel counsellor counselor coroner courier cousin crewman critic curator custodian customer cyclist dancer dealer dean defendant defender delegate demographer dentist deputy designer
  detective developer diplomat director dispatcher dissident doctor donor driver drummer ecologist economist editor electrician employee engineer entrepreneur envoy epidemiologist evangelist ex-chief ex-minister ex-president executive expert
  exporter farmer filmmaker film-maker financier firefighter footballer forecaster founder fugitive fund-raiser fundraiser gardener general geographer geologist goalkeeper golfer governor graduate grocer guard guardian guide
  guitarist hairdresser half-brother head headteacher hero historian host hotelier hunter hydrologist incumbent industrialist informant inmate inspector instructor insurgent interpreter inventor investigator investor jailer janitor jeweller jockey
  journalist judge juror justice keeper laborer labourer landowner lawmaker lawyer leader lecturer legislator librarian lieutenant linguist lobbyist magistrate magnate major manager marshal mason mathematician mayor mayor-elect
  mechanic mediator member merchant meteorologist microbiologist midwife midfielder miner minister ministers mobster model moderator mogul monarch motorist musician naturalist negotiator neighbor neighbour neurologist neuroscientist newcomer nominee
  novelist nurse nutritionist observer oceanographer officer official ombudsman operator orchestrator organiser organizer orthodontist owner painter paramedic parliamentarian partner party-leader passenger pastor patient patron pediatrician paediatrician
  pensioner performer pharmacist philanthropist philosopher photographer physician physicist physiotherapist pianist pilot pioneer planner player playwright plumber poet policymaker politician pollster porter postmaster potter preacher premier prelate presenter
  president president-elect priest principal prisoner producer professor programmer promoter proprietor prosecutor protester provost psychiatrist psychologist publican publicist publisher pundit pupil quarterback rabbi rancher ranger rapper
  rapporteur rector recruiter referee refugee regent registrar regulator renter reporter representative republican researcher resident restaurateur retiree reverend reviewer rider ringleader rival runner sailor scholar schoolteacher scientist
  screenwriter sculptor secretary secretary-general secretary-treasurer seismologist selectman seller senator sergeant server sheriff shepherd shipowner shopkeeper shopper signatory singer skipper sociologist soldier solicitor solicitor-general songwriter speaker
  specialist spokesperson sponsor staffer star statistician stepdaughter stepson stockbroker storekeeper strategist striker student successor superintendent superstar supervisor supporter surgeon surrogate survivor suspect swimmer tailor teacher teammate
  technician technologist teenager tenant theologian therapist tourist trader trainee trainer translator trawler treasurer trustee tutor twin tycoon undersecretary under-secretary underwriter undertaker understudy urologist valet vendor veteran veterinarian vet vicar
  vice-chair vice-chancellor vice-president victim villager violinist virologist visitor voter volunteer warden watchman weaver welder whistleblower whistle-blower winger winner witness worker wrestler writer youngster zoologist ex-officer nominee seneschal
  chief-executive ceo cfo coo cto chairman-elect attorney-general governor-general secretary-designate czar tsar mp msp mep pm dj vice-premier landholder trucker goalscorer centre-half full-back midfielder captain-elect foreperson
  co-host co-leader co-director maker teenager adolescent pathologist oncologist cardiologist actuary appraiser assessor astrologer`.split(
    /\s+/,
  ),
);

/** Heads of a body: whoever holds one of these offices may be called its chief, boss, head or leader. */
export const headRoles: ReadonlySet<string> = new Set(
  `boss ceo chair chairman chairwoman chairperson chief commander commissioner director executive governor head leader president premier principal secretary-general superintendent supremo mayor minister chancellor`.split(
    /\s+/,
  ),
);

/** The words of those that name just any head of a body, so that another office takes them up. */
export const headWords: ReadonlySet<string> = new Set('boss chief head leader supremo'.split(' '));

/** Words for a person that say nothing of an office: they take up whoever was just spoken of. */
export const plainPersonWords: ReadonlySet<string> = new Set(
  `man woman star veteran tycoon actress actor politician candidate teenager celebrity suspect defendant accused prisoner pensioner youngster father mother boy girl lady gentleman`.split(
    /\s+/,
  ),
);

/** What somebody is called beside an office, and says nothing against any: of a race, of a family, of a place. */
export const passingOffices: ReadonlySet<string> = new Set(
  `nominee candidate contender challenger finalist winner favorite favourite incumbent man woman star veteran native resident friend son daughter father mother brother sister wife husband girlfriend boyfriend ally critic rival opponent
  supporter author guest member`.split(/\s+/),
);

/** Words before an office that belong to its holder or its time and not to its title. */
export const passingWords: ReadonlySet<string> = new Set(
  `former ex then late now onetime one-time erstwhile powerful new old outspoken veteran longtime long-time famous popular controversial embattled influential fellow furious angry young elderly late beleaguered respected leading
  outgoing incoming departing retired ousted newly longstanding rebel troubled prominent current wealthy embittered sole beloved hapless disgraced dead fiery soft-spoken gruff main resident presumptive`.split(
    /\s+/,
  ),
);

/** The passing words that say that the office is held no longer. */
export const formerWords: ReadonlySet<string> = new Set(
  'former ex onetime one-time erstwhile ousted retired ex-president late'.split(' '),
);

/** Particles inside a person's name, lower case. */
export const nameParticles: ReadonlySet<string> = new Set(
  'de da do dos das del della di du la le van von der den ter ten bin ibn al el zu af av y und'.split(' '),
);

/** What may follow a name as part of it. */
export const nameSuffixes: ReadonlySet<string> = new Set('jr jr. sr sr. ii iii iv kc qc mp'.split(' '));

/** What a politician is called by his party, in front of his name. */
export const partyWords: ReadonlySet<string> = new Set(
  'centrist communist conservative democrat democratic green independent labour leftist liberal libertarian nationalist progressive republican socialist tory unionist'.split(
    ' ',
  ),
);
