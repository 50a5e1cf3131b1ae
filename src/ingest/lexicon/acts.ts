import type { AttributionAct } from '../types.ts';

/**
 * Cues by what one does with them: lemmas, and phrases of lemmas without articles ("rule out", "raise concern"), the
 * longest phrase deciding. Split at commas.
 */
export const actCues: Readonly<Record<AttributionAct, string>> = {
  STATE:
    'say,tell,write,explain,describe,report,point out,point to,point,note,recall,reply,add,confirm,read,claim,argue,answer,mention,respond,maintain,conclude,indicate,name,remark,remind,contend,tweet,continue,testify,reveal,recount,observe,chant,disclose,joke,boast,portray,quote,inform,repeat,list,refer,shoot back,shot back,fire back,fired back,post,email,laugh,sigh,state,counter,release,confide,mutter,assert,attribute,retort,stress,characterize,characterise,downplay,text,notice,muse,yell,lament,whisper,record,volunteer,interject,promote,grin,groan,rumor,imply,retweet,chime,spar,interrupt,corroborate,fume,quip,overhear,brag,moan,publish,holler,crow,reiterate,marvel,clarify,paint,emphasize,emphasise,underline,underscore,cite,comment,reflect,remember aloud,summarize,summarise,elaborate,narrate,relate,preach,lecture,intone,utter,exclaim,gush,snap,bark,growl,murmur,mumble,stammer,drawl,deadpan,chuckle,smile,shrug,sniff,sniffle,sob,shout,scream,roar,cry,speak,talk,discuss,address,hear,acknowledge,admit,confess,estimate,calculate,find,show,demonstrate,determine,establish,prove,suggest that,according to,accord,by account,in word,put,put it,make clear,make case,make point,let know,let slip,let it be known,give account,give evidence,spell out,lay out,set out,play down,bring up,talk about,speak of,go on,weigh in,chip in,sum up,put forward,take to,count,quoted,reportedly,apparently,allegedly,say so,verdict,statement,remark,comment,comments,report,claim,account,assertion,argument,explanation,description,testimony,story,message,word,words,finding,conclusion,response,reply,rule,judge,decree,certify,swear,insist,defend,avow,attest,vouch,affirm,broadcast,blog,type,pen,scribble,sign,title,headline,caption,phrase,term,style,label,dub,brief,notify,advise that,tip off,relay,pass on,convey,communicate,signal,express,voice,air,allow,venture,hazard,offer that,profess,assurance,insistence,emphasis,contention,diagnosis,translation,rumour,gossip,detail,document,chronicle,outline,specify,identify,rank,rate,poll,compare,equate,record,tally,number,put down,put at,make out,make mention,give detail,give figure,give reason,give name,give explanation,drop hint,crack joke,tell story,speculate aloud,theorize,theorise,reason,contradict,correct,expand,dwell,touch on,elicit,recite,sing,rap,tout as,bill,pronounce,declare that,prophesy,present as,trace,credit with,blog',
  ASK: 'ask about,ask whether,ask if,question about,press on,press about,wonder,wonder aloud,inquire,enquire,pose,pose question,consult,raise question,raise,keep ask,want to know,want to find,demand to know,quiz,quiz about,interrogate,interview,cross-examine,query,grill,probe,ask,question,questions,q,canvass,put question,have question',
  REQUEST:
    'demand,seek,urge,request,beg,plead,plead with,order,push for,push,appeal,appeal to,appeal for,challenge to,challenge,invite,lobby,implore,instruct,pray,petition,direct,encourage,teach,summon,plea,apply,require,call on,call upon,call for,call to,ask for,ask to,press for,insist on,argue for,campaign for,agitate,clamor,clamour,beseech,entreat,exhort,enjoin,bid,command,compel,forbid,prohibit,ban,press to,nag,pester,badger,prod,prompt,persuade,coax,cajole,move for,motion,file for,sue for,bargain,insist,tell to,shout at to,recall from,send for,demands,calls,call,appeals,requests,apply for,solicit,crave,beckon,requisition,prevail,put pressure,exert pressure,pressure,press,encouragement,order to,instruction,challenge',
  PROMISE:
    'promise,offer,vow,pledge,assure,undertake,commit,commit to,grant,guarantee,agreement to,swear to,reassure,give word,give assurance,give commitment,make promise,make pledge,make vow,make commitment,volunteer to,bind,stake,warrant,oath,commitment,undertaking,promising,pledged,swearing,resolve publicly,contract',
  ANNOUNCE:
    'announce,declare,unveil,set date,proclaim,launch,introduce bill,resign,announcement,give notice,make public,make announcement,break news,disclose plan,publicize,publicise,issue,inaugurate,first report,be first report,proclamation,herald,post notice,serve notice,confirm that it would,roll out,reveal plan',
  DENY: 'deny,dispute,reject,dismiss,scoff at,scoff,brush aside,brush off,shrug off,wave off,wave away,wave aside,protest innocence,plead not guilty,plead innocent,contest,debunk,disavow,refute,rebut,repudiate,rubbish,disclaim,denial,play down,contradict,pooh-pooh,laugh off,wave,gainsay,take issue,negate,give lie,set record straight,push back,push back on,push back against,disown,shoot down',
  REFUSE:
    'refuse,decline,rule out,turn down,refusal,no comment,resist,spurn,veto,renounce,return call,comment,reject offer,reject request,say no,draw,block,choose not,opt not,balk,demur,rebuff,withhold,dodge,sidestep,duck,evade,hold off,deflect,stay silent,remain silent,keep silent,keep quiet,not hear of,stonewall,snub,disdain,boycott,rejection,withdraw offer,abstain,pass up,forswear,foreswear,walk away,stop short',
  WARN: 'warn,caution,threaten,warning,threat,alert,raise alarm,sound alarm,raise concern,raise concerns,voice concern,voice concerns,express concern,express concerns,express alarm,raise fear,raise fears,raise red flag,foretell,forewarn,predict trouble,admonish,warn against,serve warning,issue warning,deliver warning,signal danger,menace,give warning,flag,caution against,remind of danger',
  ACCUSE:
    'accuse,blame,charge,allege,allegation,accusation,sue,accuse of,hold responsible,indict,hurl,trade accusation,impute,fault for,finger,point finger,point fingers,level accusation,level charge,make accusation,make allegation,implicate,denounce as,complain that,insinuate,insinuation,intimate,blame on,blame for,pin on,lay blame,impeach,impugn,arraign,prosecute,incriminate,inculpate,liken to,lawsuit,indictment,charge that',
  CRITICISE:
    'complain,complain about,complain of,denounce,bristle,bristle at,condemn,blast,object,object to,liken,rail,rail against,mock,attack,slam,grumble,grumble about,knock,scold,chide,assail,criticize,criticise,decry,lash,lash out,hit out,bemoan,deride,sneer,bash,taunt,disparage,fault,ridicule,deplore,whine,jeer,pour scorn,heap scorn,take swipe,take aim,take shot,take dig,distance,term,complaint,complaint about,criticism,excoriate,lambast,lambaste,pan,berate,rebuke,reprimand,reproach,castigate,censure,skewer,savage,rip,pillory,vilify,belittle,malign,heckle,boo,rap,roast,rant,fulminate,inveigh,sneer at,jeer at,scorn,slate,rebuke,lampoon,hammer,torch,trash,tear into,hit back,lay into,have go,question motive,cast doubt,cast doubts,raise doubt,carp,gripe,gripe about,groan about,snipe,cluck,tut,moan about,lament that,second-guess,find fault,express anger,express outrage,express dismay,condemnation,scorn,disapproval,disparagement,outcry,brand,slur,curse,target,scathing,protest,protest against,call out,trash-talk,demonize,demonise,impatience,challenge record',
  PRAISE:
    'praise,endorse,welcome,hail,thank,credit,credit with,endorsement,commend,applaud,tout,congratulate,compliment,celebrate,laud,salute,extol,acclaim,cheer,toast,pay tribute,heap praise,lavish praise,sing praise,speak well,speak highly,give thanks,express gratitude,express admiration,tip hat,praise for,admiration,compliments,thanks,tribute,vouch for,champion,glorify,eulogize,eulogise,recommend highly,back publicly,wax,honor,honour,defend as,show appreciation,express support',
  AGREE:
    'agree,agree to,agree with,concede,accept,approve,side,side with,own up,own up to,own,acquiesce,consent,assent,accede,acknowledge that,plead guilty,sign off,sign off on,sign up,sign on,pass,jump aboard,nod,admission,concession,approval,consent,ratify,grant that,give blessing,give consent,give approval,give go-ahead,come around,relent,second,subscribe to,concur,yield,bow,allow that,confess to,adopt,assent to,acceptance,compromise,strike deal,reach agreement,reach deal,come to term,fall in line,echo',
  SUGGEST:
    'suggest,advise,propose,recommend,suggestion,hint,hint at,float,float idea,advice,speculate,moot,counsel,submit,put forward,put forth,advocate for,advocate,toy with,raise possibility,raise prospect,hold out,proposal,recommendation,hypothesize,posit,postulate,conjecture,commend to,pitch,table,nominate for,broach,propose that,hint that,advise against,recommend that,offer advice,moot idea,throw out idea,intimate that,proposition',
  OTHER:
    'apologize,apologise,apologize for,apologise for,apologize to,apologise to,apology,nominate,dub,introduce,lead,mangle,rename,vote for,vote against,vote to,wish luck,wish well,greet,christen,repent,curse at,swear at,pray for,congratulate himself,toast to,excuse,forgive publicly,pardon,bless,condole,offer condolence,offer condolences,send condolences,express condolences,express sympathy,quarrel,conflate,appoint,vote',
  THOUGHT:
    'want,expect,believe,think,know,hope,like,consider,plan,see,oppose,fear,intend,decide,support,favor,favour,prefer,remember,would,seem,understand,wish,mean,regard,trust,predict,doubt,suspect,feel,worry,back,assume,regret,weigh,figure,mind,view,learn,resent,hate,reckon,disagree,recognize,recognise,willing,love,remain,convince,dislike,wary,forget,appear,dread,project,deem,guess,care,foresee,design,brace,admire,need,lean,forecast,settle,persuaded,bet,misgiving,realize,realise,eager,intention,prepare,imagine,respect,forgive,resolve,among,decision,underestimate,interested,speculation,sure,distrust,concerned,concern,dream,hopeful,glad,unsure,uneasy,impressed,empathize,wait,open,thought,lifelong,despair,fond,grapple,surmise,reluctant,anxious,abhor,campaign for seat,suppose,confident,despise,grateful,incline,hesitate,wariness,deep,afraid,undecided,satisfied,reluctance,upset,aware,fondness,loathe,certain,positive,sorry,opinion,consensus,suspicion,affection,anticipate,appreciate,ready,skeptical,sceptical,watch,desire,unconvinced,fears,hopes,presume,disapprove,horror,belief,view,conviction,hope,fear,plan to,wishes,dismay,enthusiasm,covet,relish,cherish,envy,long,yearn,hanker,pine,crave,aspire,aim,look forward,look to,count on,bank on,rely on,stand by,stand behind,stand for,make up mind,be expect,be think,be believe,set sight,toy with idea,have no doubt,have doubt,have doubts,have misgivings,have reservations,have qualms,take pleasure,take pride,take comfort,take view,take for,set store,bear in mind,keep eye,have in mind,come to see,come to believe,think better,think twice,lose faith,lose patience,lose hope,lose interest,lose sleep,express hope,express doubt,express doubts,express confidence,express interest,express regret,express fear,sympathize,sympathise,identify with,shudder,cringe,fret,fret about,puzzle,ponder,mull,mull over,contemplate,meditate,brood,reconsider,rethink,calculate that,conclude privately,judge that,sense,perceive,discern,detect,intuit,infer,gather,conceive,picture,envision,envisage,fancy,value,prize,treasure,esteem,revere,worship,idolize,adore,enjoy,savor,savour,detest,disdain,begrudge,rue,mourn,grieve,miss,wonder whether,marvel at,hold view,hold opinion,seethe,bridle,tire of,weary,despair of,agonize,agonise,waver,vacillate,fall for,buy into,subscribe,side privately,determine to,determined,committed,opposed,opposition,support for,supporter,supporters,opponent,opponents,proponent,critic of,skepticism,scepticism,unease,anger,worried,hopes of,keen,happy,unhappy,proud,ashamed,angry,furious,delighted,pleased,disappointed,frustrated,surprised,astonished,shocked,alarmed,amazed,baffled,puzzled,stunned,tempted,prepared,unwilling,loath,loth,content,comfortable,nervous,optimistic,pessimistic,bullish,bearish,adamant,mindful,oblivious,resigned,reconciled,indifferent,neutral,divided,split,torn,jealous,enthusiastic,lukewarm,tired of,sick of,fed up,would rather,would like,would prefer,would love,would sooner,had rather,look for,look at,focus on,stick to,hold on,cling,count,try,buy,share,share view,share concern,vote,wait for,cast,care about,care for,care to,interpret,read as,remains',
};

/** What a cue does before an infinitive: "told them to leave", "called on it to". */
export const actBeforeInfinitive: Readonly<Record<string, AttributionAct>> = {
  ask: 'REQUEST',
  tell: 'REQUEST',
  call: 'REQUEST',
  say: 'REQUEST',
  write: 'REQUEST',
  text: 'REQUEST',
  email: 'REQUEST',
  remind: 'REQUEST',
  shout: 'REQUEST',
  press: 'REQUEST',
  persuade: 'REQUEST',
  yell: 'REQUEST',
  signal: 'REQUEST',
  swear: 'PROMISE',
  agree: 'AGREE',
  offer: 'PROMISE',
  advise: 'SUGGEST',
  make: 'THOUGHT',
  claim: 'STATE',
  expect: 'THOUGHT',
  know: 'THOUGHT',
  choose: 'THOUGHT',
  want: 'THOUGHT',
  seek: 'THOUGHT',
  look: 'THOUGHT',
  vote: 'OTHER',
  propose: 'SUGGEST',
  volunteer: 'PROMISE',
  report: 'STATE',
  forbid: 'REQUEST',
  determine: 'THOUGHT',
};

/** What a cue does before a question in other words: "asked whether", "demanded to know why". */
export const actBeforeQuestion: Readonly<Record<string, AttributionAct>> = {
  ask: 'ASK',
  press: 'ASK',
  demand: 'ASK',
  question: 'ASK',
  wonder: 'ASK',
  inquire: 'ASK',
  quiz: 'ASK',
  query: 'ASK',
  raise: 'ASK',
  probe: 'ASK',
};

/** Verbs that name what the content says of somebody: what is said decides between blame, praise and neither. */
export const namingCues: readonly string[] =
  'call,describe,brand,label,dub,term,pronounce,characterize,characterise,declare,portray,depict,paint'.split(',');

/** Words of blame in such contents, as stems. */
export const blameWords: readonly string[] =
  'absurd,abus,amateur,appall,arrogan,attack,awful,bad,betray,bigot,blackmail,blunder,bogus,bull,cheat,chaos,clown,corrupt,coward,crazy,crime,criminal,crook,cruel,cynic,danger,deceit,deception,demagog,despicab,dirty,disappoint,disast,disgrac,dishonest,disgust,divisive,embarrass,evil,extort,extrem,failed,failure,fake,false,fantas,farc,fiction,filth,fool,fraud,garbage,gimmick,greed,hate,hateful,horribl,hypocri,idiot,illegal,immoral,incompet,inhuman,insult,irresponsib,joke,lazy,liar,lie,lies,ludicrous,mad,madness,mistake,mob,naive,nonsense,offensive,outrag,pathetic,phony,poison,propaganda,racis,reckless,ridicul,robbery,rubbish,sad,scam,scandal,scare,shame,shameful,sham,sick,silly,smear,stunt,stupid,swindle,terribl,terroris,theft,thief,thug,threat,toxic,traitor,travesty,tyran,ugly,unacceptable,unfair,unfit,unconstitutional,unlawful,vile,wast,weak,witch,worst,wrong'.split(
    ',',
  );

/** Words of praise in such contents, as stems. */
export const praiseWords: readonly string[] =
  'admirab,amazing,beautiful,best,brav,brilliant,champion,courage,decent,excellen,extraordinar,fair,fantastic,faultless,fine,friend,generous,gift,good,great,hero,histori,honest,honor,honour,impress,inspir,leader,magnific,marvel,masterpiece,milestone,outstanding,perfect,proud,remarkab,smart,splendid,strong,success,superb,talent,terrific,tremendous,triumph,victory,welcome,wise,wonder'.split(
    ',',
  );
