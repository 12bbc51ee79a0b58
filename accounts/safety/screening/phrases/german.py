"""Phrases of German, as young people write it. See `matching` for how they are written."""

from accounts.safety.screening.phrases.matching import Language
from accounts.safety.screening.tiers import Tier

_SHORT = {
    "nich": "nicht", "ned": "nicht", "net": "nicht", "is": "ist", "hab": "habe", "ne": "eine", "n": "ein",
    "nen": "einen", "ner": "einer", "bist'n": "bist", "isn": "ist", "bissl": "bisschen", "gehts": "geht es",
    "gibts": "gibt es", "hast'n": "hast", "wars": "war es", "ihn": "ihn", "garnicht": "gar nicht",
    "garnix": "gar nichts", "nix": "nichts", "iwie": "irgendwie", "hdf": "halt die fresse", "fick dich": "fick dich",
    "ficken": "ficken", "dein": "deine", "deiner": "deine", "deinen": "deine", "deinem": "deine",
    "mein": "meine", "meiner": "meine", "meinen": "meine", "meinem": "meine", "kein": "keine", "keinen": "keine",
    "keinem": "keine", "keiner": "niemand", "geb": "gebe", "ich's": "ich es", "hats": "hat es", "wtf": "wtf",
    "haesslich": "hässlich", "haessliche": "hässliche", "haesslicher": "hässlicher", "scheisse": "scheiße",
    "eltern": "eltern", "lass": "lass", "lasst": "lass", "wuensch": "wünsche", "wünsch": "wünsche", "wünschte": "wünsche",
    "einem": "eine", "einen": "eine", "ein": "eine", "einer": "eine", "bissle": "bisschen", "hoff": "hoffe",
    "hasse": "hasse", "hass": "hasse", "mich": "mich", "dir": "dir", "schlag": "schlage", "bring": "bringe",
    "mach": "mache", "stech": "steche", "komm": "komme", "schick": "schicke", "sag": "sage", "schreib": "schreibe",
    "ruf": "rufe", "erzähl": "erzähle", "verrat": "verrate", "geh": "gehe", "würd": "würde", "meld": "melde",
    "lösch": "lösche", "behalt": "behalte", "halt's": "halt das", "dus": "du es", "vor'm": "vor dem",
}  # fmt: skip
_SETS = {
    "sehr": """so echt wirklich einfach total voll komplett richtig ja nur doch halt eine der die das größte dumme
        fette hässliche kleine verdammte miese elende absolute totale peinliche blöde dumm immer noch auch sooo
        dreckige ganz nichts als ekelhafte ekelige eklige so'n solche solch bloß schon sowieso verfickte""",
    "arg": """dumm~ blöd~ hässlich~ fett~ eklig~ ekelhaft~ widerlich~ peinlich~ wertlos~ nutzlos~ erbärmlich~ idiot~
        vollidiot~ trottel~ loser~ versager~ opfer~ missgeburt~ schlampe~ hure~ hurensohn hurensöhne bastard~ wichser~
        arschloch arschlöcher penner~ spast~ spasti~ mongo~ behindert~ krüppel~ depp~ abschaum dreck müll nichtsnutz~
        fettsack schwein~ sau drecksau fotze~ nutte~ schwuchtel~ dummkopf vollpfosten lappen hackfresse hohlkopf
        hohlbirne freak~ psycho~ lachnummer schande witzfigur feigling~ zecke~ assi~ asozial~ bescheuert~
        zurückgeblieben~ unnötig~ überflüssig~ gestört~ krank~ abartig~ unterbelichtet~ dämlich~ doof~ strohdumm
        idiotin versagerin kuh fettwanst stück niete~ nulpe hässlichste dümmste dümmster wixer~ huso honk pisser~ lusche~""",
    "wort": """idiot~ vollidiot~ trottel~ loser~ versager~ opfer~ missgeburt~ schlampe~ hure~ hurensohn bastard~
        wichser~ arschloch penner~ spast~ spasti~ mongo~ krüppel~ depp~ fettsack drecksau fotze~ nutte~ schwuchtel~
        dummkopf vollpfosten hackfresse hohlkopf freak~ schwein~ sau kuh assi~ idiotin versagerin wixer~ huso pisser~ lusche~""",
    "spiel": """roman~ buch~ kapitel~ figur~ drama~ stück szene film spiel~ spielen gedicht~ romeo julia hamlet faust
        gretchen werther woyzeck autor~ level minecraft fortnite fifa schach quiz lied~ serie~ folge krieg~ soldat~
        könig~ märchen wolf artikel zitat~ tennis fußball mathe prüfung rechnen wette rennen""",
    "werk": "aufsatz referat projekt unterricht studie~ thema artikel forschung präsentation buch film statistik~",
    "apps": """snap snapchat insta instagram tiktok discord whatsapp whatsap whats'app telegram kik skype facebook
        messenger signal wa threema viber facetime""",
    "leute": """eltern mama mutter papa vater lehrer lehrerin lehrern freunden freunde freundin niemandem niemanden
        niemand jemandem jemand anderen andern keinem irgendwem schule""",
    "schlag": """schlage schlagen prügel prügeln verprügel verprügle verprügeln umbringe umbringen töte töten
        abstechen absteche steche abknallen knalle mache fertigmachen hauen haue erschießen erwürgen killen kille
        vermöbeln verkloppen klatschen boxen zusammenschlagen zusammen kaputt kalt""",
}
_PHRASES = {
    Tier.ABUSE: """
        du (dumm~|fett~|hässlich~|blöd~|klein~|dreckig~|mies~|elend~|verdammt~|eklig~|ekelhaft~|dämlich~|widerlich~|verfickt~) (kleines|kleine|dicke|fette|dumme)? (schwein|sau|kuh|_) / {spiel}
        warum (bringst|hängst|stirbst|verschwindest|springst|verreckst|gehst) du (dich)? (nicht|nicht einfach|nicht endlich) (um|auf|einfach|endlich|$|sterben|von)
        friss weniger
        (du fettes|du fette) _
        du bist {sehr}? {sehr}? {sehr}? {arg} / nicht {spiel}
        bist du {sehr}? {sehr}? (dumm|blöd|behindert|bescheuert|bekloppt|dämlich|doof|gestört|zurückgeblieben|hohl)
        ihr seid {sehr}? {sehr}? {arg} / nicht {spiel}
        (wie|warum) .. bist du .. (dumm|hässlich|fett|blöd|peinlich|eklig)
        wie (dumm|blöd|hässlich|dämlich|bescheuert|fett|peinlich) (bist du|kann man|muss man|du bist|ist der|ist die)
        du {sehr}? {sehr}? {wort}
        du (dumme|dummer|fette|fetter|hässliche|hässlicher|blöde|blöder|verdammte|verdammter|kleine|kleiner|elende|elender|miese|mieser|dreckige|dreckiger|ekelhafte|eklige) (_)
        du (siehst) .. (scheiße|hässlich|behindert|schlimm|eklig|aus wie|fett|schwein|penner|clown|dumm) (aus)?
        du (stinkst|nervst alle|kotzt mich an|ekelst mich an|widerst mich an|machst mich krank|machst alles kaputt|kannst nichts|kannst gar nichts|bist nichts wert|bist nichts|taugst nichts)
        du kotzt .. an
        dich (mag|will|braucht|liebt|vermisst|kann) (hier|doch|eh|sowieso|echt|wirklich|in)? (niemand|keine|niemand hier|keine sau|niemanden) (leiden)?
        (niemand|keine sau|keine) (mag|will|braucht|liebt|vermisst|wird|würde|möchte|interessiert|kann) (hier|doch|wirklich|echt|mit)? (dich|dir|mit dir|deine) (haben|vermissen|leiden|befreundet|sitzen|spielen|reden|mögen|dabei|$|hier|und|meinung)?
        (alle|die ganze klasse|jeder|wir|wir alle|jede) (in der klasse|hier)? (hassen|hasst|lachen|lacht|finden|findet|lästern) (alle)? (dich|über dich) (aus|scheiße|hässlich|peinlich|eklig|$|und|weil|doof|blöd|komisch|nervig)?
        ich (hasse|verachte) dich
        (wir|alle) (wollen|will|möchten) dich (hier)? (nicht|nie) (dabei|mehr|hier|in|haben|in der)
        du (hast|wirst|bekommst|kriegst) .. keine (freunde|freundin|gehirn|hirn|leben|freund)
        du (gehörst|passt) (hier)? nicht (hierher|hier her|zu uns|in|dazu|her)
        (halt|haltet) .. (fresse|maul|klappe|schnauze)
        (fick|verpiss|verzieh|fickt|piss|schleich) (dich|euch) (doch|einfach|du|endlich|alle|$|hier|ins)?
        (gehe|geht) (doch|einfach|endlich|bitte|mal)? (sterben|weg du|verrecken|dich umbringen|dich erhängen|dich aufhängen|kacken|scheißen)
        (bringe|bringt|häng|hänge|erschieß|erhäng|töte|ritz|vergrab|stürz) (dich|euch) (doch|einfach|endlich|bitte|mal|am besten|selbst|selber)? (um|auf|weg|selbst|selber|ein|runter|$)
        (bring|bringe) dich .. um
        (spring) (doch|einfach|endlich|bitte|mal) .. (brücke|dach|fenster|zug|haus)
        (du solltest|du kannst|du sollst|solltest du|kannst du|du gehörst|du verdienst es) .. (sterben|verrecken|tot sein|umbringen|aufhängen|erschossen|weggesperrt|dich schämen|nie geboren|zu leben) / {spiel}
        (stirb|verreck|krepier|verrecke|krepiere) (doch|einfach|endlich|du|bitte|alleine|$|langsam|qualvoll|an)
        (ich)? (hoffe|wünsche) .. (du|dir) .. (stirbst|verreckst|leidest|krebs|den tod|tot wärst|tot bist|nie geboren|krank wirst|stirbt|leidest|nicht da wärst|nicht mehr da)
        (die welt|die klasse|alles|ohne dich|alle) wäre .. (besser|schöner) .. (ohne dich|dran|hier)?
        ohne dich wäre .. besser
        (platzverschwendung|luftverschwendung|sauerstoffverschwendung)
        du bist .. (verschwendung|fehler|unfall|schuld an allem|platzverschwendung|luftverschwendung)
        deine (mutter|mama|mudda|fresse|gesicht|familie|schwester|stimme|nase|zähne|klamotten|haare|kleidung|haut) (ist|sind|sieht|stinkt|stinken|sehen|riecht|nervt) {sehr}? {sehr}? (eine|so|voll|total|echt)? (hure|fett|hässlich|nutte|eklig|ekelhaft|widerlich|scheiße|zum kotzen|peinlich|stinkt|billig|$|schlampe|assi|dumm)
        (er|sie|der|die|das mädchen|der typ) ist {sehr}? {sehr}? {sehr}? {wort} / {spiel} nicht
        (er|sie|der|die) ist {sehr} {sehr}? (hässlich|fett|eklig|behindert|ekelhaft|widerlich|dumm|wertlos) / {spiel} nicht
        (so|was für|was) eine {sehr}? {wort} / {spiel}
        (keine|niemand|redet|spielt|sprecht|setzt|ignoriert) (euch|mehr)? (nicht|alle)? (mehr)? (mit|neben) (ihm|ihr|dem|der) .. (stinkt|eklig|opfer|loser|freak|behindert|hässlich|komisch)
        (lass|los lass|wir|lass uns) .. (sie|ihn|die|den) .. (mobben|fertigmachen|fertig machen|ausschließen|ignorieren|auslachen|blamieren|bloßstellen|verarschen|dissen)
        so (jemand|jemanden|leute|menschen|etwas) wie (du|dich) .. (nicht|niemand|sterben|gehört|verdient|braucht|will|sollte|weg|abschaum|keine)
        {wort} wie (du|dich)
        schäm dich (du)? (für|dass|$)
        (friss|leck) (scheiße|mich|meine|dreck)
        leck mich .. (arsch)?
        (aus dir|du wirst) .. (nie|nichts|niemals) .. (werden|nichts|schaffen|etwas|was|geliebt|wert)
        aus dir wird .. nichts
        (nicht mal|nicht einmal) deine (eltern|mutter|mama|familie|hund|vater) .. (mag|mögen|lieben|liebt|will|wollen)
        (hau|verschwinde|zieh) (endlich|doch|einfach|hier)? (ab|du|leine) (du|aus|hier|niemand|$) / {spiel}
        (wechsel|wechsle|verlass) .. (die schule|schule) .. (niemand|du|besser|alle|keine|will)
    """,
    Tier.SLUR: """
        (nigger~|neger~|kanake~|kanacke~|kanaken|schwuchtel~|schwuchteln|tunte~|judensau|saujude~|drecksjude~|zigeunerpack|drecksausländer|scheißausländer|scheißtürke~|scheißaraber|kümmeltürke~|schlitzauge~|schlitzaugen|kameltreiber|ziegenficker|scheißjude~|untermensch du|negerkuss du|transe~|bimbo~|fidschi~|polacke~|mongo~|spasti~|schwulette|lesbensau|dreckskanake~|itaker)
        du .. (jude|zigeuner~|schwuler|schwule|transe|mongo|spast|spasti|krüppel|terrorist|kanake|neger|schwuchtel|kopftuch|ausländer|bombenleger|affe|asylant|flüchtling)
        (scheiß|scheiße|dreckige|drecks|verdammte|verfickte|blöde|dumme|fucking) (ausländer|juden|jude|türken|türke|araber|muslime|muslim|flüchtlinge|flüchtling|schwule|schwuler|lesben|lesbe|polen|russen|zigeuner|asylanten|schwarzen|schwarze|behinderten|behinderte|homos|homo|chinesen|moslems|moslem|inder)
        (das|du|er|sie|die|hausaufgaben|ist|aufgabe) (ist|bist|sind)? (so|voll|echt|total|ja|mega|richtig)? (schwul|behindert|jüdisch|spastisch|spasti|mongo) $ / bin ich er sie
        (das|die aufgabe|test|der test|die) ist (so|voll|echt|total|ja|mega) (schwul|behindert|spastisch)
        (bist du|seid ihr) (voll|so|eigentlich|etwa|total)? (behindert|schwul oder|mongo|spast|spasti)
        (gehe|geht|verpiss|verschwinde|hau|ab) .. (zurück)? (wo du herkommst|woher du kommst|deine land|dein land|in die türkei|nach afrika|nach syrien|deine heimat|dahin zurück|nach polen|nach anatolien)
        (ausländer|flüchtlinge|juden|türken|muslime|schwule|asylanten|zigeuner|schwarze|moslems) (raus|sind|gehören|stinken|sollen|müssen|sollten|vergasen) (alle)? (alle|$|dreck|abschaum|kriminell|kriminelle|verbrecher|terroristen|vergast|weg|abgeschoben|dumm|parasiten|krank|faul|schmarotzer|widerlich|ungeziefer|dreckig|verschwinden|sterben|diebe|abnormal|unnatürlich|ekelhaft|nach|das letzte) / propaganda nazi~ vorurteil~ falsch behauptet~ klischee~
        (heil hitler|sieg heil|juden ins gas|ab ins gas|vergast|hitler hatte recht|hitler war gut|unter hitler wäre|unter adolf wäre) / {spiel} rief~ geschichte holocaust quelle wurden
        ich (werde|will|möchte|könnte|würde) (dich|euch|ihn|sie|dir|ihm) .. {schlag} / {spiel}
        ich (schlage|bringe|steche|haue|mache|prügel|prügle|verprügel|verprügle|boxe|knalle|kille|töte|breche|zerstöre|klatsche|trete|schneide) (dich|euch|dir|ihn|ihm|sie|deine) .. (um|ab|zusammen|tot|fertig|kaputt|grün|fresse|zähne|nase|zu brei|krankenhaus|weg|$|morgen|eine|rein|kalt|knochen|gesicht|nach der schule|wenn|eins|auf|arm|die|krankenhausreif|in die|aufs|platt) / {spiel}
        (wir|die) (werden|schlagen|machen|bringen|prügeln|stechen) (dich|euch|dir|ihn) .. (zusammen|schlagen|fertig|um|kriegen|finden|holen|umbringen|ab|verprügeln|windelweich|krankenhaus|fertigmachen|tot) / {spiel}
        du (bist|bist so|bist sowas von|bist bald|bist morgen) (gut wie)? (tot|fällig|dran|erledigt|geliefert|ein toter mann) (morgen|wenn|nach|$|warte|du|bald|sobald|,) / {spiel} müde
        du (wirst|kriegst|bekommst) .. (bereuen|bluten|sterben|büßen|auf die fresse|aufs maul|eins auf|schläge|prügel|bezahlen dafür|krankenhaus|eine rein|eine aufs) / {spiel}
        (ich|wir) (weiß|wissen|finde|finden|kriege|kriegen|erwische|hole|erwischen) (genau)? (wo du wohnst|dich noch|dich schon|heraus wo du|dich und|dich nach|dich alleine|dich allein|wo du wohnst|dich $)
        (pass|passt) (bloß|gut|besser|lieber)? .. (auf|auf dich) .. (sonst|wenn du|nach der schule|wo du|nach hause|was du) .. (schlag~|passiert|hause|erleb~|bist|läufst|gehst|rausgehst|tot|fresse)
        (warte|wart) (nur|ab|mal)? (ab)? (bis|wenn) .. (dich|nach der schule|erwische|kriege|draußen|allein)
        (wenn du|falls du) .. (sagst|erzählst|petzt|verrätst|kommst|gehst) .. (bringe|schlage|tot|passiert|mache|steche|fertig|bereuen|erleben|wirst du|dran|blute)
        (jemand|irgendwer|man) (sollte|müsste|muss|soll) (dich|dir|ihn|den) .. (schlagen|verprügeln|abstechen|umbringen|eine reinhauen|erschießen|fresse|zusammenschlagen|schlachten|wegsperren)
        (messer|waffe|knarre|pistole|klinge) .. (dabei|mit in die schule|mitbringen|für dich|in der schule|abstechen|mit zur schule|mitnehmen) / küche museum
        (ich|wir) (mache|machen) (dich|euch|deine leben) (fertig|kaputt|zur hölle|platt|alle|kalt|zur sau)
        ich (poste|schicke|veröffentliche|stelle) .. (nacktbilder|bilder von dir|nacktfotos|fotos von dir|geheimnisse) .. (wenn|falls|außer|allen|online)
        (petze~|verräter~) .. (schläge|aufs maul|fresse|leben gefährlich)
        (amoklauf|amok laufen|schule abfackeln|schule anzünden|schule in die luft|bombe in der schule|schule sprengen) / {spiel} {werk} bericht nachrichten
    """,
    Tier.DANGER: """
        (papa|mama|stiefvater|vater|mutter|onkel|opa) (schlägt|verprügelt|missbraucht|begrapscht|tritt|würgt) (mich|uns)
        (traue|trau) mich .. (nach hause|heim|nicht heim)
        (nehme|nehm|bringe|bring|nimm|habe) .. (messer|waffe|knarre|pistole|schlagring) .. (mit|dabei|schule) / küche museum schnitzen {spiel}
        (tabletten|pillen|medikamente) (gesammelt|gehortet|gespart)
        (kommt|komme) (morgen|am montag|am freitag)? .. nicht in die schule .. (passiert|bleibt|warnung|sterben)
        (ritzt|verletzt) du dich
        ich (will|möchte|wollte|mag|kann) (einfach|nur|echt|wirklich|manchmal|auch|gerade|am liebsten|so|oft|heute)? (nicht mehr|nur noch|nie wieder|am liebsten|einfach)? (da)? (sterben|leben|tot sein|hier sein|da sein|weiterleben|aufwachen|verschwinden|mich umbringen|mich töten|existieren|weitermachen|so weitermachen|so weiterleben|so leben|alles beenden|es beenden|schluss machen mit allem|dass es aufhört|meine leben beenden|mir wehtun|mich verletzen|mir etwas antun|mir was antun|mich ritzen|leben so) / {spiel} stadt land dorf lachen
        ich (will|möchte|kann|mag|schaffe) .. nicht mehr (leben|weiterleben|aufwachen|da sein|weitermachen|können|weiter|aushalten|hier sein|ertragen|so) / wohnen
        (will|möchte|wollte) (einfach|nur)? (nicht mehr leben|nicht mehr da sein|sterben|tot sein|nicht mehr aufwachen|nie wieder aufwachen) / {spiel}
        ich (kann|schaffe|halte|ertrage|packe) (das|es|das alles|das leben|alles)? (alles|einfach|hier|zuhause)? nicht mehr (aus|lange|länger|ertragen|schaffen|aushalten|weiter|$|und|so|,)
        ich (kann|mag) (einfach)? nicht mehr $
        (mich|ich) .. (umbringen|umzubringen|erhängen|aufhängen|vergiften|das leben nehmen|das leben zu nehmen|etwas antun|etwas anzutun|was antun|was anzutun) / {spiel}
        ich (bringe|ritze|schneide|verletze|schlage|hasse|verbrenne|hänge|töte|erschieße) mich (um|wieder|selbst|selber|auf|oft|manchmal|jeden|weil|wenn|seit|$|heute|so|und|sehr|am|an|heimlich|dann|immer|ständig)
        (mich|mir) .. (ritzen|geritzt|selbst verletzt|selbst verletzen|selbst verletze|selber verletzt|selber verletze|wehgetan absichtlich|die arme aufgeschnitten|selbst wehtun|selbst weh|in den arm geschnitten|aufgeschnitten|weh zu tun|ritze|in die arme schneiden)
        (habe|hab) (mich|mir) .. (geritzt|ritzen|selbst verletzt|geschnitten weil|den arm geschnitten|die arme)
        ich (denke|dachte|habe) .. (an selbstmord|an suizid|über selbstmord|suizidgedanken|selbstmordgedanken|ans sterben|daran mich|daran zu sterben|an den tod)
        (selbstmordgedanken|suizidgedanken) / {werk}
        (ohne mich|wenn ich nicht mehr) .. (besser|da wäre|da bin|leichter|dran|lebe)
        (wäre|wünsche|wünschte) .. ich (wäre|wär|würde)? (tot|nie geboren|nicht mehr da|nicht geboren|einfach weg|nicht mehr am leben|nicht mehr aufwachen)
        (ich wäre|wäre ich|ich wär) (am liebsten|lieber|doch|besser|nur|einfach|gern)? (tot|nie geboren|nicht mehr da|gar nicht da|weg für immer|nicht mehr am leben)
        (niemand|keine|keine sau) (würde|wird) .. (merken|vermissen|interessieren|auffallen|weinen|stören) .. (weg|tot|nicht mehr|$|wäre|mich|ich|bin)
        (würde|wird) mich (niemand|eh niemand|sowieso niemand|keine) vermissen
        (mich|ich) .. (vermisst|vermissen) .. (niemand|eh niemand)
        (keine|nicht) (sinn|grund|kraft|ausweg|hoffnung) (mehr)? (im|am|zu|zum|für|im leben|mehr)? (leben|lebe|weiter|mehr|weiterzuleben|leben|weiterleben|$)
        (meine leben|das leben|alles) (hat|ist|macht) (keine|nichts mehr|für mich keine|doch keine|nicht mehr|so)? (sinn|wert|sinnlos|lebenswert|wertlos|hoffnungslos) (mehr|$|und)?
        ich (habe) (alle|zu viele|viele|eine packung|ganz viele|die ganzen|die|eine ganze packung) .. (tabletten|pillen|schlaftabletten|medikamente) .. (genommen|geschluckt|gesammelt|nehmen|schlucken)
        (abschiedsbrief) .. (ich|geschrieben|schreibe|meine) / {werk} {spiel}
        (abschiedsbrief|abschiedsbriefe) (geschrieben|schon)
        (das ist|das war|lebt wohl|macht gut|leb wohl) .. (meine letzte nachricht|letzte nachricht|für immer|nicht mehr da|nie wieder sehen)
        (morgen|bald) (bin|werde) ich (nicht mehr da|tot|weg für immer|nicht mehr am leben|nicht mehr hier|nicht mehr leben)
        (meine) (vater|stiefvater|mutter|mama|papa|onkel|stiefmutter|bruder|freund|eltern|trainer|opa|lehrer|cousin|dad) (schlägt|verprügelt|schlagen|fasst|tritt|sperrt|hat|missbraucht|berührt|tut|bedroht|würgt|schlug|haut|begrapscht) (mich|uns|meine mama|meine mutter|mir|meine bruder|meine schwester) .. (oft|an|ein|immer|wenn|geschlagen|$|jeden|angefasst|weh|wieder|verprügelt|zuhause|heute|gestern|geschlagen|getreten|missbraucht|berührt|mit|bedroht|abends|nachts|und|fast|da wo|gewürgt) / schach tennis spiel
        (er|sie|jemand|ein mann|eine mann|ein junge|die|eine lehrer|eine junge) .. (hat mich) .. (angefasst|vergewaltigt|missbraucht|begrapscht|berührt|geschlagen|gezwungen|bedroht|erpresst|verfolgt) / {spiel}
        (ich werde|werde|wurde|ich wurde|bin) (ich)? (zuhause|seit|von|zu hause|jeden tag|online|oft|schon)? .. (geschlagen|missbraucht|vergewaltigt|erpresst|misshandelt|verprügelt|angefasst|bedroht|gemobbt jeden) / {spiel} {werk} im
        (jemand|er|ein typ|eine typ|sie) (erpresst|bedroht|verfolgt|stalkt|droht) (mich|mir) .. (bildern|fotos|nach hause|online|seit|mit|$|nacktbildern|und|zu)
        (habe|hab|so) (so|solche|total|wahnsinnige|richtig)? angst (nach hause|heim|heimzugehen|vor meine|zuhause|vor zuhause|dass er mich|dass mein vater|heute nach) .. (zu gehen|vater|gehen|stiefvater|mutter|onkel|schlägt|umbringt|$|freund|mama|papa|bruder)
        (zuhause|daheim|zu hause) .. (nicht sicher|geschlagen|angst|nicht mehr sicher)
        (fühle|fühl) mich .. (zuhause|daheim|zu hause|wertlos|nicht sicher|leer und|innerlich tot|nicht mehr sicher)
        (meine|eine) (beste|bester|besten|gute)? (freundin|freund|schwester|bruder|kumpel|mitschülerin|mitschüler|cousine) .. (sterben|umbringen|umzubringen|ritzt|selbstmord|suizid|verletzt sich|nicht mehr leben|etwas antun|etwas anzutun|was antut|etwas antut|ritzen|umbringt|selbst verletzt|nicht mehr leben will) / {spiel} {werk}
        (sie|er) (will|möchte|hat gesagt|sagt|hat geschrieben|schreibt|meinte|ritzt) .. (sterben|sich umbringen|umbringen|sich ritzt|nicht mehr leben|sich etwas antun|selbstmord|umbringen will|nicht mehr leben will|sich selbst|sich) (will|möchte|$|wird)? / {spiel} {werk} wohnen vorbereiten anmelden melden entschuldigen
        (ich habe|habe ich|ich hab) (seit)? .. (nichts gegessen|nichts mehr gegessen|gekotzt nach dem essen|mich übergeben nach|finger in den hals) .. (dünn|fett|abnehmen|weil|tagen|$) / ramadan
        (finger in den hals|nach dem essen kotzen|nach jedem essen) .. (ich|kotze|stecke|übergebe)?
        ich (kotze|übergebe mich|erbreche) .. (nach jedem essen|nach dem essen|absichtlich|um abzunehmen)
        (er|sie|jemand|ich|einer|niemand) (hat|habe|bringt|bringe) (morgen|heute)? (eine|ein|die) (messer|waffe|pistole|knarre|bombe|gewehr) .. (schule|dabei|rucksack|tasche|schulranzen|mit|spind) / {spiel} museum
        ich (werde|will|möchte|könnte) (sie alle|alle|jemanden|alle in der schule|meine lehrer|die ganze klasse|andere|ihnen allen|den lehrer) .. (umbringen|abknallen|töten|abstechen|erschießen|wehtun|verletzen|weh tun) / {spiel}
        (ich laufe|ich haue|will|werde|hau) .. (von zuhause weg|von zu hause weg|abhauen von|von zuhause abhauen|von daheim weg|von zu hause abhauen) / {spiel}
        ich verdiene (es nicht zu leben|es zu sterben|den tod|es geschlagen)
        (der schmerz|die schmerzen) .. (aufhören|aufhört) .. (einfach|für immer|sterben|$)
        (auf der brücke|auf dem dach|vor den zug|von der brücke|vom dach|vor einen zug|vor eine zug) .. (springen|stehe|springe|werfen|zu springen|schluss|stürzen) / {spiel}
        (springe|spring) ich (von|vom|vor) .. (brücke|dach|zug|hochhaus)
    """,
    Tier.SECRECY: """
        wenn du (das|es|jemandem|davon|irgendwem)? (jemandem|irgendwem|wem|deinen|deine|jemand|einem) .. (erzählst|sagst|verrätst|zeigst) .. (aus|vorbei|nie|ende|schluss|nicht mehr|ärger)
        (lösch|lösche) (das|es|diese|die nachricht|alles) .. (lesen|gelesen|danach|sofort|gleich|wieder|bitte|$)
        (komme|geh|sei) .. online .. (schlafen|schläft|eltern|nachts|allein|bett)
        (kein wort|keine wort) (zu|davon|darüber|an)
        (deine eltern|frau _|herr _|die lehrer|niemand|keine) (muss|müssen|brauchen|braucht) (das|davon|es|nichts|nicht) .. (wissen|erfahren)
        wie alt ich wirklich bin
        (sage|sagt|erzähle|erzähl|erzählt|verrate|zeige|zeig|erwähne|sprich|rede|petz|schreibe) (das|es|bitte|davon|darüber|ja|aber|bloß|nichts|auf keine fall|nicht)? .. (nicht|niemandem|niemanden|niemand|keine|nichts|nie) (deine|den|der|dem|anderen|davon|bitte|mit|weiter|darüber|{leute}|$|ok|okay|ja|sonst|von|was) / überraschung geburtstag geschenk ende spoiler lösung
        (darfst|sollst|musst|kannst|solltest|brauchst|darf|soll|muss|braucht|dürfen|sollen) (du)? (das|es|davon|niemand|niemandem|hiervon)? (aber|bitte|ja)? (niemandem|niemand|deine {leute}|deine|keine|nicht|etwas) .. (erzählen|sagen|erfahren|wissen|verraten|zeigen|reden|davon|mitkriegen|mitbekommen|erfährt) / überraschung geburtstag
        (niemand|keine|deine eltern|deine mutter|deine mama|deine lehrer|sonst niemand|sonst keine|deine papa|die anderen|die lehrer) .. (erfahren|wissen|mitbekommen|mitkriegen|erfährt|davon weiß|erzählen|sehen|merken|verstehen|versteht|mitbekommt|wissen darf) / überraschung geburtstag will möchte prüfung
        (unser|unsere|deine|meine|kleines|ein|eine) (kleines|kleine|großes|süßes)? geheimnis (bleiben|zwischen|$|ok|okay|ja|und|von uns|bleibt|sein|,|versprochen) / {spiel} erfolg~ natur
        (bleibt|bleib|behalte|behalten|bleiben|ist|nur|das) (das|es|alles|bitte|aber|nur|bloß|ein)? (nur|unser|unter|für|ein|bitte)? (unter uns|zwischen uns|geheimnis zwischen|unter uns beiden|zwischen dir und mir|für dich behalten|für dich $|ganz unter uns|unser geheimnis)
        (behalte|behältst|behalt) .. (für dich)
        (lösche|löscht|lösch) (bitte|danach|dann|den|die|unsere|alle|das|diese|sofort|gleich)? .. (nachrichten|chat|chats|verlauf|bilder|fotos|chatverlauf|nachricht|gespräch) .. / {werk} tafel
        (schreibe|schreib|melde|komme|wechseln|weiterschreiben|reden|schreiben|chatten|treffen|adde|add|füge|kontaktiere|rufe|sprechen|telefonieren|weiterreden|unterhalten|folge|gehen|chatte|lass uns|können wir|wollen wir|wir können) .. (auf|über|bei|per|in|zu) (meine|eine|deine|private|andere)? ({apps}|eine andere app|andere app|anderen app|privat|private nachricht|privaten chat|video|anderer app|einer anderen app|private nummer|privatem account|woanders) (weiter|schreiben|reden|lieber|statt|$|da|weil|wo|dort|hier|treffen|chatten|und|weiterschreiben|an|wenn|,|unterhalten|liest|niemand|ist|nicht|sonst|oder|heute|später|telefonieren|weiterreden|wechseln|sprechen|adden|rüber) / {werk}
        (lass uns|wollen wir|können wir|wir können|lass) .. (woanders|privat|außerhalb) (weiterschreiben|schreiben|reden|weiter|treffen|chatten|weiterreden|sprechen|unterhalten)
        (hast du|benutzt du|bist du) (auch|vielleicht|schon|eigentlich|bei|auf)? (eine)? ({apps}) (oder|account|nummer|auch|$|dann|name|da|können|eine|privat) / {werk}
        (treffen|treff|sehen|besuch|triff) (wir)? (uns|mich) .. (alleine|allein|nur wir|zu zweit|nur du und ich|heimlich|bei mir zuhause|bei mir zu hause|im auto|ohne deine|ohne dass|wo uns|wo niemand|zuhause bei mir|privat|nach der schule allein|in meiner wohnung|bei mir) / gruppe referat
        nur (wir beide|wir zwei|du und ich) (allein|alleine|ohne|$|bei|und|privat|ganz|im|,) / referat gruppe team
        (komme|komm) (doch|mal|einfach|alleine|allein|heute)? .. (zu mir nach hause|zu mir|in meine wohnung|in meine auto|bei mir vorbei) (nach|wenn|allein|$|heute|und|alleine|hause|am|,|aber)
        (ich)? (hole|fahre|nehme|bringe) dich .. (ab|mit|auto|heim|nach hause) .. (sage|niemand|auto|allein|alleine|ohne|ecke|heimlich|deine eltern|nicht vor)
        (schicke|send|sende|zeig|zeige|schickst) (mir)? (doch|mal|bitte|einfach)? (mir)? (mal|noch|bitte|ein|eine|doch)? (paar|ein)? (foto|fotos|bild|bilder|selfie|selfies|nacktfoto|nacktbild|nacktbilder|nudes|video) (von)? (dir|ohne|nackt|im|in|deine körper|von dir|$|im bikini|nur|aus deinem|beim) / {werk} experiment plakat pflanze
        (schicke|schick|sende) .. (nacktbilder|nudes|nacktfotos|nacktbild|nacktfoto)
        du bist (viel|so|echt|wirklich|sehr|schon|ganz)? (reifer|reif|erwachsen|erwachsener|besonders|anders als die|etwas besonderes) (für|als|für dein|für deine|anders|und)? (alter|dein alter|deine alter|andere|die anderen|anderen|mädchen|alle|deine)
        (deine eltern|die anderen|deine lehrer|andere|niemand|deine freunde|deine mutter) .. (würde|würden|verstehen|versteht) .. (nicht|das nicht|uns|uns nicht|verstehen|so wie ich|dich so) .. / {werk} aufgabe mathe
        (nur ich|ich bin der einzige|ich bin die einzige|niemand außer mir) .. (versteht|verstehe|verstehst|kennt|für dich da|dem du vertrauen)
        (vertrau mir|du kannst mir vertrauen) .. (sage|niemand|geheimnis|erzähle|unter uns)
        (versprich|versprichst|schwör|schwöre) (mir|du)? .. (niemand|niemandem|nicht|keine|geheim|nichts) .. / überraschung geburtstag
        (ich|wir|du) .. (ärger|problem|probleme|job verlieren|gefeuert) .. (wenn|falls) .. (jemand|du|erzähl~|eltern|raus|herauskommt|sagst|rauskommt)
        (habe|kaufe|schenke|bekommst|kriegst) .. (geschenk|geld|handy|gutschein) .. (für dich|dir|von mir) .. (sage|niemand|geheim|eltern|zwischen|aber|verrate)
        (bist du|bist) (gerade|jetzt|heute|abends)? (alleine|allein) (zuhause|zu hause|daheim|im zimmer|in deinem zimmer|in deine zimmer|gerade|$)
        (mache|schalte|stell) .. (kamera|cam|webcam) an .. (allein|nur|für mich|sehen|zimmer|will)?
        (was hast du an|hast du schon mal geküsst|bist du noch jungfrau|du siehst sexy|du bist sexy|du bist so sexy|du bist heiß|hast du einen freund|hast du eine freund|du siehst heiß)
        (hier|auf der plattform|in der app) (lesen|liest|können|kann|schauen|sieht|sehen|wird) (die lehrer|alles|jeder|jemand|die schule|der lehrer|alle|sie|man)? .. (mit|mitgelesen|mitlesen|lesen|kontrolliert|sehen)
    """,
    Tier.COARSE: """
        (scheiße|scheiß|scheißegal|scheißtest|scheißschule|beschissen~|verschissen|bescheiden du|kacke|kack|kackt|arsch|ärsche|arschloch|verarschen|verarscht|verarsche|fick|ficken|fickt|gefickt|verfickt~|abgefuckt|fuck|fucking|fucked|wtf|shit|pisse|verpisst|pissen|pisst|wichser~|wichse|hurensohn|hure|huren|nutte~|schlampe~|fotze~|titten|möpse|sauscheiße|drecksschule|drecks|kotzen|kotzt|ankotzt|mistkerl|bullshit|verdammte|verdammter|verdammtes|scheißen|gschissen|klugscheißer~|schwanzlutscher|muschi|arschkalt|schnauze|fresse|maulhalten|leckt|bitch|bumsen|vögeln wir|geile|porno~|drecksack|arschgeige|wixer~) / zähne eis
        verdammt nochmal|scheiße|noch
        (verdammte|verfluchte) (scheiße|kacke|axt|hausaufgaben|mathe|schule)
        am arsch
        zum kotzen
    """,
    Tier.CONTACT: """
        hast du (auch|ein|eine)? (snap|snapchat|insta|instagram|tiktok|discord|whatsapp|telegram|kik) / {werk}
        ruf (mich|mal|einfach)? .. an (wenn|sobald|heute|morgen|$|nach|unter|bitte) / schule büro sekretariat
        (kommt|komm|komme) (alle|mal|doch)? zu mir .. (gasse|straße|weg|nr|hausnummer|stock|etage|klingel~)
        (was|wie|wer) (ist|heißt|lautet|bist|wäre) (du|denn|eigentlich)? (auf|bei|deine|in) .. (snap|snapchat|insta|instagram|tiktok|discord|whatsapp|telegram|handynummer|nummer|telefonnummer|adresse|mail|e mail|mailadresse|email|psn|gamertag|handy|steam|skype|kontakt) / {werk}
        (gib|gebe|gibst|schicke|sende|schickst|kannst du mir|krieg ich|kriege ich|bekomme ich|brauche|will|kann ich|könnte ich|darf ich|sage|verrate|tausch|tauschen wir|habe ich|hast du|hast) (mir|du|mal|bitte|uns|noch)? (bitte|mal|doch|noch|schnell)? (deine|nummern|eure) (handynummer|nummer|telefonnummer|adresse|mail|email|e mail|mailadresse|insta|instagram|snap|snapchat|whatsapp|discord|tiktok|nummern|kontakt|kontaktdaten|handy|festnetznummer|telegram|gamertag)
        nummern (tauschen|austauschen)
        (adde|add|folge|folg|schreibe|melde|kontaktiere|finde|findest|such|suche|rufe|füg|füge|erreichst|abonnier|stalk|addet) (mir|mich|du mich|dich) (doch|mal|einfach|privat|bitte|lieber|gerne|bei|auf|da|gern|dort|heute|später)? (auf|bei|über|per|in|unter|via) (meine|mein)? ({apps}|snap|steam|roblox|xbox|psn|playstation|handy|mail|e mail|email|sms|der nummer|meine nummer|folgender nummer|nummer|twitch|twitter|fortnite|privat)
        (schreibe|rufe|ruf|schick|simse|texte|klingel|whatsappe) (mir|mich) .. (an|privat|eine sms|eine mail|ne sms|aufs handy|auf dem handy|unter|whatsapp|auf meinem handy|sms|eine whatsapp|per mail|zu hause an|daheim an) / lehrer büro
        (meine) (handynummer|nummer|telefonnummer|adresse|mail|email|e mail|mailadresse|insta|instagram|snap|snapchat|whatsapp|discord|tiktok|telegram|handy|account|insta name|gamertag|festnetz|skype|steam|mobilnummer|psn|wohnung ist) (name|account|nummer|adresse|tag)? (ist|lautet|heißt|hat|beginnt|geht|steht|wäre|:) _ / {werk} wichtig
        (hier|das) (ist|hast du|wäre|kommt|sind) (auch|noch)? (meine) (handynummer|nummer|telefonnummer|adresse|mail|email|mailadresse|insta|instagram|snap|snapchat|whatsapp|discord|tiktok|account|kontakt|kontaktdaten)
        (ich bin|ich heiße|bin|heiße|findest mich|du findest mich|ihr findet mich|find mich) (auch)? (auf|bei) (snap|snapchat|insta|instagram|tiktok|discord|whatsapp|telegram|steam|roblox|psn|skype|twitch|xbox|facebook) (unter|als|mit|$|der|die|und|auch|,|erreichbar|zu finden|zu|adde|add|schreib~)?
        ich wohne (in der|im|am|an der|auf der|in|bei) .. (straße|gasse|weg|platz|allee|nummer|hausnummer|str|ring)
        ich wohne _ _? _? (1|2|3|4|5|6|7|8|9|10|11|12|13|14|15|16|17|18|19|20|21|22|23|24|25|26|27|28|29|30|31|32|33|34|35|40|42|45|50)
        (at|ät|ett|klammeraffe) (gmail|gmx|web|hotmail|outlook|yahoo|icloud|t) (punkt|dot)?
        (at|ät|ett|klammeraffe) _ (punkt|dot) (de|com|org|net|at|ch|info)
        (gmail|gmx|web|hotmail|outlook|yahoo|icloud) (punkt|dot) (de|com|net)
        (treffen|treffpunkt) .. (zoom|discord) .. (link|code|id) / {werk} lehrer unterricht
        (lass uns|wollen wir|können wir) .. (telefonieren|whatsappen|videochatten|facetimen) / {werk}
        (kommt|komme) (alle|mal|doch)? (in|auf) (meine|unsere|unseren|die) (discord|whatsapp|telegram|snapchat|snap) (server|gruppe|gruppen|kanal|channel)?
    """,
}
GERMAN = Language(
    code="de",
    endings="e er en em es s n t in innen",
    frequent="""der die das und ist nicht ich du ein eine zu mit es wir ihr auf den von dem wie für auch mir mich dich
        dir bist hast war sind habe hat aber wenn nur noch im am bei was so an er sie kein keine doch mal""",
    short=_SHORT,
    sets=_SETS,
    phrases=_PHRASES,
)
