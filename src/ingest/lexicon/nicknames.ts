/** Short forms of first names that do not begin like the name itself, lower case; written from general knowledge. */
export const nicknames: ReadonlyMap<string, string> = new Map(
  `abby abigail,andy andrew,barry barack,becky rebecca,ben benjamin,bernie bernard,beth elizabeth,bill william,billy william,bob robert,bobby robert,chuck charles,charlie charles,dan daniel,danny daniel,
  dave david,dick richard,drew andrew,ed edward,eddie edward,frank francis,gerry gerald,greg gregory,hank henry,harry henry,jack john,jake jacob,jeff jeffrey,jerry gerald,jim james,jimmy james,joe joseph,joey joseph,
  johnny john,jon jonathan,kate katherine,kathy kathleen,katie katherine,larry lawrence,liz elizabeth,maggie margaret,meg margaret,mick michael,mike michael,mitch mitchell,nick nicholas,peggy margaret,
  pat patrick,pete peter,ray raymond,rick richard,rob robert,ron ronald,sandy sandra,steve steven,sue susan,ted edward,teddy edward,terry terence,tim timothy,tom thomas,tommy thomas,tony anthony,vicky victoria,wes wesley`
    .split(/,\s*/)
    .map((pair) => pair.split(' ') as [string, string]),
);
