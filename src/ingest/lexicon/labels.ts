/** What an article itself writes in front of a colon: nobody's name, and nobody speaks behind it. */
export const articleLabels: ReadonlySet<string> = new Set(
  (
    'update,updated,video,watch,read,read more,photo,photos,exclusive,breaking,breaking news,related,note,notes,previously,more,correction,also,' +
    "see,see also,listen,live,background,details,reminder,editor's note,editor’s note,fact,facts,fact check,funding,wow,look,revealed,bombshell,shocking,must see,just in,alert,developing,opinion,editorial,analysis"
  ).split(','),
);
