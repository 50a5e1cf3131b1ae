/** Last words of a noun phrase that make it an outlet: "the public broadcaster", "a Halden radio station". */
export const outletNouns: readonly string[] =
  'agency,blog,broadcaster,broadsheet,channel,daily,magazine,network,newsletter,newspaper,outlet,paper,podcast,programme,program,radio,show,site,station,tabloid,television,TV,website,weekly'.split(
    ',',
  );

/** Last words of names that make them outlets: "the Halden Courier", "Radio Norland". */
export const outletNames: readonly string[] =
  'Advertiser,Bugle,Chronicle,Courier,Dispatch,Echo,Enquirer,Examiner,Express,Gazette,Globe,Guardian,Herald,Inquirer,Journal,Ledger,Mail,Mirror,News,Observer,Post,Press,Radio,Record,Reporter,Review,Sentinel,Standard,Star,Sun,Telegraph,Television,Times,Tribune,TV,Wire,Worker'.split(
    ',',
  );

/** Outlets whose names do not show it. */
export const outlets: readonly string[] =
  'ABC,ABC News,AFP,Al Arabiya,Al Jazeera,Al-Jazeera,AP,ARD,Associated Press,BBC,BBC News,BBC Radio,Bloomberg,Breitbart,BuzzFeed,CBC,CBS,CBS News,CNBC,CNN,C-SPAN,Der Spiegel,Deutsche Welle,dpa,Ekho Moskvy,El Pais,El País,ESPN,Facebook,Figaro,Forbes,Fox,Fox News,Haaretz,Hill,HuffPost,Interfax,ITV,Kommersant,Le Figaro,Le Monde,Mediaite,MSNBC,NBC,NBC News,Newsweek,New Yorker,NPR,NTV,PBS,Politico,POLITICO,Reuters,RIA,RT,RTE,Sky News,Sky,Slate,Sputnik,Tass,TASS,Time,TVN,Univision,UPI,USA Today,USA TODAY,Vox,Xinhua,ZDF'.split(
    ',',
  );

/** Places, papers and occasions that words are spoken or written in. */
export const occasions: readonly string[] =
  'address,ad,call,parade,steps,stage,podium,pulpit,dock,doorstep,festival,fair,inquest,inquiry,tribunal,committee,dinner,luncheon,funeral,vigil,stop,arena,advertisement,affidavit,announcement,appearance,article,banner,blog,book,breakfast,briefing,broadcast,bulletin,ceremony,circular,column,commentary,comments,communique,communiqué,complaint,conference,congress,convention,conversation,court,cover,debate,deposition,diary,document,documents,e-mail,e-mails,editorial,email,emails,essay,event,evidence,Facebook,filing,filings,film,floor,forum,gathering,hearing,indictment,Instagram,interview,interviews,judgment,judgement,lawsuit,lecture,leaflet,letter,letters,lunch,manifesto,meeting,meetings,memo,memoir,memoirs,memorandum,message,messages,motion,newsletter,note,notice,op-ed,opinion,page,pamphlet,paper,papers,parliament,petition,phone,piece,podcast,poll,post,posts,presentation,print,programme,program,radio,rally,rallies,recording,release,remarks,reply,report,reports,response,ruling,sermon,service,session,show,sign,speech,speeches,statement,statements,study,submission,suit,summary,summit,survey,talks,telephone,television,testimony,text,toast,transcript,trial,tribute,tweet,tweets,TV,Twitter,video,webcast,website,X,YouTube'.split(
    ',',
  );

/** The same without an article: "in private", "by phone". */
export const bareOccasions: readonly string[] =
  'private,public,writing,print,person,court,parliament,congress,response,reply,testimony,phone,telephone,text,letter,e-mail,email,radio,television,TV,Twitter,Facebook,Instagram,YouTube,X'.split(
    ',',
  );
