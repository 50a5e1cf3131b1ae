import type { OrganisationKind } from '../types.ts';

/** Last words of organisations' names that give them away, by kind; lower case. */
export const organisationEndings: Readonly<Partial<Record<OrganisationKind, string>>> = {
  COMPANY: `inc inc. corp corp. corporation co co. company ltd ltd. llc llp plc gmbh ag sa nv holdings group partners securities capital bank bancorp insurance airlines airways air motors industries
    energy oil gas petroleum steel mining foods brewery pharmaceuticals therapeutics laboratories labs technologies systems networks software electronics semiconductors telecom wireless stores markets hotels homes
    properties research financial hospitality realty railways rail freight logistics shipping lines coaches cruises packing storage utilities power electric mutual assurance advisers advisors consulting associates enterprises ventures solutions
    services turbines paving hosiery malls brands studios pictures records entertainment health brothers & healthcare water estates`,
  MEDIA: `news times post tribune gazette herald chronicle courier journal ledger sentinel mail telegraph guardian observer examiner standard inquirer dispatch register press broadcasting radio television tv newswire wire
    review magazine weekly daily dagblad fm echo bulletin argus star-tribune`,
  GOVERNMENT_BODY: `ministry department office agency bureau commission directorate inspectorate authority treasury court tribunal parliament senate congress assembly legislature administration cabinet police constabulary army navy
    corps guard force forces service council secretariat embassy board inquiry survey laboratory committee panel commons delegates estimates patrol customs exchequer judiciary sheriff marshals watchdog regulator diet duma knesset bundestag`,
  INTERGOVERNMENTAL: 'compact treaty pact mission',
  PARTY: 'party democrats republicans socialists conservatives liberals greens labour bloc movement list',
  ARMED_GROUP: 'brigade brigades militia front rebels insurgents army guerrillas',
  NON_PROFIT: `foundation trust charity society association federation union league institute centre center network coalition campaign fund relief project watch international alliance confederation guild club workers teachers drivers
    supporters neighbors neighbours volunteers mothers clerks confederation brotherhood chamber initiative action church diocese synod cooperative co-operative`,
  ACADEMIC: 'university college school academy polytechnic observatory museum hospital infirmary clinic seminary',
  SPORT:
    'fc united rovers wanderers athletic town city rangers fifa uefa olympics tigers lions bears eagles giants ferrets',
};

/** Endings that are also surnames or places, and so need more than themselves to tell an organisation. */
export const weakEndings: ReadonlySet<string> = new Set(
  `research air city town star post mail times court lane power young bank water gas oil rangers united list front bears eagles giants lions tigers steel church union league service workers drivers mothers lines forces homes brothers guard trust
  capital standard press action watch health mission compact house school college clinic hospital express field group`.split(
    /\s+/,
  ),
);

/** Words after a name, in lower case, that tell what it names: "the Ekho Moskvy radio station". */
export const followingNouns: ReadonlyMap<string, OrganisationKind> = new Map<string, OrganisationKind>([
  ['radio station', 'MEDIA'],
  ['radio', 'MEDIA'],
  ['television station', 'MEDIA'],
  ['television channel', 'MEDIA'],
  ['television', 'MEDIA'],
  ['tv channel', 'MEDIA'],
  ['news agency', 'MEDIA'],
  ['news site', 'MEDIA'],
  ['newspaper', 'MEDIA'],
  ['daily', 'MEDIA'],
  ['magazine', 'MEDIA'],
  ['weekly', 'MEDIA'],
  ['website', 'MEDIA'],
  ['broadcaster', 'MEDIA'],
  ['channel', 'MEDIA'],
  ['party', 'PARTY'],
  ['militia', 'ARMED_GROUP'],
  ['insurgents', 'ARMED_GROUP'],
  ['rebels', 'ARMED_GROUP'],
  ['militants', 'ARMED_GROUP'],
  ['guerrillas', 'ARMED_GROUP'],
  ['fighters', 'ARMED_GROUP'],
  ['airline', 'COMPANY'],
  ['supermarket', 'COMPANY'],
  ['charity', 'NON_PROFIT'],
  ['foundation', 'NON_PROFIT'],
  ['union', 'NON_PROFIT'],
  ['alliance', 'INTERGOVERNMENTAL'],
  ['football club', 'SPORT'],
  ['university', 'ACADEMIC'],
]);

/** Lower-case nouns that end the name of a body of state: "the Veyran culture ministry", "the transport department". */
export const bodyNouns: ReadonlySet<string> = new Set(
  `ministry department treasury army navy police parliament court council commission agency office bureau authority inspectorate regulator embassy military watchdog committee senate legislature assembly directorate service
  commissioner-general prosecution central-bank museum union inquiry tribunal society board association inspectors bank centre association federation`.split(
    /\s+/,
  ),
);

/** Nouns that take up an organisation spoken of before ("the company", "the alliance"), by the kinds that each may mean. */
export const organisationRoles: Readonly<Partial<Record<OrganisationKind, string>>> = {
  COMPANY: `company firm airline carrier manufacturer maker retailer insurer lender developer operator brewer utility supplier chain business startup start-up automaker carmaker conglomerate employer bank railway publisher broker
    contractor refiner producer builder shipper supermarket franchise landlord management group giant`,
  MEDIA:
    'newspaper paper broadcaster network station channel agency magazine website site outlet daily weekly tabloid radio',
  GOVERNMENT_BODY: `ministry department office agency bureau commission directorate inspectorate authority treasury court tribunal parliament senate congress assembly legislature police army navy service council board committee panel inquiry
    regulator watchdog force administration government investigators prosecutors observers judges body`,
  INTERGOVERNMENTAL: 'alliance bloc organisation organization body union compact coalition mission agency',
  PARTY: 'party movement bloc coalition',
  ARMED_GROUP: 'group militia rebels insurgents front movement militants guerrillas army force',
  NON_PROFIT: `union charity group association federation league trust foundation society institute centre center coalition alliance campaign fund network council institution organisation organization guild club pollster pollsters chamber agency
    congregation diocese church synod cooperative co-operative`,
  ACADEMIC: 'university college school institute museum hospital laboratory observatory academy clinic',
  SPORT: 'club team side federation league',
  OTHER: 'group organisation organization body campaign camp committee panel company firm institution survey pollster',
};

/** Nouns of bodies that no other body is called by, whatever its kind: a court is no council, while a bureau may be "the agency". */
export const ownBodies: ReadonlySet<string> = new Set(
  `council court parliament police army navy senate legislature assembly university hospital museum school college church synod directorate
  inquiry tribunal campaign camp`.split(/\s+/),
);

/** Organisations known by name whatever an article says of them: name | further names | kind | nouns that take them up. */
export const knownOrganisations = `
NATO|North Atlantic Treaty Organization,North Atlantic Treaty Organisation,Nato|INTERGOVERNMENTAL|alliance,organisation,organization
International Security Assistance Force|ISAF|INTERGOVERNMENTAL|force,mission
United Nations|UN,U.N.|INTERGOVERNMENTAL|organisation,organization,body
European Union|EU,E.U.|INTERGOVERNMENTAL|bloc,union
European Commission||INTERGOVERNMENTAL|commission
European Central Bank|ECB|INTERGOVERNMENTAL|bank
European Parliament||INTERGOVERNMENTAL|parliament
African Union|AU|INTERGOVERNMENTAL|union,bloc
Arab League||INTERGOVERNMENTAL|league
OPEC|Organization of the Petroleum Exporting Countries|INTERGOVERNMENTAL|cartel,group
OSCE|Organization for Security and Co-operation in Europe|INTERGOVERNMENTAL|organization
World Bank||INTERGOVERNMENTAL|bank,lender
World Trade Organization|WTO|INTERGOVERNMENTAL|organization
World Health Organization|WHO|INTERGOVERNMENTAL|agency,organization
International Monetary Fund|IMF|INTERGOVERNMENTAL|fund,lender
International Atomic Energy Agency|IAEA|INTERGOVERNMENTAL|agency,watchdog
International Criminal Court|ICC|INTERGOVERNMENTAL|court
Interpol||INTERGOVERNMENTAL|agency
UNICEF|Unicef|INTERGOVERNMENTAL|agency
UNESCO|Unesco|INTERGOVERNMENTAL|agency
Security Council|U.N. Security Council|INTERGOVERNMENTAL|council
Taliban||ARMED_GROUP|insurgents,movement,militants
al-Qaeda|al Qaeda,Al Qaeda,Al-Qaeda,al-Qaida,al Qaida|ARMED_GROUP|network,group
Islamic State|ISIS,ISIL,IS,Daesh|ARMED_GROUP|group,militants
Hamas||ARMED_GROUP|group,movement
Hezbollah|Hizbollah,Hizbullah|ARMED_GROUP|group,movement
Fatah||PARTY|movement,party
Boko Haram||ARMED_GROUP|group,militants
FARC||ARMED_GROUP|rebels,guerrillas
Irish Republican Army|IRA|ARMED_GROUP|group
Reuters||MEDIA|agency
Associated Press|AP|MEDIA|agency
Agence France-Presse|AFP|MEDIA|agency
Bloomberg|Bloomberg News|MEDIA|agency
Xinhua|Xinhua News Agency|MEDIA|agency
TASS|Tass,ITAR-TASS,Itar-Tass|MEDIA|agency
Interfax||MEDIA|agency
RIA Novosti|RIA|MEDIA|agency
BBC|British Broadcasting Corporation,BBC News|MEDIA|broadcaster,corporation
CNN||MEDIA|network,channel
CBS|CBS News|MEDIA|network
NBC|NBC News|MEDIA|network
ABC|ABC News|MEDIA|network
MSNBC||MEDIA|network
Fox News|Fox|MEDIA|network,channel
NPR|National Public Radio|MEDIA|network
PBS||MEDIA|network
Al Jazeera|al-Jazeera,Al-Jazeera|MEDIA|broadcaster,network
New York Times||MEDIA|newspaper,paper
Washington Post||MEDIA|newspaper,paper
Wall Street Journal||MEDIA|newspaper,paper
Los Angeles Times||MEDIA|newspaper,paper
USA Today||MEDIA|newspaper
Financial Times|FT|MEDIA|newspaper,paper
Der Spiegel||MEDIA|magazine
Le Monde||MEDIA|newspaper
Politico||MEDIA|site
Twitter||COMPANY|company,network
Facebook||COMPANY|company,network
Google||COMPANY|company
Apple||COMPANY|company
Microsoft||COMPANY|company
Amazon||COMPANY|company
Gazprom||COMPANY|company
Boeing||COMPANY|company
Airbus||COMPANY|company
Toyota||COMPANY|company
Volkswagen|VW|COMPANY|company
Pentagon||GOVERNMENT_BODY|department
Congress|U.S. Congress|GOVERNMENT_BODY|legislature
Senate|U.S. Senate|GOVERNMENT_BODY|chamber
House of Representatives||GOVERNMENT_BODY|chamber
Supreme Court|U.S. Supreme Court|GOVERNMENT_BODY|court
House of Commons||GOVERNMENT_BODY|chamber
State Department||GOVERNMENT_BODY|department
Justice Department|Department of Justice|GOVERNMENT_BODY|department
Foreign Office||GOVERNMENT_BODY|department,ministry
FBI|Federal Bureau of Investigation|GOVERNMENT_BODY|bureau,agency
CIA|Central Intelligence Agency|GOVERNMENT_BODY|agency
NSA|National Security Agency|GOVERNMENT_BODY|agency
NASA||GOVERNMENT_BODY|agency
EPA|Environmental Protection Agency|GOVERNMENT_BODY|agency
IRS|Internal Revenue Service|GOVERNMENT_BODY|agency,service
Federal Reserve|Fed|GOVERNMENT_BODY|bank
Bank of England||GOVERNMENT_BODY|bank
Scotland Yard||GOVERNMENT_BODY|force
Knesset||GOVERNMENT_BODY|parliament
Bundestag||GOVERNMENT_BODY|parliament
State Duma|Duma|GOVERNMENT_BODY|parliament
Republican Party|Republicans,GOP|PARTY|party
Democratic Party|Democrats|PARTY|party
Republican National Committee|RNC|PARTY|committee
Democratic National Committee|DNC|PARTY|committee
Tea Party||PARTY|movement
Labour Party|Labour|PARTY|party
Conservative Party|Tories|PARTY|party
Liberal Democrats|Lib Dems|PARTY|party
United Russia||PARTY|party
Sinn Fein|Sinn Féin|PARTY|party
Likud||PARTY|party
Amnesty International|Amnesty|NON_PROFIT|group
Human Rights Watch||NON_PROFIT|group
Greenpeace||NON_PROFIT|group
Red Cross|International Committee of the Red Cross,ICRC|NON_PROFIT|organisation,organization
Oxfam||NON_PROFIT|charity
Planned Parenthood||NON_PROFIT|organization,group
National Rifle Association|NRA|NON_PROFIT|group,association
AFL-CIO||NON_PROFIT|federation
American Civil Liberties Union|ACLU|NON_PROFIT|group
Black Lives Matter||NON_PROFIT|movement
FIFA|Fifa|SPORT|body
UEFA|Uefa|SPORT|body
NFL|National Football League|SPORT|league
NBA|National Basketball Association|SPORT|league
International Olympic Committee|IOC|SPORT|committee
Harvard University|Harvard|ACADEMIC|university
Yale University|Yale|ACADEMIC|university
Stanford University|Stanford|ACADEMIC|university
Oxford University|University of Oxford|ACADEMIC|university
`;

/** Capitalised words that are neither people nor organisations: days, months, feasts, peoples, subjects and the like. */
export const plainCapitals: ReadonlySet<string> = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december christmas easter ramadan thanksgiving halloween
  muslim muslims christian christians jewish jews jew catholic catholics protestant protestants hindu hindus sikh buddhist islam islamic christianity judaism bible koran god internet english latin i ok tv
  european europeans african africans asian asians arab arabs western eastern northern southern mid-atlantic hispanic hispanics latino latinos nazi nazis communist communists republican democrat democratic gaelic kurdish kurd kurds
  mr mrs ms dr ii iii olympic olympics p.m. a.m. gmt est edt ceo mp mps dna aids hiv covid covid-19 ebola brexit obamacare medicare medicaid nobel oscar grammy emmy bce ad bc yes no`.split(
    /\s+/,
  ),
);

/** First words that say what the name behind them is: an outlet ("Radio Halden"), or a place, a ship or a storm and nobody at all. */
export const thingsNamed: Readonly<Record<'ORGANISATION' | 'PLACE', readonly string[]>> = {
  ORGANISATION: 'radio channel canal tele télé'.split(' '),
  PLACE:
    'storm hurricane cyclone typhoon lake mount mt river port fort cape camp highway route interstate street avenue hms uss rms operation'.split(
      ' ',
    ),
};

/** Last words of the names of what is held. */
export const events: ReadonlySet<string> = new Set(
  'convention summit primary primaries debate debates parade regatta biennale'.split(' '),
);

/** Nouns that name a body well enough where an article names it no further: "the council". */
export const unnamedBodies: ReadonlySet<string> = new Set(
  `council commission committee union federation league society court parliament ministry department agency authority bank university hospital police company firm newspaper club
  government charity trust foundation guild association school college museum church airline army navy treasury embassy regulator watchdog inspectorate senate legislature assembly directorate inquiry tribunal bureau board panel synod`.split(
    /\s+/,
  ),
);
