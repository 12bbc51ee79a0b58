"""Phrases of English, as young people write it. See `matching` for how they are written."""

from accounts.safety.screening.phrases.english_contact import CONTACT_PHRASES
from accounts.safety.screening.phrases.english_words import SETS, SHORT
from accounts.safety.screening.phrases.matching import Language
from accounts.safety.screening.tiers import Tier

_PHRASES = {
    Tier.ABUSE: """
        (why|when) (do|will|can) (not)? you (not)? (just|please|finally)? (die|kill yourself|disappear|hang yourself|jump off|end it|leave us|go die|drop dead|stop breathing|uninstall)
        (uninstall|delete|unsubscribe from|end) (your)? (life|yourself)
        (your|you) {very}? (are)? (fat|ugly|stupid|dumb|thick|gross) and you (smell|stink|know)
        your (fat|ugly|stupid|dumb|gross|disgusting|pathetic|worthless) (and|$|lol|,)
        (everyone|they|people|we) (all)? (laughs|laugh|talks|talk|jokes|joke|moans|bitches) about you (behind|all|when|because|$|every)
        (nobody|no one|none of us|everyone) (can|could) (not)? (stand|bear|handle) (you|being near you|your)
        no wonder (your|you|nobody|everyone|no one|they|he|she) .. (left|leave|hate~|dumped|alone|friends|ran|leaves|like|likes|dad|divorced)
        (group|chat|party|gc) without you .. (because|nobody|stand|annoying|weird|smell|boring|everyone)
        look at (her|his|their|that) (teeth|hair|face|clothes|shoes|nose|legs|skin|body|weight) .. (horse|ugly|disgusting|gross|minging|laughing|pig|cow|rat|omg|ew|eww|tramp|cheap) / {fiction}
        (she|he) looks like (a|an) (horse|pig|cow|rat|whale|tramp|dog|troll|monkey|hippo|slut|clown) / {fiction}
        (nobody|no one) would (even)? notice (if you|you) (died|were gone|disappeared|left|went)
        (sit|go|stand) somewhere else .. (you|your) .. (smell|stink|ugly|fat)
        you (all)? are {very}? {very}? {very}? {insult} / not {fiction}
        you {very}? {very}? {noun}
        you {very} {insult}
        your (so|such a|such) {very}? {insult}
        (your|you) {very}? {very}? (loser~|idiot~|moron~|retard~|freak)
        you (look|looked|looks|smell|sound|sounded) (like)? {very}? {very}? (trash|shit|crap|rubbish|pig|cow|whale|ugly|hideous|disgusting|stupid|gross|fat|rat|tramp|freak|slut|clown|horse|monkey|ape|hippo|pathetic|awful)
        you (stink|reek)
        you disgust (me|us|everyone)
        you make me (sick|puke|vomit)
        you make everyone (sick|puke)
        look at your {very}? (face|fat|ugly|body)
        your {body} (is|are|looks|look)? {very}? {very}? {foul}
        (nobody|none of us|no one|none) (here|else|even|at school|in school|in class|in this class|in this school|in our class|in the class|really|actually)? {maybe}? (like|likes|liked|loves|love|loved|wants|want|needs|need|care about|cares about|misses|miss|invited|invites|trusts|fancies|respects) you (here|$|and|because|around|anymore|any|in|at|you|so|to|or|get|just|not|even|on) / if
        (nobody|no one) (would|will) {maybe}? (miss|notice|care if|cry if|care when) you / i
        not even your (parents|mum|mom|dad|mother|family|dog) .. (like|likes|love|loves|want|wants) you
        (nobody|no one) (will|wants|want) .. (friends|friend|sit|talk|play) (with|to|near) you
        (everyone|the whole class|the whole school|whole class|the class|all of us|people|they all|we all) (in class|in the class|in school|at school|here|in this class|in this school|in our class)? {maybe}? (hates|hate|laughs at|laugh at|laughing at|is laughing at|are laughing at|cannot stand|can not stand|makes fun of|avoids|ignores) you
        (everyone|we|people|they) (all)? (thinks|think|knows|know|says|say|agrees) (that)? you (are|smell|stink|suck|look) {very}? {very}? ({insult}|smell|stink|suck|bad)
        (everyone|we|people) (all)? (thinks|think|knows|know|says|say|agrees) (that)? you (smell|stink|suck)
        (we|they|everyone) (all)? (hate|hates|laugh|laughed|laughing|laughs) (at)? you
        i (really|fucking|so|just|literally|absolutely)? (hate|despise|loathe) you / for
        (hate|hates) (you|your) (face|guts|so)
        you (have|got|have got) (no|zero) (friends|life|brain|mates)
        you (do not|will never) (have|get) any (friends|mates)
        you (should|could|ought|can) (just|all|really)? (be ashamed|leave this school|leave school|quit life|not exist|not be alive|never have been born)
        you should have (never|not)? been (born|aborted)
        i wish you (were|was|had) (never|not) (been)? (born|here|alive|existed)
        i wish you (did not exist|would disappear|would leave|would go away)
        i wish you (were|was) (dead|gone)
        (world|class|school|team|group|everyone) would be .. better .. without you
        we would .. better .. without you
        (no one|nobody) asked (you|for your) (ugly|stupid|opinion) (loser|idiot|freak|face)?
        shut (up|your) (the)? (mouth|face|hole|trap|fuck|hell|you|freak|loser|idiot|stupid|bitch|gob|ugly|fat|fatty)
        shut the (fuck|hell) up
        ^ shut up $
        just shut up
        (stfu|gtfo|foad|kys|kysl)
        (fuck|screw|sod|piss) (off|you|u|yourself)
        (go|get) (to)? (hell|fucked|stuffed|lost) (you|loser|idiot|freak|and)? $
        go (fuck|screw|hang|drown|jump) yourself
        (go|and|please|just|should|better|better to|need to|to|ought to|you|and just) (kill|hang|end|off|neck|shoot|drown|cut|unalive|delete) yourself / {fiction} not never help
        (go|and|please|just) (kill|hang|end) your self
        (killyourself|killurself|killyoself)
        ^ (kill|hang|neck|unalive) yourself
        (go|just|please|now) (and|to)? (die|rot) (already|in|please|now|alone|you|lol)? (a)? (hole|hell|fire|ditch)? $
        go (and)? die (already|in|please|now|alone|you|bitch|loser|freak)
        (die|drop dead) (you)? {noun}
        drop dead
        (hope|wish|pray) (that)? (you|your) {maybe}? (mum|whole family|family|dog)? (die|dies|dead|suffer|rot|choke|drown|get cancer|get hit|get run over|get hurt|get beaten|fail at everything) / laughing
        you (should|could|need to|deserve to|ought to) (just|all|really|go|and)? (die|be dead|rot|suffer|disappear|drop dead)
        (go|should|just|and) (drink|eat) bleach
        (jump|jumped) (off|from) (a|the) (bridge|roof|cliff|building) .. (you|loser|freak|favour|favor)
        (go|should|just|please) jump (off|from) (a|the) (bridge|roof|cliff|building)
        do (us|everyone|the world) (all)? a (favour|favor) and
        (such|total|complete|absolute|fat|ugly|stupid|massive|fucking|dumb|pathetic) (a)? (total|fat|ugly|stupid|little|massive|complete|fucking|dumb|pathetic)? {noun} / {fiction}
        (he|she|they) (is|are) {very}? {very}? {very}? {noun} / {fiction} not dog
        (he|she) is {very}? {very}? (ugly|disgusting|worthless|pathetic|fat|retarded) / {fiction} not
        (him|her|them|she|he|he is|she is) (is|are)? {very} (retard|slut|whore|bitch)
        (do not|never|nobody|everyone ignore|let us all ignore|stop) (sit|talk|speak|talking|ignore)? (with|to|near)? (him|her) .. (smells|stinks|loser|freak|weird|disgusting|weirdo|ugly|slut)
        (go|went) away (you)? (loser|freak|idiot|weirdo|creep|fatty)
        (nobody|no one|we do not|i do not|none of us) want~ you (here|around|in|on|anywhere|at)
        you do not (belong|deserve) (here|to live|to be|friends|to exist|to breathe|love|with)
        you (ruin|ruined|spoil) everything
        you are (a)? (waste) of (space|oxygen|air|time|skin)
        waste of (space|oxygen|skin) .. you
        you are (the)? reason .. (everyone|nobody|we|i|people) .. (hate|leaves|left|miserable|sick|likes)
        (too|so|how are you so|why are you so) (fat|ugly|stupid|dumb|thick|disgusting|pathetic|useless|weird|annoying) (to|that|you|it)? $ / i am
        (how|why) (are|can) you (be)? (so|this|such) (a)? (fat|ugly|stupid|dumb|thick|disgusting|pathetic|useless|weird|annoying|loser|idiot)
        are you {very}? (retarded|stupid|dumb|brainless|braindead|thick|blind or stupid|mental|simple)
        you are (a)? {very}? {very}? (fat|ugly|stupid|dumb|lazy|retarded|dirty) (cow|pig|bitch|whale|rat|idiot|slob|dog|slut|loser|lump|git|sod|animal|monkey)
        (dumb|stupid|fat|ugly|lazy|filthy) (cow|pig|bitch|slut|whore|cunt|git|slob|ass) / {fiction}
        (eat|suck) (shit|my dick|dick|my cock|a dick|my balls)
        you (suck|blow) $
        you (suck|blow) at (everything|life|being)
        you (smell|stink) (like|of|so|bad) / {fiction} flowers roses good
        (what|why) a (loser|freak|moron|weirdo|bitch|creep|waste of space) / {fiction}
        (call|calls|called|calling) (her|him) .. (until|till|so) .. (cries|cry|leaves|quits)
        (let us|lets|we should) (all)? (bully|ignore|exclude|block|gang up|laugh at|make fun of|embarrass|humiliate) (on)? (him|her|them|_) (until|so|till|at|again|together|tomorrow|because|he|she) / {fiction} rule~ law effect
        (your|you) (mum|mom|mother|mama|family|sister|dad) is (a)? {very}? {very}? {insult}
        your (mum|mom|mother|mama) (is so|so) (fat|ugly|stupid)
        you are dead to (me|us)
        you (will)? (always|never|forever|ever) (be|amount) (to)? (a)? (loser|failure|alone|anything|nothing|anybody|nobody|ugly|fat|stupid|loved|virgin)
        you will never (be|have|get|amount) (to)? .. (loved|anything|friends|good enough|pretty|anyone|one of us|boyfriend|girlfriend|nothing)
        (you|your) (embarrass|embarrassed) (yourself|all of us|us all|everyone)
        (nobody|no one) (believes|would believe) a .. (like you)
        {noun} like (you|her|him) / {fiction}
        (freaks|losers|idiots|morons|weirdos|people|someone) like you (should|do not|deserve|belong|are|make|will|never) .. (die|here|belong|breed|exist|nothing|deserve|sick|locked|bullied|live)
        (cry|cry about it|crying) (like a|you) (baby|little|bitch|girl|loser)
        (kick|kicked|kick out) .. (him|her) .. (because|since) .. (smells|ugly|fat|weird|stupid|gay)
        you (stupid|dumb|ugly|fat|worthless|pathetic|useless|disgusting|horrible|brainless|filthy) (little|fat|ugly)? (thing|girl|boy|kid|person|child|brat|witch|cow|head|_)? $
        (ugly|fat|stupid|dumb|thick) (as)? (fuck|hell|shit)? .. you are
    """,
    Tier.SLUR: """
        retard|retards|retarded / growth motion flame
        spastic|spastics / diplegia palsy muscle~ cerebral quadriplegia
        chink|chinks|ch1nk / armour armor wall light curtain door fence
        (break|smash|bust|snap|crack|punch|bash|knock) your (jaw|nose|arm|arms|neck|legs|leg|bones|skull|ribs|fingers|teeth|face|head|lights|knees) / {fiction}
        you (will|would|are) not (walk|get|make it|come|see) (home|out alive|tomorrow|to school alive|another day|away)
        (bringing|bring|got|getting) (five|six|ten|three|four|two|my|some|all) (guys|boys|mates|lads|cousins|brothers) .. (you|your)
        (count your days|your days are numbered|say your prayers|you will not see it coming|sleep with one eye open|pick your coffin)
        nigger~|nigga~|niggas|faggot~|fag|fags|paki|pakis|spic|spics|kike|kikes|tranny|trannies|wetback~|gook|gooks|raghead~|towelhead~|pikey~|gyppo~|gypo~|spastics|mongoloid|darkie|darkies|wog|wogs|chinky|beaner|beaners|shemale|coonass|japs
        (you|fucking|dirty|stupid|little|bloody|filthy|ugly) .. (chink~|coon~|spaz|spastic|spacker|mong|queer|homo|homos|poof|poofter|gypsy|gypsies|jew|jews|muslim|muslims|immigrant~|foreigner~|black|blacks|paki|arab|arabs|asian|asians|chinese|indians|mongol|terrorist|cripple|lesbian|lezzer|lesbo|gay) / you are are in study read celebrate
        (you are|he is|she is) (a|such a|so|a total|a bit|a complete)? (retard|retarded|spaz|spastic|spacker|mong|homo|poof|cripple|chink|coon|terrorist|lesbo)
        (retard~|retarded|libtard) (like|is|are|kid|boy|girl|again|he|she|you|group|class|lol|alert)
        what a retard
        (that|this|it|he|she|you|homework|which|are) (is|are|was)? (so|proper|really|well|totally|such a|a bit|super|mega) (gay|retarded|jewish|autistic|homo) $
        (that|this) is (gay|retarded) $
        (go|get) (back|home|out) (to|of)? (where you came from|your country|your own country|our country|africa|mexico|india|pakistan|china|poland|this country) / we trip flight holiday summer family
        (we|i|nobody|no one|people) (do not|want)? want~ .. (your kind|your lot|people like you|foreigners|immigrants|muslims|jews|gays|blacks) .. (here|school|class|country)?
        (your kind|your lot) (is|are|do not|does|belong|should|not|make|will)
        (all|those|these|fucking|dirty) (muslims|jews|gays|blacks|immigrants|foreigners|asians|gypsies|girls|women|trans people|refugees|poles|polish|arabs|indians|chinese) (are|should|smell|need|must|deserve|belong|do not|stink|steal|spread) {very}? (all)? (go|die|be|dirty|terrorists|thieves|gassed|stupid|smell|disgusting|criminals|killed|vermin|animals|scum|back|burn|liars|cheap|deported|diseases|everything|belong|get out|shot|locked|lazy|kitchen|sick|rapists|in)
        (muslims|jews|gays|blacks|immigrants|foreigners|asians|gypsies|refugees|black people|gay people|trans people|disabled people|arabs|mexicans) (are|is) {very}? {very}? (dirty|terrorists|thieves|disgusting|criminals|vermin|animals|scum|liars|lazy|rapists|disease|inferior|subhuman|parasites|unnatural|freaks|filth|mental|ill|sinners) / stereotype~ myth false lie nazi~ propaganda claim~ said called
        (gas|hang|kill|burn|deport|shoot) (the|all|all the|every) (jews|muslims|gays|blacks|immigrants|foreigners|gypsies|fags|asians|jew|trans|refugees) / nazi~ nazis order~ holocaust regime history war hitler planned
        (hitler|nazis) (was right|did nothing wrong|had a point|should have finished|should come back|had the right idea|were right)
        (heil hitler|sieg heil|white power|white supremacy forever|1488) / {fiction} shouted crowd~ salute
        monkey (noises|noise) at (him|her|you)
        you (look|smell|sound|act|are|eat) (like)? .. (monkey|ape|curry|terrorist|slave|gorilla) / {fiction} fast
        (i|we) (will|am|are|would|could|should|might) (going to|gonna|about to|so)? (going to)? (really|fucking|seriously|just|so)? {hurt} (the shit out of|the fuck out of|the life out of|all of)? (you|your|him|her|them|u|ya) (up|face|in|so|throat|head|dead|tomorrow|after|if|tonight|all|when|on|legs|bad|until|and|with|badly|with|$) / {fiction} at score spelling pool time record test exam
        (i|we) will (fucking|so)? (kill|murder|stab|strangle|shank|batter|knife) (you|him|her|them|ya) / {fiction} laughing
        (i|we) (am|are) (going to|coming to|about to) (fucking|so)? (kill|murder|stab|strangle|shank|batter|knife|hurt) (you|him|her|them|ya) / {fiction}
        (i|we) (want|would love|would like|feel like|need) (to)? (kill|murder|stab|strangle|shank|batter|knife|punch|hurt|hit|slap) (you|him|her|them|your|everyone) / {fiction}
        (gonna|going to|will) (get|be|have) (your|yourself|you)? (head|face|teeth|arse|ass) (kicked|smashed|punched|bashed|beaten)? (in|off|out)?
        (gonna|going to|will) (kill|stab|batter|murder|shank|bash|smash|punch|slap|beat) (you|ya|your|him|her) (up|face|in|head|tomorrow|after|so|$)
        you (will|are going to|are gonna|better|gonna) (get|got|have) (what is coming|what you deserve|battered|stabbed|beaten|beaten up|hurt|it|jumped|shanked|smashed|punched|killed|slapped|bashed) $
        you are (going to|gonna)? (get)? (battered|stabbed|beaten|jumped|shanked|smashed|bashed) (up|tomorrow|after|when|if|on|at|$)
        you (are|will be) (so)? (dead|dead meat|a dead man|finished|done for) (meat|tomorrow|after|when|if|at|on|kid|boy|man|monday|you|$) / {fiction} tired battery
        you (are going to|will|gonna|are gonna) (regret|pay|suffer|bleed|be sorry|wish|die|cry) (this|it|for|that|you|everything|tomorrow|soon|tonight|in|$) / ticket~ price {fiction}
        you will be sorry
        (watch|watch out|better watch) (your|ya) back
        (better|you better|should|must) (watch|be careful|sleep) (out|yourself|your back|your mouth|with one eye|with both eyes|your step) (or|tomorrow|after|because|when|on|$)
        (i|we) know where (you|he|she|they) (live|lives|sleep|sleeps)
        (wait|just wait|you wait) (till|until) (i|we|after|tomorrow|the) (see|find|get|catch|school|tomorrow|home) .. (you|$)
        (see|meet) (me|you|us) (after school|outside|at the gate|at the gates|in the park|behind) .. (fight|dead|bleed|beat|teeth|sorted|battered|scrap|regret|see what|face)
        (i|we) (will|am going to|are going to|gonna) (find|come for|get|ruin|end|destroy|finish|make) (you|your) (life|and|you|and|one day|after|at|tomorrow|for this|back for|for what|pay|sorry|suffer|cry|regret|bleed|$) / {fiction} map answer library copy
        (i|we) (will|am going to|gonna) make (your life|you|his life|her life|him|her) (hell|a living hell|miserable|suffer|pay|regret|bleed|cry|wish)
        (snitch~|grass|grasses) (get|gets) (stitches|hurt|battered|beaten|what)
        (if you|you) (tell|snitch|grass|say) .. (i|we|you) (will|are) .. (kill|hurt|dead|regret|beat|stab|batter|find|get you|sorry|post|pay)
        (bring|bringing|brought|got|have) (a|my|the) (knife|gun|blade|weapon) (to|into|in|for|with) (school|class|my bag|you|him|her|me|college|your)
        (someone|somebody|one) should (kill|stab|beat|shoot|punch|hit|slap|batter|hurt|teach) (you|him|her|them|that) (up|a lesson|face|hard|$|kid|boy|girl|in|with)
        (shoot|blow|shooting|blowing) up (the|this|our|my) (whole)? (school|class|place|building) / {fiction}
        (burn|burning|bomb) (down)? (the|this|our) (whole)? school (down)? / {fiction}
        (will|going to|gonna) (bomb|burn|shoot up|blow up) .. school / {fiction}
        (i|we) hope (someone|somebody|they|he|a) .. (stabs|beats|shoots|hits|rapes|kills|runs) (you|her|him|over)
        (rape|raped|rapes) (you|her|him|your) / {fiction} survivor~ victim~ convicted court law
        post (your|the|those|her|his) (nudes|pics|pictures|photos|photo|video|secrets) (online|everywhere|if|unless|on|to everyone|to|for) .. (you|do not|everyone|see|unless|if|school)
        (your|you) (blood|bones|teeth) (will|are going to|gonna) (be|get) (all over|broken|on the|spilled|knocked)
    """,
    Tier.DANGER: """
        (saving|saved|collecting|hiding|hoarding|stealing|stash|stashed) (up)? (my|the|her|mums|some|enough|his)? {drugs} / {study}
        (sleep|asleep|bed) (and|to) (just|then)? (never|not) wake up / {fiction} beauty
        do not (come|go) (in)? (to)? (school|college|class) (on|tomorrow|next|today|this) .. (trust me|stay home|warning|warned|serious|safe|happen|bad|die|sorry) / ill sick holiday closed snow
        (i|we) will be (gone|dead|not here) (before|by|soon|anyway|tomorrow|then) / holiday moved
        what is the point (of|in)? (living|me|anymore|trying|being|going on|life|$|i|anything|any more) .. (gone|dead|anyway|alive|here|anymore|living|life|on|die)
        (i|we) do not need (anything|it|them|my things|my stuff) (any more|anymore|where i am going|now) .. (goodbye|bye|sorry|$)
        (gave|giving|give) (away)? (all)? (my) (things|stuff|cat|dog|phone|games|belongings|pets|favourite|clothes) (away)? .. (goodbye|do not need|will not need|not be here|gone)
        are you (hurting|cutting|harming|starving|burning|killing) yourself
        (saw|seen|noticed) (your|his|her|the) (arms|cuts|scars|wrists|bruises) / {fiction} army
        {kin} (makes|made|forces|forced) me (do|touch|watch|sleep|undress|kiss|take) .. (things|not want|him|it|off|clothes|secret|when|$) / {fiction} homework
        (makes|made|make) me do (things|stuff) (i|that) .. (not want|not like|hate|uncomfortable|wrong)
        (tomorrow|monday|friday|today) (i|we|he|she|they) (will|am|is|are)? (going to)? (bring|take|bringing|taking) (a|my|the|his) (knife|gun|weapon|blade|machete) / {fiction} museum
        {kin} (hits|beats|punches|slaps|hurts|touches|kicks|abuses) me / {fiction} chess tennis
        i (really|just|do|still|also|sometimes|honestly|only|kind of|so)? (want|wanted|wish|need|plan|planning|decided|tried|try|trying|going|love|long|about|ready|feel like) (to)? (just|really)? (die|be dead|end it|end it all|end my life|end everything|disappear forever|kill myself|hurt myself|harm myself|cut myself|stop existing|not exist|not wake up|never wake up|sleep forever|not be here|not be alive|take my life|take my own life|unalive myself|commit suicide|jump off|overdose|hang myself|burn myself|starve myself) / laughing embarrassment boredom embarrassed shame laughter cringe {fiction} hero~ protagonist~ poet
        i (am|was) (really|just|seriously|so)? (thinking|considering|planning|going|about|tempted|ready|scared i will|afraid i will|close) (about|of|to)? (just)? (dying|die|suicide|killing myself|kill myself|hurting myself|hurt myself|cutting|cut myself|ending it|end it|ending my life|end my life|ending everything|taking my life|jumping|overdosing|overdose|harming myself|self harm|do something stupid) / essay {fiction} {study}
        i (might|could|should|will|would|may|can) (as well|just|really|probably|seriously)? (kill myself|hurt myself|end it all|end my life|cut myself|harm myself|be dead|do something stupid|not be here tomorrow|be gone tomorrow|jump off|take all the pills|not be around) / laughing
        i (can|do) not .. (want|wanna) .. (live|exist|be alive|be here|wake up|go on|carry on|keep going|keep living) (anymore|any more|any longer|like this|in this|here|tomorrow|$|because|if) / town country street village flat
        (do not|not) (want|wish|see the point|see any point) (to|of|in) (be here|live|living|be alive|exist|existing|wake up|go on|going on|carry on|being alive|being here) (anymore|any more|any longer|like this|tomorrow|at all|$|because|and)
        i can not (do|take|bear|stand|cope|handle|go on|keep|carry on|live) (this|it|life|with|like|going|living)? (this|it|life|everything|like)? (this)? (anymore|any more|any longer|much longer)
        i (can not|do not know how to) (go on|carry on|keep going) (like this|anymore|any more|$)
        (i wish|wishing|wish) (i|that i) (was|were|had|could|would) (not|never|just)? (been|be)? (dead|born|not exist|not wake up|alive|disappear|never wake up|not here|not be here|never been born|stop existing|die|sleep and never)
        (better off|better) .. without me
        (world|everyone|family|everything|class|they) would .. (better|happier|easier) .. (without me|if i (was|were) (gone|dead|not here)|if i died|if i did not exist)
        (nobody|no one|none) (here|even|at home|at school)? (would|will) (even|really|ever|probably)? (miss|notice|care) .. (me|i) (died|gone|disappeared|dead|was|were|vanished|die|$|killed|not)
        (would anyone|would anybody|will anyone) (even)? (notice|care|miss) .. (me|i)
        (no|not see|nothing|not any|not have a|any) (reason|point|purpose|left) (to|in|for|of) (live|living|life|go on|going on|carry on|me to live|live for|being here|being alive|keep going)
        (nothing to live for|nothing left to live for)
        (my life|life) is (not|just)? (worthless|pointless|not worth|worth|meaningless|hopeless|unbearable|over) (it|living)? (anymore|$|and|now)
        (life is|it is) not worth (living|it) (anymore|$)
        (end it all|ended it all|ending it all) / {fiction} {study}
        i (want|need|wish) (it|everything|the pain|this|life) (all)? (to)? (stop|end|be over) (forever|now|$|so) / lesson rain
        i (am|feel|have been|felt|was|been) (so|really|kind of|a bit|very|quite|feeling)? (suicidal|hopeless and|self harming|harming myself|cutting myself|hurting myself|starving myself|cutting again|burning myself|worthless|empty inside|like dying|like killing myself|like hurting myself|like ending it)
        i (have)? (started|been|keep|still|also|began|kept|stopped)? (secretly|just)? (cut|cutting|burn|burning|hurt|hurting|harm|harming|scratch|starve|starving|hit|hitting|punch|punching) (myself|my arms|my wrists|my legs|my arm|my thighs|my wrist) (again|when|because|to|last|at|every|on purpose|so|with|and|yesterday|sometimes|deliberately|$|a lot|$|until) / {cook}
        (started|start|been|back to|tempted to|urge to|urges to|want to|going to|stop) (self harm|self harming|selfharm|selfharming|cutting again|cut again|cut myself|hurt myself|hurting myself|harm myself)
        (urge|urges) to (hurt|cut|harm|kill)
        (cut|cuts|scars|marks) on my (arms|arm|wrists|wrist|legs|thighs) .. (because|i|hide|from|myself)
        i (took|have taken|swallowed|am going to take|will take|want to take|have saved up|saved up|will swallow) (too many|all|a lot of|a load of|a bunch of|lots of|loads of|the whole|a whole packet of|an) (the|my|of)? (my|mums|mums)? {drugs}
        (kms|kmsl|unalive myself|kill my self|kill myself|killmyself) / laughing joking embarrassment
        (suicide note|goodbye letter|goodbye note) .. (i|my|wrote|written|for)
        (i|have) (wrote|written|writing|write) .. (suicide note|goodbye letter|goodbye note|goodbye letters) / {fiction}
        (this is|it is|this will be) my (goodbye|last message|last day|the last time you) (forever|everyone|alive|to|will hear|$)
        (goodbye|bye) (everyone|forever|world|cruel) .. (sorry|forever|i love you|cruel|not be here|gone)
        (i will not|i am not going to|i will not) be (here|alive|around) (tomorrow|much longer|anymore|next week|for much longer|by then|on monday|when you) / holiday dentist away absent trip appointment
        (by the time you|when you) read this i .. (gone|dead|not)
        i (do not|never|have not) (eat|eating|eaten|ate|been eating) (anything|for|all|much|anymore|so|because|properly) .. (days|week|fat|thin|weight|lose|disgusting|deserve|ugly|anymore|properly) / ramadan fasting
        (i|am|been|keep) (make|made|making|force|forcing) myself (sick|throw up|vomit|puke)
        (throw|throwing|threw|sick) (up)? (my food|after i eat|after eating|after every meal|after meals|every meal)
        (my|his|her|their) (step)? {kin} (always|often|keeps|still|sometimes|just|also|has|started|really)? (been)? (hits|hit|beats|beat|beating|hitting|punches|punched|punching|slaps|slapped|hurts|hurt|hurting|touches|touched|touching|kicks|kicked|locks|locked|threatens|threatened|strangled|choked|burns|burned|raped|rapes|abuses|abused|assaulted) (me|my mum|my sister|my brother|us|her|him|himself) / {fiction} chess tennis football game hand
        (he|she|someone|a man|a teacher|my uncle|they|an adult|a boy|my boyfriend) .. (touched|touches|touching|raped|rapes|assaulted|abused|abuses|molested|forced|forces|groped|hits|beats|hurts|hurting) me (where|there|in|when|and|at|to|inappropriately|sexually|again|so|every|under|on|$|last|all|if|because|badly) / {fiction}
        (do not|not|never) feel safe (at home|with|anymore|in my|here|at my|around|any more|alone|going home)
        (i am|am|too|so|really|i get|feel) (scared|afraid|terrified|frightened) (of|to)? (going|go|being|my|what|to go|of my)? (home|dad|father|stepdad|mum|uncle|boyfriend|stepfather|he will|what he will|i will hurt myself|i might hurt|to go home) / {fiction}
        (i have been|i was|i got|i am being|being|am getting|i get) (raped|abused|molested|groomed|sexually assaulted|assaulted|blackmailed|sextorted|beaten at home|hurt at home|hit at home|beaten up|bullied every day|threatened)
        (someone|he|she|a man|they|this guy|a guy|somebody) (is|are|keeps|has been|was|keep|will)? (blackmailing|threatening|following|stalking|grooming|threatened|blackmails|forcing|sharing) (me|my nudes|my pictures) (with|to|and|home|if|online|$|into|for|because|since|after)
        (he|she|they|someone) (wants|asked|keeps asking|made|forces|forced|want|asks) (me|for) .. (nudes|naked|undress|strip|take off|without clothes|sexual)
        (my)? {friend} (said|says|told me|keeps saying|is saying|has been saying|texted|wants|wanted|tried|is going|is planning|is thinking|is talking|has been|is|talks|thinks|posted|wrote|might|threatened|keeps) .. (die|dying|kill himself|kill herself|kill themselves|killing himself|killing herself|killing themselves|hurt himself|hurt herself|hurt themselves|cutting|cutting herself|cutting himself|cutting themselves|hurting herself|hurting himself|hurting themselves|self harming|self harm|suicide|suicidal|end it|end it all|end her life|end his life|not be here|overdose|does not want to live|starving herself|take her life|take his life|jump) / {fiction}
        (she|he|they) (says|said|told me|keeps saying|wants|tried|is going|is planning|texted me|is thinking|has been|is|wrote) (that)? (she|he|they)? (wants|is going|has been|was|will|does|plans|about|to|of|that)? (to)? (not|do not)? (want to)? (die|kill himself|kill herself|kill themselves|end her life|end his life|hurt herself|hurt himself|cutting herself|cutting himself|suicidal|live anymore|take her own life|self harming|end it all) / {fiction} romeo
        (worried|scared|afraid) .. (friend|she|he|sister|brother|they) .. (hurt herself|hurt himself|kill herself|kill himself|do something|kill themselves|cutting|hurt themselves|harm herself|harm himself|suicidal)
        (i|he|she|they|someone|who) (will|am going to|is going to|are going to|wants to|want to|said he will|threatened to|plan to|is planning to|am planning to|could|says he will|gonna|might) (bring|shoot|bomb|blow|stab|kill|burn|attack|hurt) (up|down)? (the|our|this|a|my|some|everyone|someone|people|all|as many|his|her)? (whole)? (school|everyone|class|knife|gun|people|teacher|bomb|weapon|somebody|someone|of them|of you|as possible|in this school|in the school|at school|teachers|students|kids|classmates) / {fiction}
        (has|have|got|brought|bringing|bring|carries|carrying|hiding|hides|found|is|with|took|brings|had) (a|his|the|my|real) (real|big|kitchen|dads)? (knife|gun|weapon|blade|pistol|bomb|machete) .. (school|bag|locker|pocket|backpack|class|rucksack|tomorrow|stab|toilets|us|bus) / {fiction} museum
        (school shooter|school shooting|shoot up) .. (i|tomorrow|our|monday|will|am|going|this school|plan)
        (run|running|ran) away from home / {fiction} huck huckleberry
        (i|am|we) (going to|want to|plan to|will|planning to|gonna|running) (run|running)? (away) (from|tonight|tomorrow|and|because|with|forever|from home|$) / {fiction}
        (want|need|going|like) to .. (hurt|kill|stab|shoot) (someone|people|everyone|somebody|them all|my dad|my mum|my teacher|a teacher|my parents|all of them) / {fiction} {study}
        (i hate|hate) (myself|my life|being alive|living|my body so) (so|and|$|for|because|much|i|more|really|right) / {fiction}
        (i|just) (deserve|deserved) to (die|be hurt|be dead|suffer|be hit|be punished|starve)
        (tie|tied|found|bought|have|got) .. (rope|noose|belt) .. (neck|hang|myself|ready)
        (standing|sitting|am) (on|at) (the|a) (bridge|roof|edge|ledge|tracks|train tracks|railway) .. (jump|end|goodbye|want to|cannot|can not)
        (stop|end) (the|my|this) (pain|suffering) .. (forever|way|myself|only|die|death)
        only way out / maze labyrinth level puzzle {fiction}
    """,
    **CONTACT_PHRASES,
}
ENGLISH = Language(
    code="en",
    endings="s es ed d ing er ers y in",
    frequent="""the and is are you to of it that was for on with he she they this have not do my your what we at be
        i me in can will if so but how""",
    short=SHORT,
    sets=SETS,
    phrases=_PHRASES,
)
