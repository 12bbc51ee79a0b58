"""Phrases of Spanish, as young people write it. See `matching` for how they are written."""

from accounts.safety.screening.phrases.matching import Language
from accounts.safety.screening.tiers import Tier

_SHORT = {
    "q": "que", "k": "que", "ke": "que", "xq": "porque", "pq": "porque", "x": "por", "tb": "tambien", "d": "de",
    "bn": "bien", "toy": "estoy", "pa": "para", "wasap": "whatsapp", "guasap": "whatsapp", "wpp": "whatsapp",
    "wsp": "whatsapp", "whats": "whatsapp", "insta": "instagram", "sos": "eres", "vos": "tu", "dile": "dile",
    "ctm": "concha de tu madre", "hdp": "hijo de puta", "alguno": "alguien", "mami": "madre", "mama": "madre",
    "papa": "padre", "papi": "padre", "cel": "celular", "movil": "movil", "num": "numero", "porfa": "por favor",
    "ningun": "ninguno", "mejor": "mejor", "tqm": "", "digas": "digas", "padrastro": "padrastro",
}  # fmt: skip
_SETS = {
    "muy": """muy tan un una el la los las mas bien super puto puta puro pura realmente de verdad siempre todo toda
        completo completa completamente total totalmente simplemente solo menudo menuda pedazo jodido jodida
        pinche maldito maldita asqueroso asquerosa gran tremendo tremenda bastante unos unas lo""",
    "malo": """idiota~ imbecil~ imbeciles estupid~ tont~ feo fea feos feas feisimo horrible gord~ asqueros~ asco inutil~
        inutiles perdedor~ perdedora fracasad~ fracaso basura patetic~ ridicul~ subnormal~ retrasad~ mongol~
        mongolic~ maricon~ maricones marica~ put~ zorra~ guarra~ cerd~ cabron~ cabrona gilipollas capull~ payas~ rata
        cobarde~ loser friki rarit~ enferm~ escoria mierda desgraciad~ bast~ bobo boba pendej~ pelotud~ bolud~
        huevon culero verguenza estorbo lacra parasito deficiente burro burra analfabet~ malparid~ hijoputa
        hijueputa gonorrea boludo zopenco memo lerdo nadie cerdo vaca foca ballena despreciable inservible tarado
        tarada baboso sarnoso apestoso apestosa apestas insoportable anormal""",
    "nombre": """idiota~ imbecil~ imbeciles estupid~ tonto tonta perdedor~ fracasad~ basura subnormal~ retrasad~ mongolo
        mongolic~ maricon~ maricones marica~ puta puto zorra~ guarra~ cerd~ cabron~ cabrona gilipollas capullo
        payaso cobarde escoria desgraciad~ bastardo pendej~ pelotud~ boludo huevon culero malparid~ hijoputa gorda
        gordo fea feo vaca foca tarado tarada inutil hijueputa bobo boba anormal""",
    "obra": """libro novela cuento capitulo personaje obra escena acto pelicula serie juego videojuego poema romeo
        julieta hamlet quijote sancho bernarda adela autor lorca nivel minecraft fortnite fifa ajedrez cancion
        guerra soldado~ rey historia siglo leyenda articulo texto ejemplo partido partida carrera examen apuesta""",
    "trabajo": "trabajo ensayo articulo proyecto clase estudio tema investigacion redaccion presentacion noticia lengua",
    "apps": "snap snapchat instagram ig tiktok discord whatsapp telegram kik skype facebook messenger signal face",
    "gente": """padres madre padre profesor profesora profe profes profesores maestra maestro nadie amigos amigas
        familia alguien hermano hermana director directora tutor tutora""",
    "hacer": """matar mato matare matarte pegar pego pegarte pegare partir parto partirte partire reventar reviento
        reventarte reventare apuñalar apuñalarte apuñalare rajar rajarte rajo rajare golpear golpearte golpeare romper
        rompo romperte rompere disparar dispararte destrozar destrozo destrozarte destrozare hundir hundirte quemar
        quemarte machacar machacarte machaco pillar cortar cortarte""",
}
_PHRASES = {
    Tier.ABUSE: """
        (por que|porque) no te (matas|mueres|suicidas|callas|largas|vas a la mierda|pierdes|ahorcas|tiras|desapareces) / {obra}
        (dejanos|nos dejas|dejadnos) (en paz|tranquil~) .. (fe~|gord~|idiota|matas|mueres|pesad~)
        (tu|usted)? eres {muy}? {muy}? {muy}? {malo} / no {obra} si
        (que|pero) {muy}? {malo} (eres|sois|estas)
        (eres|sois|son|estas) {muy}? {muy}? (imbeciles|idiotas|subnormales|basura|patetico|patetica|gorda|gordo|fea|feo|asqueroso|asquerosa|inutil|retrasado|retrasada) / no {obra}
        (eres|estas) (tonto|tonta|gilipollas|imbecil|idiota|ciego o tonto|retrasado|subnormal) o que
        (callate|calla|callense|cierra) (ya|la|el|de|una vez|tu|tonto|idiota|imbecil|gorda|gordo|puta|estupido|estupida|subnormal)? (boca|pico|puta|una|hocico|vez|imbecil|idiota|estupido|payaso)
        callate $
        callate (ya|la boca|idiota|tonto|tonta|imbecil|estupido|estupida|gorda|gordo)
        (nadie|ninguno|ni tu madre|ni tus padres|ni tu familia) (de la clase|aqui|en clase|en el cole|en este colegio|del insti|en esta clase)? (te|os) (quiere|quieren|soporta|aguanta|aguantan|soportan|traga|va a querer|echara de menos|va a echar de menos|echaria de menos|extrañaria|extraña|necesita|necesitan|habla|invita|hace caso|va a extrañar|cree|extrañaria|querra|ama|respeta)
        (nadie) (quiere|quiere que|va a querer|querra|querria) (ser|estar|sentarse|jugar|hablar|que|ir|verte|nada|sentarte|trabajar) (tu amig~|contigo|vengas|estes|amigo tuyo|amiga tuya|aqui|a tu lado|existas|al lado tuyo|con vosotros)?
        (todos|todo el mundo|toda la clase|la clase entera|todas) (en clase|en el cole|aqui)? (te|nos|se) (odia|odian|rien|reimos|rie|odiamos|burlan|burlamos|tienen asco|detestan|detesta|tiene asco) (de ti)?
        te (odio|odiamos|odian todos|detesto|desprecio)
        (das|me das|dais|nos das|le das a todos) (asco|pena|vergüenza|verguenza|ganas de vomitar|pena ajena|repelus)
        (tu|su) (madre|hermana|cara|familia|voz|pelo|ropa|casa|nariz|cuerpo|aliento) (es|da|huele|parece|apesta|son|te) {muy}? {muy}? (puta|asco|mal|mierda|horrible|fea|feo|gorda|zorra|vergüenza|pena|asquerosa|$|ridicul~|fatal|guarra|pobre|a mierda)
        (hueles|apestas|apesta) (a|mal|fatal) (mierda|mal|rata|cerdo|$|podrido|culo|basura|perro)?
        (no sirves|no vales|no serviras|no vales para|no sirves para) (para)? (nada|absolutamente nada|una mierda)
        no (vales|sirves|pintas|eres) .. (nada|nadie|mierda)
        no tienes (amigos|cerebro|vida|ningun amigo|ni un amigo|amigas|ni amigos|a nadie)
        (nunca|jamas) (vas a|seras|llegaras|tendras|podras|conseguiras) (a)? (ser|tener|nada|amigos|nadie|querido|alguien|conseguir|llegar|gustar) .. (nada|alguien|nadie|amig~|novi~|lejos)?
        (vete|anda|andate|largate|muerete|ve|veta|ve y|vayanse) (a la|a tomar|al|de aqui|a)? (mierda|infierno|por culo|cagar|puta|morir|tomar|chingar|carajo|verga|diablo|freir|puto)
        (vete|largate|lárgate) de (aqui|este colegio|esta clase|la clase|nuestro|este cole|este grupo|esta escuela) .. (nadie|idiota|gord~|rar~|fe~|asco|no te)
        (muerete|muere|muerase|matate|suicidate|ahorcate|mata te|pegate un tiro|tirate|cuelgate|cortate las venas|tirate por) (ya|de|por|una|idiota|$|gord~|puta|desde|anda|mejor|al|de un|imbecil|maricon|vez|y|hijo) / {obra}
        (^|anda|vete|mejor|ve|ojala|y) (a)? (muerete|matate|suicidate|ahorcate|a morirte|morirte|tirate)
        (deberias|tendrias que|mereces|debes|tienes que|ojala|espero que) .. (morirte|morir|suicidarte|matarte|te mueras|mueras|te maten|desaparecer|no haber nacido|te atropellen|te atropelle|tirarte|mueran|estar muert~|desaparezcas|te pudras|ahorcarte|te pase algo|te de cancer|avergonzarte) / {obra}
        (ojala) (te|os|se)? .. (mueras|muera|mueran|maten|atropelle~|pudras|nunca hubieras|no hubieras|desaparezcas|pase algo malo|enfermes|ahogues|suicides)
        (el mundo|la clase|todo|todos|el colegio|tu familia) (seria|estaria|estaria mucho|estarian|estariamos|iria|seria un lugar|seria mucho) .. mejor .. sin ti
        (mejor) sin ti
        (nos haces|haznos|haz|hazle|hazte) (un favor|el favor|al mundo un favor|a todos un favor)
        (eres) .. (error|accidente|estorbo|carga|desperdicio|la razon por la que) .. (nacido|nacer|espacio|oxigeno|todos|aire|para|madre|$|odian|de)
        (come|comete|chupa|comed|chupame|comeme) (mierda|me la|mela|una mierda|la polla|el culo|la verga|los huevos)
        (jodete|jodanse|que te jodan|que te den|que te folle|chinga tu|chingate|chinga a tu|vete a tomar|me cago en tu|la concha de tu|concha de tu|concha tu|la puta que te)
        (hijo|hija|hijos) de (puta|perra|la gran puta|tu puta|la chingada|tu madre|mil putas)
        (hijoputa|hijueputa|malparido|malparida|malnacido|gonorrea)
        (que|eres un|vaya|menudo|menuda|pedazo de|so|puto|puta|maldito|maldita|pinche|cacho|pinches|estupida|estupido|callate|oye|mira) {muy}? {nombre} / {obra}
        (ese|esa|el|ella|esos|mi compañer~|este|esta) (chico|chica|niño|niña|tio|tia|tipo)? (es|son) {muy}? {muy}? (un|una|unos|muy|tan)? {nombre} / {obra} no
        (tu|vosotros) (gord~|fe~|subnormal|retrasad~|imbecil|idiota|marican|estupid~)
        (no|nadie) (le|les|la)? (hableis|hablen|hablad|juntes|junteis|hable|hagais|hagan) (con|caso)? (el|ella|a ella|a el|con ella|con el|ese|esa|mas)? .. (huele|rar~|gord~|asco|fe~|friki|maricon|apesta)
        (vamos a|hay que|podemos|vamos) (todos)? (a)? (hacerle|reirnos|burlarnos|ignorar|ignorarla|ignorarlo|humillar|humillarla|humillarlo|insultar|dejar|dejarla|dejarlo|acosar|grabarla|grabarlo|pegarle|meternos|echar) (el vacio|de ella|de el|hasta|bullying|la vida imposible|sol~|con ella|a ella|a el|del grupo|$|para que|fuera) / {obra}
        (gente|personas|basura|escoria|alguien|gentuza) como (tu) .. (no|nadie|deberia|mereceis|merece|sobra|asco|deberian)
        {nombre} como (tu|ella|el)
        no (te) (queremos|quiero|quiere nadie|soporto|soportamos|aguanto|aguantamos|quieren) (aqui|en|con|mas|ver|$|ni|cerca|nadie)
        no (deberias|tenias que|tendrias que) (haber nacido|existir|estar viv~|estar aqui|vivir|hablar|haber)
        (pareces|tienes cara de|pareces un|pareces una|tienes pinta de) (una|un)? (cerd~|vaca|ballena|foca|mono|mierda|puta|rata|payas~|culo|maricon|subnormal|vagabundo|idiota|retrasad~|zorra|sapo|monstruo|caballo|elefante|tont~) / {obra}
        (eres) la (vergüenza|verguenza|burla|risa) de
        (gordo|gorda|cerdo|cerda|estupido|estupida|puto|puta|maldito|asqueroso|asquerosa) (de mierda|asqueros~|gord~|cerd~|fe~|idiota|imbecil|inutil|retrasad~|seboso)
    """,
    Tier.SLUR: """
        (maricon~|maricones|mariconazo|sudaca~|negrata~|panchit~|moraco|machupichu|travelo~|bollera~|tortillera~|marimacho~|mongolic~|mongolo|subnormal~|subnormales|retrasado mental|retrasada mental|gitanaco|putos moros|mariquita de mierda|maricas|payoponi|guachupin~|conguito|chinorri|judiazo|perro judio|trolo|puñal gay|nigger~|negraco)
        (moro|mora|moros|negro|negra|negros|gitano|gitana|gitanos|judio|judia|judios|chino|china|chinos|rumano|rumana|rumanos|inmigrante~|gay|gays|panchito|sudaca|latino|latinos|indio|india|lesbiana~|musulman|musulmanes|extranjeros|extranjero|marica|trans|indigena~|discapacitad~|autista|paraguayo|boliviano|peruano|venezolan~|colombian~|mexican~|refugiad~|arabes|arabe) (de mierda|asqueros~|de los cojones|muerto de hambre|apestos~|suci~|inmund~|hijo de|ladron~|sarnoso)
        (puto|putos|puta|putas|sucio|sucia|sucios|asqueroso|asquerosos|malditos|maldito|jodido|jodidos|pinche|pinches|cochino) (moro|mora|moros|negro|negra|negros|gitano|gitana|gitanos|judio|judia|judios|chino|china|chinos|rumano|rumanos|inmigrante~|gay|gays|maricon|indio|indios|naco|lesbiana|musulmanes|musulman|extranjeros|extranjero|marica|trans|sidoso|autista|bolivianos|refugiados|arabes|arabe)
        (vuelve|vuelvete|volved|regresa|regresate|largate|vete|vayanse|iros|que se vayan) (a tu|a vuestro|a su|a tu puto|a tu maldito|para tu) (pais|tierra|africa|selva|choza|continente|pueblo de)
        (vuelvete|vuelve|vete) a (africa|marruecos|china|rumania|tu pais|la selva|mexico|bolivia)
        (es|eres|parece|pareces|que|esto es|eso es) (muy|tan|super|un|una|re)? (maricon|mariconada|marica|de maricas|de maricones|de gays|puñetero gay|retrasado|subnormal|nenaza)
        (los|las|todos los|todas las|esos|estos) (moros|negros|gitanos|judios|chinos|rumanos|inmigrantes|gays|maricones|lesbianas|musulmanes|extranjeros|indios|latinos|refugiados|trans|sudacas|arabes|mujeres|discapacitados) (son|deberian|tienen|huelen|apestan|sobran|merecen|hay que|solo|roban|no deberian|nos roban|dan) (todos|todas|unos|unas|que|morir|mal|asco|muy)? (ladrones|criminales|terroristas|basura|escoria|morir|asco|asqueros~|delincuentes|animales|ratas|volver|irse|vagos|enfermos|violadores|mal|matar~|desaparecer|a robar|parasitos|inferiores|una plaga|$|estar|trabajo|saben|existir|gas|roban|tontas|inutiles|suci~) / estereotipo~ falso mentira prejuicio~ nazi~ propaganda decian
        (heil hitler|hitler tenia razon|arriba hitler|sieg heil|a la camara de gas|camara de gas con|hitler deberia|deberian gasear)
        (te|os|le|les) (voy|vamos|va|van) a (matar|pegar|partir|reventar|apuñalar|rajar|golpear|romper|disparar|destrozar|hundir|quemar|machacar|moler|dar una paliza|dar una|pillar|arrancar|cortar|joder|hacer la vida|arruinar|encontrar|esperar a la salida|esperar fuera|violar|acuchillar|clavar|degollar|dar de|meter|acabar|hacer daño|hacer sufrir|patear) / {obra} dieta regalo sorpresa nota luz clase
        (voy|vamos) a (matarte|pegarte|partirte|reventarte|apuñalarte|rajarte|golpearte|romperte|dispararte|destrozarte|hundirte|quemarte|machacarte|matarlo|matarla|arruinarte|encontrarte|ir a por ti|por ti|darte una|matarlos|violarte|hacerte daño|pegarle|darle una paliza|matarle|partirle|reventarlo|acabar contigo|joderte|cortarte|hacerte la vida) / {obra}
        (te|os) (mato|matare|pego|pegare|parto|partire|reviento|reventare|rajo|rajare|rompo|rompere|destrozo|destrozare|machaco|apuñalo|pillo|hundo|corto|quemo|revento|mataremos|encontrare|pillare|cojo|agarro) (la|las|a|si|como|$|en|los|el|mañana|cuando|por|,|hoy|y|imbecil|el cuello|hijo|todos|puta|fuera|maricon) / {obra} mano cuenta toalla
        (estas|eres|vas a estar|date por|ya estas) (hombre|ya|tan|bien)? (muert~|acabad~|jodid~) (mañana|$|si|cuando|en|el lunes|ya|chaval|tio|cabron|imbecil|a la salida|como|hoy) / {obra} cansad~ sueño risa
        (te vas a|os vais a|vas a|se van a|lo vas a|la vas a|me las vas a|me la vas a|te vas) (a)? (enterar|arrepentir|arrepentirte|pagar|lamentar|cagar|sufrir|sangrar|morir|acordar de mi|llevar una paliza|llevar una hostia|morder el polvo|pagarlo|llorar) (de|cuando|si|en|$|lo que|mañana|,|muy|por|esto|caro|sangre) / {obra} mucho entrada billete
        (lo|la|las) (vas a|me) pagar~ (caro|muy caro|$)
        (se|sabemos|sabe) donde (vives|vivis|esta tu casa|vive tu|vas|viven|duermes)
        (te|os|le) (espero|esperamos|esperare|espera|vemos|veo|estaremos esperando|esperaremos) (a la salida|fuera|en la puerta|despues de clase|en el parque|a la vuelta|en la calle) .. (paliza|pegar|cara|pelea|hostia~|veras|partir~|enterar|muert~|cagas|solo|valiente|$) / vamos juntos café
        (cuidado|ten cuidado|mucho cuidado|mas te vale|vigila|mira) (con|por|a|que|donde|tu|lo que) .. (espalda|pase algo|vuelvas|te pase|a casa|salida|callar~|sol~|haces porque|sabemos|encuentre|decir|abrir|te va a)
        (vigila|cuida) tu espalda
        (si|como) (dices|cuentas|hablas|te chivas|vuelves|lo cuentas|se lo dices|te acercas|abres|me miras|vienes|lo dices|te veo|te cojo|te pillo) .. (te|vas|veras|mato|pego|parto|muert~|arrepentir~|enterar|acordar|rajo|reviento)
        (alguien|deberian|habria que|hay que) (deberia|tendria que)? (pegarte|matarte|pegarle|matarle|matarlo|darte una paliza|darle una paliza|partirte|partirle|dispararte|callarte a hostias|reventarte|matarlos|apalearte|matar a|quemar a)
        (una|de) (hostia|hostias|paliza|ostias|ostia|puñetazo|navajazo|tiro|madriza|puñalada) .. (te|le|voy|cara|dar|doy|meto|pego|llevar|vas|como|si|que)
        (te|le) (doy|meto|pego|dare|metere|voy a dar|vamos a dar|damos|daremos|van a dar) (una|un|de|dos|tal) (hostia|hostias|paliza|ostias|ostia|puñetazo|navajazo|tiro|patada|palo|puñalada|bofetada|guantazo|madriza|golpe)
        (llevo|traigo|llevare|traere|tengo|voy a traer|voy a llevar) (una|un|la) (navaja|cuchillo|pistola|arma) .. (ti|clase|colegio|instituto|insti|cole|mochila|escuela|vosotros|tu) / {obra} cocina
        (chivat~|soplon~|sapo~) .. (hostia~|muert~|paliza|palos|caro)
        (voy a|vamos a|voy) (subir|publicar|enviar|compartir|mandar|difundir) (tus|tu|sus|las) (fotos|nudes|video|videos|foto|secretos|fotos desnuda) .. (si|a todos|todo|a no ser|internet|grupo|tus padres)
        (voy a|vamos a) (disparar|volar|quemar|tirotear|hacer explotar|poner una bomba) .. (colegio|instituto|escuela|cole|insti|clase|todos) / {obra}
    """,
    Tier.DANGER: """
        (mañana|hoy|el lunes|el viernes) (llevo|traigo|llevare|traere|voy a llevar|voy a traer) (la|una|un|el|mi) (navaja|cuchillo|pistola|arma|machete) / {obra} cocina
        no (vayas|vengas|vayais|vengais) (mañana|el lunes|el viernes)? .. (clase|colegio|instituto|cole|insti) .. (quedate|pasar|mañana|muert~|hazme caso|lunes|viernes) / fiebre enferm~ gripe huelga
        (papa|padrastro|padre|madre|tio) (me|nos) (pega|toca|viola|maltrata|golpea|obliga)
        (guardado|guardando|juntando) (pastillas|las pastillas)
        te estas (cortando|haciendo daño|autolesionando|lastimando)
        (me|yo)? (quiero|quisiera|deseo|prefiero|preferiria|necesito|pienso en|pienso|he pensado en|estoy pensando en|pensando en|penso en|planeo|voy a|intente|intentado|ganas de|pensaba|gustaria|decidido|pensado) (solo|simplemente|ya|mas|realmente|en|de|a)? (morir|morirme|matarme|suicidarme|quitarme la vida|desaparecer para siempre|dejar de existir|dejar de vivir|no despertar|no despertarme|acabar con todo|acabar con mi vida|terminar con todo|estar muert~|hacerme daño|cortarme|autolesionarme|no existir|dormir y no despertar|dormirme y no despertar|tirarme|ahorcarme|hacerme cortes|suicidar~|terminar con mi vida|no haber nacido|desaparecer $|desaparecer y|lastimarme|morirme ya) / {obra} vergüenza risa pelo uñas
        me (quiero|quisiera|voy a|voy|kiero) (a)? (morir|matar|suicidar|tirar por|quitar la vida|ahorcar|cortar las venas|tirar de|hacer daño|cortar) / risa vergüenza pelo uñas flequillo {obra}
        no (quiero|puedo|deseo|merezco|tengo ganas de|aguanto|soporto|vale la pena|me apetece|tengo fuerzas para) (seguir|ya)? (mas)? (vivir|viviendo|vivo|viva|seguir viviendo|existir|despertarme|despertar|estar aqui|seguir aqui|seguir asi|seguir adelante|estar viv~|mas|esta vida|mi vida|aqui nunca mas|existiendo|levantarme nunca|ya mas) / comer deberes pueblo ciudad matematicas
        ya no (puedo|aguanto|soporto|quiero) (seguir|mas|vivir|con esto|con todo|nada|con mi vida|estar|$|esta)
        no (aguanto|puedo|soporto) (mas) (esta vida|con todo|con esto|$|vivir|en casa|asi|,|y)
        (mi vida|la vida|vivir|nada|esto) (no|ya no) (tiene|vale|merece|tendra) (ya)? (ningun|sentido|la pena|nada|mas)? (sentido|la pena)? (para mi)? / {obra} frase traduccion
        (ojala|quisiera|desearia|preferiria) (no|nunca|yo|que yo)? (hubiera|haber|estuviera|estar|me|pudiera|desaparecer|morirme|existir|no) (nunca)? (nacido|nacido nunca|muert~|muera|muriera|existido|desaparecer|despertar|morir|existiera|despertara)?
        (nadie|a nadie) (me|le)? (va a|notaria|echaria|echara|extrañaria|le importaria|se daria|importa|le importa|extrañara|lloraria) (de menos|cuenta|extrañar|si|notar|que|importar|echar)? (me|si|yo|de|cuenta|que)? .. (muero|desaparezco|muriera|desapareciera|muert~|no estoy|mañana|$|ya no|viv~|no estuviera|falto|faltara|murier~)
        (todos|mi familia|el mundo|mis padres|seria|estarian|estaria|estaran) .. (mejor) (sin mi|si yo no|si no estuviera|si desaparezco|si muero|si me muero|si no existiera)
        (mejor) sin mi
        (tengo|pensamientos|ideas|he tenido|tenido) (pensamientos|ideas|ganas)? (suicidas|de suicidio|de suicidarme|de morirme|de matarme) / {trabajo}
        (no)? (encuentro|veo|hay|tengo|queda|me quedan) (ninguna|ningun|ningunos|ya)? (razon|razones|motivo|motivos|sentido a|salida|ganas|fuerzas) (para|de|a) (vivir|seguir|la vida|seguir viviendo|mi vida|todo esto|continuar)
        me (corto|he cortado|corte|hago cortes|hago daño|autolesiono|he autolesionado|lesiono|quemo|he hecho daño|hice cortes|hice daño|golpeo|lastimo|estoy cortando|he vuelto a cortar|volvi a cortar) (los|las|en|a mi|cuando|porque|otra|mismo|misma|de nuevo|brazos|para|$|otra vez|a proposito|muñecas|los brazos|cada|todos|por las|y|por) / {obra} pelo cocina papel cocinando cuchillo
        (cortes|cicatrices|marcas) en (los|mis|el) (brazos|brazo|muñecas|piernas) .. (mi|yo|que|me|tapo|escondo|nadie|hago)
        (me|he|voy a) .. (tomado|tragado|tomar|tomarme|tome|tragarme) (muchas|todas|todas las|un monton de|demasiadas|un bote de|una caja de|las|un frasco de) (las)? (pastillas|pildoras)
        (carta|nota) de (despedida|suicidio) .. / {obra} {trabajo}
        (esta|este) es mi (ultimo mensaje|despedida|ultimo dia|adios|ultima noche|ultima carta)
        (adios) (a todos|mundo|para siempre|para siempre a)
        (mañana|pronto) (ya)? no (estare|voy a estar|existire|seguire) (aqui|viv~|mas|$) / medico dentista viaje clase
        mi (padre|madre|padrastro|madrastra|tio|hermano|abuelo|novio|primo|entrenador|profesor|profe|vecino|padres|tia|pareja) (me|nos|le) (pega|golpea|toca|maltrata|viola|abusa|hace daño|pego|toco|golpeo|violo|encierra|amenaza|ha pegado|ha tocado|grita y pega|insulta y pega|azota|manosea|da miedo|esta pegando|pegan|obliga|ha amenazado|da palizas|ha violado|maltrato|tira) (mucho|cuando|todos|cada|con|$|casi|por|las|a|donde|y|en|si|sin|muy|de|siempre|si no|partes|todo|ayer|desde) / ajedrez tenis partido futbol pelota gripe resfriado
        mi (padre|padrastro|madre|novio|tio) .. (pega|golpea|maltrata) a mi (madre|hermano|hermana)
        (alguien|un hombre|un chico|un profesor|el|mi profesor|un señor|un tio|mi novio|un adulto|ella|unos chicos) (me|ha) (me)? (toco|ha tocado|violo|ha violado|obligo|obliga|chantajea|amenaza|acosa|sigue|manoseo|ha amenazado|forzo|abuso|toca|esta chantajeando|esta acosando|esta siguiendo|esta amenazando|esta obligando|persigue|pega|pegan|pide fotos) (a|con|en|$|y|por|si|hasta|cuando|de|sin|donde|todos|desde|desnud~|las|mientras|para) / {obra}
        (me) (violaron|violo|han violado|chantajean|estan chantajeando|abusaron|amenazan|acosan|pegan todos|maltratan|pegan en casa|estan amenazando|estan acosando|acosan todos|extorsionan)
        (tengo|me da|me entra|mucho) (mucho|tanto|pánico|panico|terror)? (miedo|panico|terror) (de|a|en)? (volver|ir|llegar|estar|mi|que mi|regresar) (a|en|padre|padrastro|sola|solo|tio|novio)? (casa|mi casa|con|padre|mi padre|me|vuelva|pegue)?  / examen viaje
        no me siento (segur~|a salvo) (en|con) (casa|mi casa|mi|el|mi padre)
        mi (mejor)? (amig~|hermana|hermano|compañer~|novi~|prim~) (dice|quiere|ha dicho|me ha dicho|dijo|me dijo|se|esta|ha intentado|intento|piensa|habla|me ha contado|va|quiso|me conto|tiene|me escribio) .. (morir|morirse|suicidar~|matarse|corta|cortandose|quitarse la vida|hacerse daño|autolesiona|suicidio|no quiere vivir|vivir mas|suicidarse|suicida|desaparecer|cortes|muera|daño|quitarse|suicidas|no vivir) / {obra} {trabajo} pelo tijeras papel
        (ella|el|una amiga|un amigo|alguien) (dice|dijo|me dijo|quiere|quieren|ha dicho|me ha dicho|escribio) (que)? (se)? (quiere|va a|iba a)? .. (morir|morirse|suicidar~|matarse|quitarse la vida|no quiere vivir|hacerse daño|suicidarse) / {obra} julieta
        (se) (quiere|va a|intento|intenta) (suicidar|matar|cortar las venas|quitar la vida) / {obra}
        (vomito|me provoco|provocarme|me obligo a|me meto los dedos) .. (vomito|vomitar|despues de comer|comida|dedos|adelgazar|cada comida) / virus gripe gastroenteritis
        (no|llevo|dejado|he dejado) (como|he comido|dias sin comer|de comer|tres dias sin|dias sin|comer) .. (gord~|adelgazar|asco|peso|dias|flac~|porque me|nada|delgad~|engordar) / ramadan ayuno gato perro
        (tiene|ha traido|lleva|trae|traera|va a traer|llevara|vi|trajo|tengo|esconde|va a llevar) (un|una) (cuchillo|navaja|pistola|arma|bomba) .. (clase|colegio|instituto|mochila|insti|cole|taquilla|escuela|bolso|patio) / {obra} cocina museo
        (voy|va|van|quiero|quiere|dice que va|planea|piensa) (a)? (matar|matarlos|disparar|apuñalar|hacer daño|hacerle daño|atacar|tirotear|quemar|poner una bomba|herir|matar a) .. (todos|alguien|clase|colegio|profesor~|compañer~|instituto|mi padre|gente|escuela|todo el mundo|mi padrastro|personas) / {obra}
        (odio|odio mucho|me odio|odio a) (mi vida|a mi mism~|mi cuerpo tanto|mi existencia|vivir|mism~)
        me odio (a mi|tanto|$|mucho|y|por)
        (merezco) (morir|que me peguen|sufrir|estar muert~|el dolor|lo peor|todo lo malo)
        (quiero|voy a|pienso|planeo) (escaparme|escapar|fugarme|huir|irme) de (casa|mi casa) / {obra}
        (subid~|estoy|puente|azotea|balcon|ventana|vias) .. (tirarme|saltar|tirar|salto) / {obra} paracaidas
        (sufrir|dolor|todo|esto) .. (termine|pare|acabe|acabar) (de una vez|para siempre) .. (yo|mi|quiero|$)
        (mi) (unica salida|unica solucion) .. (morir|muerte|matarme|suicidi~)
    """,
    Tier.SECRECY: """
        (borra|elimina|borralo|quema) (esto|este mensaje|el mensaje|lo que) .. (leas|lo leas|leer|despues|luego|cuando|ya|$|termines)
        si (se lo|lo|le) (dices|cuentas) a (alguien|nadie|tus|tu|la) .. (amig~|nunca|dejo|acaba|termina|problema~|hablar|mas)
        (ni una palabra|ni palabra) (a|de|$)
        (conectate|entra|escribeme|llamame) .. (tus padres|duerman|dormid~|acuesten|sol~ en)
        (tus padres|la profe|nadie|el profe|tu madre|tu padre) no (tiene|tienen|necesita|necesitan) (que|por que)? (saber|enterarse|saberlo)
        (no|nunca|jamas|prohibido) (se lo|le|lo|les|se|me lo)? (digas|cuentes|comentes|enseñes|menciones|hables|diga|dile|muestres|cuenten|digais|contar|decir|decirle|contarle|puedes decir|puedes contar|vayas a decir|debes decir|debes contar|puedes contarle|puedes decirle|debes contarle) (nada|esto|a|de esto|lo|ni|de lo nuestro|le|sobre|que|lo nuestro|con)? .. ({gente}|tus {gente}|tu {gente}|los demas|esto|nadie|mas|casa|resto|nada|hablamos|los profes) / sorpresa cumpleaños final regalo spoiler respuesta
        (nadie|tus padres|tu madre|tu padre|tus profesores|los profes|los demas|nadie mas|tu familia) (debe|puede|tiene que|tienen que|pueden|deben|necesita|se tiene que|se puede|no deben|no puede|no pueden|no tienen) (no)? (saber|enterar|enterarse|verlo|ver|saberlo|que|enterarse de|descubrir|leer) (de|lo|esto|nada|que|nuestro|nuestra|$|por que|nunca|,) / sorpresa cumpleaños
        (que) (nadie|tus padres|tu madre|no) (no)? (se entere|lo sepa|sepa|se enteren|lo sepan|se den cuenta|lo vea) (de|tu|nadie|tus|$|esto|que|lo|,) / sorpresa cumpleaños
        (nuestro|un|es un|es nuestro|nuestro pequeño|pequeño|sera nuestro|sera un) (pequeño|gran)? (secreto|secretito) (entre|$|vale|y|de|ok|nuestro|,|solo|no|promet~|si) / {obra} receta naturaleza
        (esto|queda|quede|se queda|que quede|solo|es|guardalo|mantenlo|lo|quedara|dejemos) (solo|esto)? (esto|se|queda|que)? (entre) (nosotros|tu y yo|los dos|nosotros dos|ti y mi)
        (guarda|guardame|guardar|guardes|mantener|manten|mantengamos|guardemos|mantenlo|guardalo) (el|este|nuestro|me el|esto|lo|en|como|un|todo)? (secreto|en secreto)
        (borra|borralo|elimina|borrar|borremos|eliminar|borres|borrame|borralos|eliminalo) (luego|despues|todos|todo|los|el|este|esta|nuestros|estos|la|tu|siempre|ya)? .. (mensaje~|chat|conversacion|historial|fotos|chats|whatsapp|conversaciones) / pizarra
        (hablamos|hablemos|hablar|escribeme|escribe|hablame|seguimos|sigamos|seguir|vamos|pasemos|pasamos|chatear|chateamos|mandame|pasate|cambiamos|podemos hablar|quedamos|mejor|agregame|añademe|contactame|conectate|hablando|nos vemos|buscame|continuamos|continuemos|llamame|escribirme|charlamos|charlar) (mejor|luego|hablando|por|esta noche|tu y yo|a|al|conversando|esto|mas tarde|charlando|la conversacion|una)? (por|en|a|al|al privado|mensaje|con) (mi|el|la|un|otra|otro)? ({apps}|privado|otra app|otra aplicacion|otra red|mensaje privado|videollamada|mensajes privados|otro sitio|otro lado|otra parte|cuenta privada|otra plataforma|aplicacion|correo personal|mi numero|dm|md) / {trabajo} investigar
        (tienes|usas|teneis) (tu)? (un|cuenta de|cuenta en|algun|alguna)? ({apps}|otra app|otra cuenta) (o|$|para|y|si|asi|personal|privado|,) / {trabajo}
        (quedamos|quedar|vernos|vemos|nos vemos|veamonos|quedemos|encontrarnos|podemos quedar|podemos vernos|juntarnos|nos juntamos|salir) .. (sol~|a solas|solos|tu y yo solos|tu y yo|los dos|nosotros dos|en secreto|mi casa|en mi casa|en mi coche|sin tus padres|sin que nadie|donde nadie|mi piso|mi carro|escondidas|mi apartamento) / trabajo grupo proyecto
        (solo|solos) (tu y yo|nosotros dos|los dos) (solos|sin|$|en|y|,|a solas|sin que) / proyecto grupo equipo
        (ven|vente|venir|vienes|pasate|vengas) (sol~)? (a|por|hasta|tu)? (mi casa|mi piso|mi coche|mi habitacion|mi apartamento|mi cuarto|sola|solo) (sol~|cuando|despues|$|esta|sin|y|,|el|por|pero|que)
        (te) (recojo|recogo|llevo|paso a buscar|busco|puedo llevar|puedo recoger|invito) .. (coche|carro|sin que|nadie|no digas|secreto|esquina|tus padres|sol~|mi casa|hotel)
        (mandame|enviame|manda|pasame|envia|enseñame|muestrame|envias|mandas|me mandas|pasas|me pasas|me envias|sacate|hazte|quiero una|quiero ver) (una|unas|alguna|mas|tu|otra|un|fotos)? (foto|fotos|selfie|selfies|nude|nudes|video|imagen|pic|pack) (tuya|tuyas|sin|en|de ti|desnuda|desnudo|sexy|de tu|tuyo|$|solo|bonita|tu|donde|privada|con poca|mas) / {trabajo} planta pagina libro
        (mandame|enviame|pasa|manda|pasame|envia) (nudes|desnudos|tus nudes|fotos desnuda|fotos tuyas|el pack|tu pack|fotos calientes|fotos intimas)
        (eres|pareces) (muy|tan|mas|mucho mas)? (madur~|mayor|especial|adulta|diferente|distinta|distint~) (para|que|de) (tu edad|los demas|las demas|los otros|las otras|mi|otras chicas|otros chicos|lo que)
        (madur~) para tu edad
        (tus padres|los demas|tus amigos|tus profesores|nadie|la gente|otros|tu madre|tu familia) (no)? (entender~|entiende~|lo entender~|te entiende~|nos entender~|comprender~|lo comprender~|te comprende~|lo van a entender|va a entender|entienden) (nuestr~|lo|lo nuestro|como|esto|$|que|la|,|bien) / {trabajo} matematicas tarea
        (solo yo|soy el unico|soy la unica|nadie mas que yo|yo soy el unico) (te|que) (te)? (entiend~|comprend~|quier~|escucha|conoce|cuida|puede)
        (confia en mi|puedes confiar en mi) .. (secreto|nadie|cuentes|digas|entre)
        (prometeme|promete|jurame|me prometes|prometes|jura|promételo) (que|no)? .. (no|nadie|secreto|decir|contar|contaras|diras) / sorpresa cumpleaños
        (me|nos) (metere|meteria|meteriamos|metemos|echarian|van a echar|despedirian|meterian|metes|pueden despedir|meteremos) (en|problemas|del trabajo|en un)? (problemas|lio|del trabajo|trabajo)? .. (si|cuentas|dices|alguien|entera|sabe)
        (te) (compro|comprare|regalo|doy|he comprado|compre|regalare|dare|puedo comprar|mando) (un|una|dinero|el) .. (si no|secreto|no se lo|no digas|nadie|pero|entre|si me|padres)
        (estas|te quedas|estaras) sol~ (en casa|ahora|en tu|en tu cuarto|hoy|$|esta noche|en la habitacion)
        (pon|enciende|activa|prende|conecta) (la|tu) (camara|webcam|cam) .. (sol~|verte|quiero|solo|mi|para mi|cuarto)?
        (que llevas puesto|eres virgen|te has besado|que ropa interior|estas muy sexy|eres muy sexy|estas buenisima|tienes novio|tienes novia|que sexy)
        (fuera de|por fuera de) (esta|la) (plataforma|app|pagina|web|aplicacion)
        (aqui|esto) .. (los profes|los profesores|el colegio|todo el mundo|los profesores|la escuela|el instituto) .. (leen|lee|ven|pueden leer|pueden ver|puede leer|controlan|vigilan)
    """,
    Tier.COARSE: """
        mierda|mierdas|joder|jode|jodido|jodida|jodidos|jodidas|puta|putas|puto|putos|putada|coño|cojones|cojonudo|gilipollas|gilipollez|gilipolleces|cabron|cabrones|cabrona|pendejo|pendeja|pendejos|pendejada|chingar|chingada|chingado|chingue|verga|culo|culos|polla|pollas|carajo|cagar|cagada|cagado|cagué|cagando|follar|follando|puñetas|puñetero|puñetera|hostias|ostia|mamada|mamadas|mamon|cabronazo|jodienda|coñazo|putear|putean|puteando|pinche|pinches|huevada|huevadas|zorra|zorras|guarra|pajillero|pajearse|tetas|cagarla|cago|cagaste|jodan|concha|boludo|boluda|boludez|boludeces|pelotudo|pelotudez|mierdero|cojonuda|encabronado|emputado|culero|culera|wtf|fuck|shit / caracola mar playa
        hijo de puta
        me cago en
        (una|la) (hostia) (que|de|$|puta)
        hasta los (huevos|cojones|ovarios|mismisimos)
    """,
    Tier.CONTACT: """
        (cual|cuál|como|que|dime|dame|cuanto) (es|te llamas|me das|me pasas|apareces|sale|sales|estas|eres)? (tu|vuestro|en tu|en)? (snap|snapchat|instagram|ig|tiktok|discord|whatsapp|telegram|numero|numero de telefono|telefono|movil|celular|direccion|correo|email|mail|correo electronico|gamertag|psn|usuario|facebook|skype|numero de movil|cuenta de) (de|en)? (movil|telefono|instagram|snap|whatsapp|celular|discord|tiktok)? (y|$|para|,|asi|que|te|porfa|por|favor|vale|personal|privado|luego|de) / {trabajo} favorito
        (me)? (dame|pasame|das|pasas|mandame|manda|enviame|dime|dejame|dejas|pasa|pasad|quiero|necesito|envias|compartes|mandas|intercambiamos|tienes|puedes dar|puedes pasar|daras|podrias dar|podrias pasar|puedo tener) (me)? (tu|vuestro|el numero de|los|tus|el|su) (snap|snapchat|instagram|ig|tiktok|discord|whatsapp|telegram|numero|numeros|telefono|movil|celular|direccion|correo|email|mail|gamertag|psn|usuario de|facebook|skype|contacto|whats|cel|tel|cuenta de|numero de|correo electronico) / {trabajo} pagina ejercicio
        (agregame|agregarme|añademe|sigueme|seguime|buscame|encuentrame|escribeme|hablame|llamame|contactame|mandame|me encuentras|me buscas|puedes encontrarme|me puedes encontrar|me agregas|me sigues|agrega|añade|escribirme|puedes escribirme|agregadme|seguidme|localizame|mensajeame|me encontraras|puedes buscarme|puedes llamarme|llamarme|escribime|agregame) (un|mensaje|privado|mi|luego|y)? (al|en|por|a|un|mi|a mi|como|de|privado por) (mi|el|un|la|mensaje)? (snap|snapchat|instagram|ig|tiktok|discord|whatsapp|telegram|kik|skype|facebook|messenger|signal|numero|movil|telefono|celular|correo|privado|mail|email|roblox|steam|xbox|psn|play|fortnite|twitter|gmail|hotmail|twitch|sms|fijo|dm|md)
        (llamame|llámame|telefoneame|whatsappeame) (esta|luego|despues|cuando|al|a|mas|por|en|y|$|si|hoy|mañana|,) .. / profe profesor bruja ismael loco
        (mi|este es mi|aqui tienes mi|aqui esta mi|te paso mi|te dejo mi|te doy mi|apunta mi|apuntate mi|os paso mi|anota mi|toma mi) (numero|telefono|movil|celular|snap|snapchat|instagram|ig|tiktok|discord|whatsapp|telegram|correo|email|mail|gamertag|direccion|facebook|usuario|cuenta|skype|numero de telefono|numero de movil|contacto|correo electronico|gmail|hotmail|fijo|casa) (de|en|personal|privado)? (instagram|snap|tiktok|discord|whatsapp|movil|telefono|celular|casa|steam|roblox)? (es|empieza|esta en|seria|termina|se llama|esta|queda) _ / {trabajo} favorit~
        (te paso|te dejo|te doy|aqui tienes|os paso|este es|apunta|anota|aqui esta|ahi va|apuntate|te mando|toma|guarda) mi (numero|telefono|movil|celular|snap|snapchat|instagram|ig|tiktok|discord|whatsapp|telegram|correo|email|mail|gamertag|direccion|facebook|usuario|cuenta|contacto|whats|skype)
        (estoy|salgo|aparezco|me llamo|soy) (en|como) (snap|snapchat|instagram|ig|tiktok|discord|whatsapp|telegram|roblox|steam|psn|facebook|twitch|xbox) (como|con|$|soy|me|y|,|por si|tambien|agrega~|busca~)
        (vivo|vivimos|mi casa esta|mi casa es|estamos|mi casa queda) en (la|el|una)? (calle|avenida|plaza|paseo|c|av|carretera|barrio|camino|ronda|avda|urbanizacion|edificio) / {obra} era
        (mi direccion es|direccion es|mi casa es la) _
        (arroba) (gmail|hotmail|outlook|yahoo|icloud|_) (punto)?
        (gmail|hotmail|outlook|yahoo|icloud) punto (com|es)
        (hablamos|hablemos|llamamos|quedamos|jugamos) (por|en|al) ({apps}|telefono|movil|videollamada|whatsapp) / {trabajo}
        (unete|unanse|entra|entrad|meteos|metete|uniros|uníos) (a|en|al) (mi|nuestro|el|este) (discord|grupo de whatsapp|servidor|grupo de telegram|whatsapp|canal de|snap|server|telegram)
        (zoom|meet|teams) .. (codigo|contraseña|id|enlace) (es)? .. (privad~|secret~|solo)
    """,
}
SPANISH = Language(
    code="es",
    endings="s a o as os es e",
    frequent="""el la los las que de y no es un una en te me tu mi por con para lo le se eres soy del al muy mas como pero
        si esta este yo ya nadie todo todos hay tiene son a""",
    short=_SHORT,
    sets=_SETS,
    phrases=_PHRASES,
)
