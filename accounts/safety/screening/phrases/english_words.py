"""Short forms of English, and words that many of its phrases share."""

_SHORT = """
    i'm = i am; im = i am; i've = i have; ive = i have; i'll = i will; i'd = i would; you're = you are; youre
    = you are; ur = your; u = you; ya = you; yu = you; r = are; you'll = you will; youll = you will; you'd =
    you would; you've = you have; youve = you have; he's = he is; hes = he is; she's = she is; shes = she is;
    it's = it is; its = it is; they're = they are; theyre = they are; we're = we are; that's = that is; thats
    = that is; we'll = we will; he'll = he will; she'll = she will; they'll = they will; let's = let us; lets
    = let us; don't = do not; dont = do not; doesn't = do not; doesnt = do not; does = do; can't = can not;
    cant = can not; cannot = can not; won't = will not; wont = will not; isn't = is not; isnt = is not;
    aren't = are not; arent = are not; didn't = did not; didnt = did not; wouldn't = would not; wouldnt =
    would not; shouldn't = should not; haven't = have not; havent = have not; wanna = want to; gonna = going
    to; gunna = going to; imma = i am going to; ima = i am going to; gotta = got to; urself = yourself;
    yourselves = yourself; myslef = myself; no1 = nobody; noone = nobody; every1 = everyone; everybody =
    everyone; some1 = someone; somebody = someone; anybody = anyone; 2 = to; 4 = for; bc = because; cuz =
    because; cos = because; b4 = before; any1 = anyone; pls = please; plz = please; thru = through; wat =
    what; wats = what is; what's = what is; whats = what is; ya'll = you all; yall = you all; y'all = you
    all; abt = about; rn = now; n = and; killing = killing; number's = number is; who's = who is; there's =
    there is; theres = there is; fkn = fucking; fking = fucking; tmrw = tomorrow; ill = i will; jsut = just;
    dnt = do not; dunno = do not know; mins = minutes; @ = at; msgs = messages; msg = message; bday =
    birthday; tonite = tonight; cya = bye; nudez = nudes; life's = life is; everyone's = everyone is;
    nobody's = nobody is; mum's = mum is; dad's = dad is"""
_NOTHING = "tbh lol lmao tho"
SHORT = dict(pair.split(" = ") for pair in " ".join(_SHORT.split()).split("; ")) | dict.fromkeys(
    _NOTHING.split(), ""
)
SETS = {
    "very": """so such a an the really just literally actually being total totally complete completely absolute
        absolutely fucking bloody damn most biggest little fat ugly dumb stupid massive pathetic worthless
        honestly always still huge nasty dirty proper genuinely very too seriously nothing but only all
        utter utterly filthy useless sad""",
    "insult": """idiot~ moron~ loser~ freak~ weirdo~ creep~ dumbass bitch~ slut~ slag~ whore~ failure disgrace
        pathetic worthless useless stupid dumb fat disgusting ugly brainless cringe retard~ twat~ prick~
        dickhead~ cunt~ wanker~ arsehole~ asshole~ bastard~ scum scumbag~ trash garbage imbecile~ dimwit~
        skank~ hideous repulsive spineless thick pig cow tramp psycho nobody embarrassment laughingstock
        nonce~ dickheads munter minger halfwit numpty vermin parasite fatty fatso lardarse lardass stink
        stinks smelly crybaby coward wimp joke clown liar snake nutter lunatic dumbo airhead bellend
        knobhead wasteman incel simp pussy dork spacker idiotic moronic""",
    "noun": """idiot~ moron~ loser~ freak~ weirdo~ creep~ dumbass bitch~ slut~ slag~ whore~ twat~ prick~ dickhead~
        cunt~ wanker~ arsehole~ asshole~ bastard~ scumbag~ imbecile~ retard~ skank~ pig cow fatty fatso
        coward~ bellend knobhead psycho minger wasteman pussy""",
    "body": "face nose teeth hair voice skin body legs clothes breath accent forehead ears spots weight",
    "foul": """hideous ugly disgusting gross minging stinks smells rank nasty horrible repulsive vile stupid weird
        greasy embarrassing""",
    "them": "you him her them u",
    "somebody": "you him her them someone everyone people",
    "hurt": """kill~ murder~ stab~ shoot beat batter punch smash strangle~ hurt burn cut slap slit break bash
        destroy knife kick hit jump shank merk clap destroy attack""",
    "will": "will going gonna about",
    "selfharm": "kill hurt harm cut hang end drown poison shoot burn starve stab",
    "now": "anymore more longer now again today tonight tomorrow",
    "fiction": """novel book story chapter character~ play scene act film movie series game games gaming poem romeo
        juliet hamlet ophelia macbeth othello iago author writer essay lyrics song level boss minecraft
        fortnite roblox fifa quiz chess match race zombie~ dragon~ werther narrator episode playlist theme
        historian~ war soldier~ king queen century example quote~ sentence article headline myth legend
        goddess zeus""",
    "apps": """snap snapchat insta instagram ig tiktok discord whatsapp whatsap telegram kik skype facebook
        messenger wechat viber facetime omegle line twitter""",
    "unsure": "signal steam roblox zoom teams line twitter x",
    "folk": """parents mum mom mam dad father mother teacher teachers family anyone anybody someone head friends""",
    "maybe": "really even ever actually will would could all just so truly secretly honestly always",
    "friend": "friend mate bestie sister brother cousin classmate girlfriend boyfriend bff bro",
    "kin": """dad father stepdad mum mom mother stepfather stepmum uncle brother boyfriend parents coach teacher""",
    "study": """essay article research study statistics lesson~ project presentation topic teach~ learn~ class
        document~ policy policies psychology campaign debate survey report newspaper""",
    "cook": "cooking knife kitchen onion onions carrots bread accidentally paper by accident",
    "drugs": "pills tablets paracetamol overdose overdosed meds bleach",
}
