/** Walks of life by the words of their offices. Two people of one name whose offices lie in different walks are two. */
export const walks: readonly (readonly [walk: string, words: ReadonlySet<string>])[] = [
  [
    'public life',
    new Set(
      `president minister senator governor mayor congressman congresswoman representative lawmaker legislator chancellor premier ambassador diplomat politician candidate nominee councillor councilman councilwoman secretary commissioner
      delegate mp general admiral colonel commander king queen prince princess spokesman spokeswoman envoy chief leader speaker attorney prosecutor judge justice sheriff lawyer barrister chairman chairwoman chair director executive ceo`.split(
        /\s+/,
      ),
    ),
  ],
  [
    'sport',
    new Set(
      'striker goalkeeper midfielder footballer quarterback swimmer runner cyclist boxer golfer jockey coach defender winger athlete skipper'.split(
        ' ',
      ),
    ),
  ],
  [
    'arts',
    new Set(
      'actor actress singer novelist poet painter sculptor comedian musician drummer guitarist composer filmmaker playwright rapper dancer model'.split(
        ' ',
      ),
    ),
  ],
  [
    'medicine',
    new Set(
      'doctor nurse surgeon physician paramedic midwife dentist pharmacist neurologist paediatrician pediatrician'.split(
        ' ',
      ),
    ),
  ],
  [
    'everyday',
    new Set(
      'farmer waitress waiter baker plumber electrician trucker miner fisherman shopkeeper pensioner student pupil shopper commuter schoolteacher bartender barber cook'.split(
        ' ',
      ),
    ),
  ],
];
