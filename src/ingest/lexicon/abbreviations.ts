/** Words that end in a full stop without ending a sentence, when a capital or a number follows; lower case, stop left out. */
export const abbreviations: ReadonlySet<string> = new Set(
  (
    'mr mrs ms mx dr prof rev fr hon messrs mme mlle st ste mt ft gen lt col maj capt cmdr cpl sgt pvt adm sen rep gov ' +
    'pres amb atty asst dep supt det insp pc sir jr sr no nos vol vols pp fig art sec ch ed eds al vs v etc eg e.g ie i.e ' +
    'cf viz approx est dept univ inst assn bros mgr jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu ' +
    'thur thurs fri sat sun ave blvd rd hwy u.s u.k u.n u.s.s d.c a.k.a ph.d m.d b.a m.a n.y l.a calif mass conn fla ' +
    'ga ill ind kan ky la md mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo ariz ark colo del'
  ).split(' '),
);

/** Those that end a sentence as well when a capital follows: "… in the U.S. The …", "… and Sons Inc. The …". */
export const mayEndSentence: ReadonlySet<string> = new Set(
  'u.s u.k u.n d.c a.m p.m jr sr etc inc corp co ltd al ph.d m.d'.split(' '),
);

/** Those that stand in front of a number only: without one, "no." is an answer and ends its sentence. */
export const numbering: ReadonlySet<string> = new Set('no nos vol vols pp fig ch'.split(' '));
