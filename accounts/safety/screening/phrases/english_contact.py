"""Phrases of English by which people want to reach each other, in secret or elsewhere; and rude words."""

from accounts.safety.screening.tiers import Tier

CONTACT_PHRASES = {
    Tier.SECRECY: """
        (delete|erase|burn|destroy) (this|it|these|that) (message|chat|one|mail|note)? (after|when|once|as soon|ok|pls|please|straight|before|now|immediately|$|and|so)
        (clear|delete|empty|wipe|clean) (the|our|your|this) (chat|chats|history|messages|inbox|conversation|log|logs|browser) .. (so|every|after|before|when|nobody|not|find|they|each|now|$)
        (if you|you) (tell|told|say|show|talk to|mention it to) (anyone|anybody|someone|a|your|them|the) .. (not|lose|over|end|never|stop|friends|trouble|finished|done) / ending spoiler
        (not a word|no word|never a word|say nothing|tell nobody|tell no one|tell none|mum is the word) (to|about|ok|okay|please|$|of|and|that|if|at)
        (i|we|you) (could|would|can|might|will|may) (get|be|end up) (in|into)? (big|real|serious|a lot of)? (trouble|fired|arrested|sacked|suspended) (if|when|for) (anyone|someone|they|people|you|anybody|your|this|the|it|we|talking) / late homework
        (your|you) (parents|mum|mom|dad|family) (are|is|have gone|go|goes|went|r) (asleep|sleeping|out|in bed|away|to bed|to sleep|at work) .. (come|call|online|write|message|text|chat|video|talk|meet)? / {fiction}
        (come|go|get|be|stay|log) (online|on|up) (when|once|after|late|at night) .. (asleep|sleeping|bed|nobody|alone|night|parents|out)
        (somewhere|some place|a place|place|app|chat|site) (more|that is|much more|less)? (private|secret|hidden|safer|watched|monitored|secretive) (than|than this|than here|so|where|$|to|and|ok|instead)
        (another|other|different|new|private|secret) (app|site|place|platform|chat|account|server|website) (where|that|so) .. (teachers|staff|nobody|no one|school|they|parents|not) .. (read|see|watch|look|find|check|know|monitor|reads|sees|track)?
        (teachers|teacher|staff|school|parents|nobody|mrs _|mr _|miss _|ms _|mum|dad|mom|they|others|no one|anyone) (do|does|did|need|has|have|will|must|should)? (not)? (need|have|needs|has|able|allowed) (to)? (know|find out|hear|be told|see) (about|this|it|that|how|$|what|we|our|who|where|any|ok|okay|when) / surprise birthday party answer
        (say|tell|pretend|lie) (that|your|you|to|them|her|him)? .. (are|going|staying|is|at) (at|to|with)? (a)? (friend|friends|a friends|sleepover|library|mates|club|cinema) .. (house|pick|meet|come|and|see) .. (you|me|us|up)
        (pick|picking|collect|drive|fetch) you up .. (car|corner|round the|nobody|after dark|alone|from your|outside your|street|parents|behind)?  .. / netball football match training minibus
        (free|private|special|extra) (lessons|lesson|tutoring|sessions|session|tuition) (for free|alone|at my|at mine|with me|just|after|but|so|,)? .. (not need to know|secret|alone|my house|my place|nobody|do not tell|just us|between)
        (how old|my real age|my age|who) i (really|actually) am
        (the|my|your|a) (present|gift|money|phone|photos|pictures) (i|we) (sent|gave|bought|send|give|got) (you|for you)? .. / tell dont birthday
        (tell|told|telling|show) (your|ur) (mum|mom|dad|parents|teacher) (about|abt) (the|this|my|our|us|what|me) (present|gift|us|chat|chats|messages|talks|meeting|photos|photo|pictures|money|phone|calls|secret|we|i|app)
        (do not|never|you must not|you can not|please not|promise not to|without|you better not|you should not|must not) (you)? (tell|telling|say|mention|show|talk|let|share|saying|speak) (this|it|a word|about|to|any of this|that|anything|them|your|us|our)? (this|to|about|it|us|me|with|of)? (to|your|about)? ({folk}|your {folk}|anyone else|your mother|your father|another soul|the other students|other teachers|the school|the head|the others|a soul|them about) (know|about|else|at home|in school|we|that|what|i|this|$|or|ok|okay|please|find|see|because|in|at) / birthday surprise present ending spoiler party spoilers answer
        (nobody|no one|no one else|nobody else|your parents|your mum|your mom|your teacher|they|your dad|anyone|your teachers|your family) (has|have|must|should|needs|need|can|ever|do not|does|will|would) (to|ever|not|never|need)? (not|ever|never|to|have)? (know|find out|hear|be told|see|understand|understand us) (about|what|this|that|we|us|it|$|our|of|or) / surprise birthday party answer present gift
        (our|our little|our own|a|my|your) (little|special|big|secret|small)? secret (between|from|ok|okay|and|just|$|promise|please) / garden santa ingredient recipe {fiction} service
        (keep|kept|let us keep|stay|stays|remain|remains) (this|it|that|all this|what we|our chats|our chat|our messages|our talks|these messages|our conversations|everything|us|me) (a|just|private|secret|between|strictly|hidden|quiet|to) (secret|between|private|yourself|just|us|from|the two|you|hidden|quiet) (us|you|from|and|$|ok|two|the|please|okay|them|between|me|everyone) / surprise
        (just|only|stay|stays|strictly|secret|this is|it is) between (you and me|us|the two of us|us two|me and you|you and i)
        between (you and me|us two|me and you|the two of us) (ok|okay|only|please|$|and)
        (delete|erase|clear|wipe|deleted) (this|these|our|the|all|all our|all of|my|every) (of)? (our|these|the)? (message|messages|chat|chats|conversation|history|texts|photos|pictures|pics) (after|when|once|so|before|ok|afterwards|from|straight|now|please|$|as)
        (talk|chat|write|message|move|continue|speak|text|carry on|switch|go|meet|find|add|contact|dm|reach|message me|come|call|snap|hit me up|talking|chatting|follow|hmu|get) .. (on|to|over to|over|via|through|using|by|at|in) (my|your|a|the)? (other|own|private|another)? ({apps}|private chat|private server|another app|other app|different app|a different app|somewhere else|somewhere private|somewhere more private|my private account|dms|dm|private messages|different website|another website|an app|another site|video call|private number|personal email|my personal email|private email) (instead|later|tonight|so|where|it|we|then|$|now|ok|because|after|and|if|private|not|when|for|is|or|i|rather|please|server|but|they|nobody|no) / {study} essay article research
        (do you have|have you got|got|do you use|are you on|you on|you got|you have|you use|got a|you still on|give me your|what is your|gimme your|send me your) (a|any)? ({apps}|another app|telegram or whatsapp|signal app) (account|number|name|there|user|username|or|so|we|too|$|id|tag|handle) / {study}
        (let us|can we|we should|we could|could we|want to|shall we|i want to|can you|we can|meet) (meet|meet up|hang out|see each other|go|come|be|get together|hook up) .. (alone|just us|just us two|just the two of us|in secret|secretly|without your parents|without anyone|at my place|at my house|at my flat|where nobody|where no one|in my car|at mine|no one knows|nobody knows|in private|after dark|outside school just) / {fiction}
        (just the two of us|only us two|just us two|just you and me|only you and me) (alone|no|without|somewhere|$|after|in|at|ok|meet) / project group report
        (come|come over|come round|drive you|pick you up|give you a lift|come along) (to|over|at|around|in|from)? (my|mine) (house|place|flat|car|apartment|home|room|hotel) (after|alone|when|tonight|and|without|$|on|tomorrow|where|so|at|this|if|but)
        (i|will|can|could|let me) (can|could|will|would)? (pick|drive|collect|take) you (up|home) .. (car|alone|do not|without|corner|street|away from school|nobody|parents)
        (send|show|share|text|post|sent|give) (me|us) (a|some|your|more|another|the|one|any|that)? (hot|sexy|nice|cute|private|full|nude|naked|new|selfie|more|body|underwear|special|bikini|swimsuit)? (picture|photo|pic|pics|photos|pictures|selfie|selfies|nudes|nude|video|videos|snap) (of)? (you|yourself|your|in|without|with|from|$|only|just|wearing|lying) / {study} bird plant leaf experiment poster worksheet rock
        (send|trade|want|got|sending|share) (me)? (some|your|any|more)? (nudes|nude pics|naked pics|naked photos|dick pic|dick pics|sexy pics)
        you are (so|very|really|much|way|more)? (more)? (mature|grown up|grown-up|special) (for your age|than|to me|unlike|not like other|and nobody|and your parents)
        (mature for your age|not like other (girls|boys|students|kids)|unlike other (girls|boys|kids|students))
        (your parents|your mum|your mom|they|your teachers|your friends|other people|people|nobody|others|your dad) (would|will|do|might|may|can|could) (not|never)? (not)? (really|ever)? (understand|get|approve|like) (us|you like i do|you the way|what we have|our|you like me|this|it if|$|about us|of us|how)  / {study}
        (i am the only one|only i|i alone|nobody but me|no one but me) (who)? (understand~|gets|get|really|truly|knows|cares|can) (you|understands|understand|know|help)?
        (trust me|you can trust me|we can trust) .. (secret|do not tell|nobody|no one|between|only me)
        (you would|you will|i would|i will|we will|we would|both|us) .. (get in trouble|get into trouble|be in trouble|lose my job|get fired|be fired|be in big trouble) .. (if|tell|anyone|know|find|told)
        (promise|swear|pinky promise|promise me) (me|you)? (you)? (will|would|that|to)? (you)? (not|never|will)? (not|never)? (to)? (tell|say|show|keep it secret|keep this|keep our) .. / surprise birthday party
        (hide|keep) (your phone|this phone|the phone|the gift|this gift|these gifts|the present|the money|it|our chat|our messages) (from|away from|where) (your|them|the|mum|everyone|nobody|no) / surprise cat dog
        (bought|got|buy|have|give|get) you .. (present|gift|phone|money|vouchers|credit|something nice) .. (do not|secret|tell|between|hide|if you|nobody|without)
        (when|if|are) (you|your parents) (are)? (alone|home alone|out|not home|asleep|away) .. (call|video|webcam|camera|message|text|come over|tell me|write) / {fiction} dog
        (are you|you) (home)? alone (right now|now|at home|tonight|in your room|$)
        (turn|switch|put) (on)? (your)? (cam|camera|webcam) (on)? .. (alone|only|for me|see you|want to see|your room|bed|body)
        (what are you wearing|are you a virgin|have you ever kissed|you look sexy|you are sexy|you are so sexy|you are so hot|do you have a boyfriend|do you have a girlfriend|have you got a boyfriend|what underwear|sit on my lap|you look so hot)
        (off|outside|away from) (this|the) (platform|site|app|school site|school platform|website|page|school app) .. (talk|chat|write|message|private|continue|where|so|nobody|contact|speak)
        (teachers|they|staff|school|teacher|admins|the school|moderators) (can|could|will|might|would|are)? (not|read|see|check|reading|watch|monitor|reads|sees|watching|checks) (read|see|check)? (this|these|here|everything|our|what we|it|us|messages|the chat|that) .. (so|let us|other|somewhere|private|elsewhere|move|instead|app|use|go|there|chat)
    """,
    Tier.COARSE: """
        (bloody|wanking|phuck|phucking|fcking|fckin|fck|fcked|fcker|motherfcker|motherfckin|fk|fuk|fuking|wtaf|tf|sh1te|shyt|shiit|biatch|biotch|azz|a55|effing|frickin|pissy|shithole|arsed|cba|twatty|knob|knobs|pillock|bollox|bleeding hell) / mary nose blood door
        fuck~|fucker~|motherfucker~|fucked|fuckin|fucks|shit|shits|shitty|shite|bullshit|shitting|crap|crappy|bollocks|wtf|piss|pissed|pissing|arse|arses|arsehole~|asshole~|dumbass|badass|jackass|bitch|bitches|bitching|bitchy|dickhead~|wanker~|wank|twat~|cunt~|slut~|whore~|slag|slags|bastards|boobs|horny|porn|porno|bugger|goddamn|goddamned|bellend|prick|pricks|milf|tosser|knobhead|omfg|stfu|gtfo|mofo|effing|bullcrap|horseshit|dipshit|douche|douchebag|dildo|blowjob|handjob|jizz|boner|minge|titties|shitshow|shitload|clusterfuck / william conqueror
        (bloody|fucking|damn|god damn) (hell|it|thing|homework|idiots|right|test|exam|stupid|useless|lesson|maths|computer|rain|bus|awful|boring|well)
        damn (it|you|right|this|that|well|near|good|thing) / {fiction}
        what the (hell|fuck|heck was that shit)
        (my|your|his|their|big|fat|lazy|kick|kicked|kicks|kicking|smart|dumb|sorry|pain in the) ass
        (a|such a|what a|being a|the|you|total) dick / {fiction} turpin tracy cheney
        (dicks|sucks dick|suck my|suck dick|big dick)
        (sucks|sucked) (ass|balls)
        (freaking|frigging|friggin) hell
        (nice|big|huge) tits / bird~ great blue
        (a bastard|bastard teacher|the bastard|you bastard|that bastard|poor bastard|lucky bastard) / william king son
        (pain in the|pain in my) (arse|ass|bum)
        (take|taking|took|having|have) a (shit|dump|piss)
        (sod|bugger) (off|this|it|all|that)
        (screw|stuff) (this|it|that|school)
        (balls|ballsack|nutsack|cock|cocks) (to|up|sucker|in|itch|hurt)
    """,
    Tier.CONTACT: """
        (do you have|have you got|you got|got|you on|are you on) (a|an)? (snap|snapchat|insta|instagram|tiktok|discord|whatsapp|telegram|kik|facebook|psn) / {study}
        (on|via|my) (snap|snapchat|insta|instagram|tiktok|discord|whatsapp|telegram|kik) (it is|its|i am|as|under|user|name|=) _
        text me (tonight|later|now|on|at|when|after|$|x)
        (what|whats) (is)? (your|ur|ya) (snap|snapchat|insta|instagram|ig|tiktok|discord|whatsapp|telegram|kik|skype|number|phone number|mobile number|phone|mobile|cell|cell number|email|e mail|email address|mail|gamertag|psn|address|home address|street|@|at|steam name|roblox name|roblox user|roblox username|steam|facebook|username|user name|discord tag|insta name|snap name|twitter|house number|postcode) ($|then|so|please|on|i|and|ill|called|for|we|bro|babe) / class school favourite lucky
        (give|gimme|send|text|dm|tell|drop|share|have|get|got|message|can i get|can i have|could i have|may i have|need|want|swap|exchange|pass) (me|us|you)? (all)? (your|my|ur|our) (snap|snapchat|insta|instagram|ig|tiktok|discord|whatsapp|telegram|kik|skype|number|numbers|phone number|mobile number|mobile|cell|email|e mail|email address|home address|gamertag|psn|roblox name|steam name|facebook|contact|contact details|digits|cell number|private number|personal number|private email|personal email|address|snapcode|tag)
        (add|follow|find|text|dm|message|hmu|reach|friend|msg|pm|search|look|write|contact|call|ring|whatsapp|hit me up|snap|ping|get) (me|for me|us|up) (up|back|privately|there)? (on|at|via|over|through|by|in) (my)? ({apps}|roblox|steam|signal|xbox|psn|playstation|my snap|my insta|my phone|my number|my mobile|email|phone|text|gmail|mobile|private|dms|zoom|this number|fortnite|minecraft)
        (text|call|ring|phone|message|whatsapp|facetime|snap|dm|email|sms) me (on|at|tonight|later|after school|tomorrow|when|privately|outside|instead|if|and|my|some time|anytime|in the evening|this evening|at home|at the weekend|$|here is|maybe|ok) / if you need help teacher
        (call|text|ring|phone|message|whatsapp) my (number|mobile|phone|cell|mum|mom)
        (here is|this is|heres|take) my (number|phone number|mobile|mobile number|email|e mail|snap|snapchat|insta|instagram|address|home address|whatsapp|discord|email address|tiktok|cell|phone|gamertag|telegram|kik|steam|skype|contact|details|ig)
        my (number|phone number|mobile number|cell number|home number|landline|digits) (is|starts|begins|ends) (_) / full lucky favourite
        my (snap|snapchat|insta|instagram|ig|tiktok|discord|whatsapp|telegram|kik|skype|gamertag|psn|xbox|facebook|roblox|steam|youtube|twitter|gmail|hotmail|outlook|fortnite|minecraft|twitch|e mail|email|mail|email address|icloud) (name|user|username|tag|handle|account|id|address|profile|channel|user name)? (is|s|called|under|goes by|account is|=) (_)
        (i am|im|find me|you can find me|follow me|add me|look me up|search for me|search me) (on|at) (snap|snapchat|insta|instagram|ig|tiktok|discord|whatsapp|telegram|kik|skype|psn|roblox|steam|xbox|twitch|facebook|twitter) (as|under|name|called|my|at|if|$|it is|by|with|user|find|add|and|too|there)
        (my name on|my user on|my username on|username on|name is on|i am called|find me as|my tag on) (on)? (snap|snapchat|insta|instagram|ig|tiktok|discord|whatsapp|telegram|kik|skype|roblox|steam|xbox|psn)
        (add|follow) (my|me) (snap|snapchat|insta|instagram|tiktok|discord|private account|spam account|finsta|ig|on everything|finsta account)
        (got|have|has|have you got|you got|do you have|you have) (a|an)? (snap|snapchat|insta|instagram|tiktok|discord|whatsapp|kik|telegram) ($|account|so|add|we|too|or|i|name|then|user) / {study}
        (join|come on|come to|come into|get on|hop on) (my|our|the|this) (discord|whatsapp|telegram|snap|snapchat|insta|instagram|private|roblox|minecraft) (group|server|chat|gc|groupchat|channel|call|story|game)? / {study}
        (let us|can we|we could|shall we|want to|wanna) (talk|chat|text|call|facetime|message|video call|videochat|skype) (on|over|via|through|in) ({apps}|private|the phone|phone|discord|our phones|another app|email|a different app)
        (scan|use) my (snapcode|qr code|qr)
        at (gmail|hotmail|outlook|yahoo|icloud|gmx|protonmail)

        at _ dot (com|org|net|edu|co|uk|de|es|info|school|sch)
        at _ dot _ dot (com|org|net|edu|co|uk|de|es)
        (i|we) live (at|in|on) (number|no|house|flat)? (number)? _ .. (street|road|avenue|lane|close|drive|crescent|gardens|terrace) (number|at|next|opposite|in the house|no|the|$) / {fiction}
        (come|meet|pop|drop) (to|round to|over to|at|by|me at) (my|our) (house|flat|place|home|address) .. (street|road|avenue|lane|close|drive|number|address|postcode|crescent|near|behind|opposite)
        my (home|house)? address is (_)
        (zoom|meet|teams|skype|google meet) (id|code|link|meeting id|room) (is|:|=)? (_) .. (password|passcode|pass|join|here) / lesson
    """,
}
