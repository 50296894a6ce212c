"""Small words that tell what stands beside them: who is a person, where a place or an organisation is named. Folded."""

TITLE_WORDS = """
mw mevr mevrouw mej dhr mr pastor heer meneer mijnheer mnr hr fam familie gezin echtpaar dr drs ing ir prof juf
juffrouw meester tante oom oma opa zuster broeder dominee imam pastoor mvr dhr. dokter erven mdw mdwr
"""
PERSONAL_WORDS = "mw mevr mevrouw mej dhr heer meneer mijnheer mnr hr mvr oom tante opa oma juf"
ROLE_END_WORDS = """
coach consulent begeleider begeleidster adviseur agent manager arts leider leidster medewerker medewerkster werker
werkster ambtenaar voogd docent docente verpleegkundige consulente regisseur therapeut psycholoog bewindvoerder
"""
ROLE_WORDS = """
kl klant client cliente cl betrokkene belanghebbende aanvrager aanvraagster zoon zoons zoontje dochter dochters
dochtertje kind kinderen baby tweeling partner ex echtgenoot echtgenote man vrouw vriend vriendin verloofde broer
broertje broers zus zusje zussen zuster moeder vader ouders mama papa schoonmoeder schoonvader schoonzus schoonzoon
schoondochter zwager stiefvader stiefmoeder stiefzoon pleegzoon pleegdochter neef nicht neefje nichtje kleinzoon
kleindochter buurman buurvrouw huisgenoot huisgenote huisbaas verhuurder verhuurster mantelzorger collega collegas
begeleider begeleidster bewindvoerder curator mentor jobcoach huisarts arts psycholoog psychiater advocaat tolk docent
docente leerkracht werkgever chef teamleider stagebegeleider klantmanager consulent inkomensconsulent werkconsulent
trajectbegeleider casemanager casusregisseur wijkagent maatschappelijk hulpverlener hulpverleenster contactpersoon
wijkverpleegkundige verpleegkundige gezinsvoogd voogd reclasseringsmedewerker budgetcoach regisseur vrijwilliger
kandidaat kandidate deelnemer deelneemster statushouder medebewoner onderhuurder slachtoffer dader deurwaarder notaris
makelaar eigenaar schuldeiser tandarts fysiotherapeut rechter agent directeur baas bedrijfsarts keuringsarts
logopedist oppas gastouder pleegouders pleegmoeder pleegvader weduwe stagiair stagiaire receptionist huismeester
beheerder wethouder pleegouder ondergetekende buren grootmoeder grootvader tweelingbroer tweelingzus intercedente
intercedent gezinscoach jongerenwerker jeugdwerker jeugdconsulent wmo-consulent exman exvrouw exvriend expartner
cursist cursiste sollicitant werknemer werkneemster leerling student studente patient patiente bewoner bewoonster
huurder huurster verdachte taalmaatje maatje wijkcoach sociaal buurmeisje buurjongen peuter oudste jongste middelste
schoondochters kleinkinderen psych adv bewind beg begel jobc cons ic wc wv poh voorman stagiare intern ex-partner
ex-man ex-vrouw exen zoontjes dochtertjes stiefdochter stiefbroer stiefzus halfbroer halfzus nichtje peetoom kennis
kamergenoot klasgenoot lotgenoot maat makker reclasseerder raadsman raadsvrouw mediator leidinggevende
ondernemer ondernemster zelfstandige werkzoekende
"""
CALLED_WORDS = """
betreft betr inzake heet heette heten genaamd genoemd naam roepnaam voornaam achternaam meisjesnaam alias
beste hallo hoi geachte
"""
JOIN_WORDS = """
vd vdr v van der den de ter ten te het t s in op aan bij la le du el al ait aït ben bin bint abu abou ould von zu da
dos das di del della san santa o d l oude onder
"""
FIRM_JOINS = (
    "el al ait ben bin bint abu abou ould von du del della dos das abd"  # alone before a name, always part of it
)
ABOUT_WORDS = """
volgens met bij door aan namens voor tegen over en gebeld belt gesproken gemaild sprak spreekt bel vraag mail ook
dat of zegt vertelt aldus
"""
SPEAKS_WORDS = "spreekt spreken sprak leert leren les lessen vloeiend alleen beetje goed slecht redelijk geen"
SAYS_WHO_WORDS = """
volgens aldus namens casus dossier zaak gezin cliente cursist intake gesprek huisbezoek overdracht afspraak contact
aanvraag melding klacht bezwaar traject trajectplan plan verslag evaluatie beschikking
"""
PREPOSITION_WORDS = "met via door bij namens tegen volgens zonder"
WHOSE_WORDS = "zn dr d'r z'n zijn haar"
MEETS_WORDS = """
belt belde belden gebeld spreekt sprak spraken gesproken mailt mailde ziet zag zagen helpt hielp kent kende bezocht
bezochten vroeg vraagt vroegen
"""
ABOUT_SOMEBODY_WORDS = f"{PREPOSITION_WORDS} aan van voor over"
CLAUSE_WORDS = "dat of omdat als hoe"
TEN_WORDS = """
onrechte plaatse sprake aanzien opzichte gevolge name minste slotte huize tijde laste goede einde zake kantore wereld
harte inzage hand beschikking ore bate behoeve dele zeerste
"""
DETERMINER_WORDS = """
de het een t n zijn haar mijn jouw je uw ons onze hun dit deze die dat geen elk elke ieder iedere welke welk zo
zulke veel weinig enkele sommige meer andere nieuwe oude eigen hele heel erg te zeer
"""
PERSON_VERB_WORDS = """
belt belde bellen gebeld zegt zei zegde vertelt vertelde vraagt vroeg wil wilde wou kan kon moet moest mag mocht
heeft had is was wordt werd komt kwam gaat ging geeft gaf krijgt kreeg woont woonde werkt werkte heet hoeft vindt
vond denkt dacht weet wist ziet zag doet deed staat stond ligt lag zit zat mailt mailde appt appte meldt meldde
schrijft schreef verklaart verklaarde verschijnt verscheen reageert reageerde stuurt stuurde brengt bracht neemt nam
blijft bleef voelt voelde ontvangt ontving huilt huilde lacht zal zou slaapt sliep helpt hielp loopt liep spreekt
sprak snapt begrijpt begreep leeft leefde verhuist verhuisde vertrekt vertrok studeert huurt huurde zoekt zocht
start startte begint begon stopt stopte geniet drinkt rijdt reed tekent tekende ondertekent solliciteert leert leest
weigert weigerde wacht wachtte maakt maakte zorgt zorgde verwijst bevestigt geboren overleden langs erbij meegekomen
aanwezig afwezig bereikt ontvangen uitgenodigd gesproken gezien akkoord accepteert accepteerde voert volgt volgde
laat liet vergat vergeet hoopt hoopte ervaart bespreekt besprak erkent ontkent ontkende
"""
ANIMATE_VERB_WORDS = """
belt belde zegt zei zegde vertelt vertelde vraagt vroeg wil wilde wou woont woonde werkt werkte heet vindt vond
denkt dacht weet wist mailt mailde appt appte meldt meldde schrijft schreef verklaart verklaarde reageert reageerde
huilt huilde lacht helpt hielp spreekt sprak snapt begrijpt begreep verhuist verhuisde studeert huurt huurde zoekt
zocht solliciteert leert weigert weigerde wacht wachtte hoopt hoopte voelt voelde ontkent ontkende kijkt bood
"""
OWNED_WORDS = (
    "dossier aanvraag zaak verhaal brief mail uitkering ziekte overlijden naam huis school broer leefgeld situatie post"
)
ALSO_NAMED_WORDS = "ben wil an mo bo jo hope faith joy storm beer wolf lente zomer winter april juni juli"
DOTTED_LETTERS = """
o.b.v i.v.m t.a.v t.b.v a.d.h.v d.d i.o m.b.t n.a.v i.p.v e.d a.u.b o.a m.n d.m.v i.c z.s.m n.v.t b.v d.w.z m.a.w
t.g.v i.h.k.v p.m p.j p.w e.v e.a o.i.d e.e.a t.o.v i.h.a m.i m.u.v s.v.p w.o t.n.v c.q m.g.v g.g.d v.v n.b p.s
"""
SURNAME_WORDS = """
groot grote klein lang lange jong jonge oud oude goed best snel vroom wijs sterk kort korte wit zwart bruin rode
"""
PLACE_BEFORE_WORDS = """
in te uit naar vanuit richting gemeente regio nabij rond wijk buurt dorp stad provincie woonachtig omgeving plaats
woonplaats kern
"""
NOT_NAMED_WORDS = """
gr grt groet groeten mvg hoi beste hallo maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari
maart augustus september oktober november december ma di wo do vr za zo feb mrt apr jun jul aug sep sept okt nov dec
ramadan ok oke pvA pva poc via ivm nvt cq ps nb re fw plan rapportage verslag contact datum tijd onderwerp betreft
actie acties afspraak afspraken situatie vervolg conclusie advies doel doelen notitie
"""
SEEMS_A_NAME_BUT = (
    "dik lieve lot lot el constant ton toon koos leen kick job pier trui lander luit kader ernst loos mare son post"
)


SHORTENED_WORDS = """
mw mevr mej dhr hr mnr dr drs mr ing ir prof fam st evt bijv nr tel ca incl excl resp ivm obv tbv tav geb wed jr sr
ds zr br
"""
STREET_END_WORDS = """
straat str\\.? laan weg plein kade gracht singel dreef pad steeg dijk park ring baan boulevard plantsoen markt wal vest
hof erf veld haven brink oord hage kamp horst donk burg zoom es akker plaats sloot vaart meent waard rade rede stede
wijk hoek eind einde berg weide tuin tuinen poort bos heide land staete passage brug dam stein vliet schans gaarde
rijn plantage parade promenade esplanade allee rotonde hofje laantje straatje pleintje werf
"""
STREET_BEGIN_WORDS = """
lange korte oude nieuwe grote kleine hoge lage brede eerste tweede derde noorder zuider ooster wester prins prinses
koning koningin burgemeester burg generaal gen dokter dr professor prof pastoor dominee ds sint st jan johan willem
hendrik maria anna wilhelmina juliana beatrix bernhard jacob pieter karel frederik van
"""
STREET_SURE_WORDS = "straat laan weg plein kade gracht singel dreef steeg dijk plantsoen boulevard"
STREETS_OF_NOBODY_WORDS = """
werkplein leerplein snelweg rijksweg onderweg schoolplein marktplein omweg uitweg weg straat plein werkmarkt
arbeidsmarkt vakmarkt banenmarkt
"""
NO_POSTCODE_WORDS = """
al an as be bv ca cm de dr dt du en er et eu ex ga ge ha he hr id ik in is ja je kg kl km lb m2 me mg ml mm mr mw na nb
no nr nu of om on op or pa pc pg pm po ps pw re st te tm to tv uk ur uw va vd vh we wo ww za ze zn zo
"""
FIRM_KIND_WORDS = """
stichting vereniging tuinderij brouwerij wasserij taxibedrijf zorgbureau bakkerij slagerij garage autobedrijf
bouwbedrijf schoonmaakbedrijf installatiebedrijf transportbedrijf aannemersbedrijf uitzendbureau kapsalon restaurant
cafe café snackbar eetcafe pizzeria hotel supermarkt kwekerij tuincentrum zorgboerderij kringloop kringloopwinkel
drukkerij sportschool basisschool obs cbs rkbs school college lyceum mavo roc praktijkschool kinderdagverblijf kdv bso
peuterspeelzaal creche crèche buurthuis wijkcentrum moskee kerk advocatenkantoor notariskantoor incassobureau
deurwaarder deurwaarderskantoor bewindvoerderskantoor bewindvoeringskantoor zorginstelling thuiszorg woningcorporatie
woningbouw woningbouwvereniging woonstichting ziekenhuis huisartsenpraktijk praktijk kliniek verzorgingshuis
verpleeghuis firma bedrijf winkel boerderij fabriek salon atelier manege camping brasserie eethuis lunchroom
broodjeszaak toko slijterij stomerij drogisterij apotheek bloemist tankstation makelaardij scheepswerf aannemer
kinderopvang peuteropvang buitenschoolse\\.opvang dagbesteding dagopvang begeleid\\.wonen praktijkonderwijs
speciaal\\.onderwijs vakschool kredietbank voedselbank fysiotherapie hospice gastouderbureau theater museum sportclub
voetbalvereniging autoschade autocenter groencentrum klusbedrijf zorggroep reclassering ijssalon wasstraat
"""
FIRM_ALONE_WORDS = """
restaurant cafe café snackbar eetcafe pizzeria hotel supermarkt bakkerij slagerij garage kapsalon eethuis lunchroom
brasserie toko slijterij stomerij drogisterij bloemist camping manege kwekerij tuincentrum autobedrijf bouwbedrijf
schoonmaakbedrijf taxibedrijf uitzendbureau drukkerij wasserij brouwerij broodjeszaak ijssalon zorgboerderij boerderij
"""
BEHIND_A_FIRM_WORDS = """
als om maar want waar die dat en of sinds tot na voor omdat niet wel nog al ook weer nu toen gisteren vandaag morgen
elke iedere vaak soms samen parttime fulltime vlakbij dichtbij hier daar ernaast beneden boven buiten achter naast
tegenover ivm met zonder via door bij op uit aan over van naar te ter tijdens toch graag liever altijd nooit meestal
vanaf terwijl hoewel anders eerder later straks binnenkort zodat totdat zoals dus ergens elders plus vol rond
volgens halve hele dagen uren avonden weekend liefst zwaar druk goed slecht leuk prima lang kort
"""
FIRM_END_WORDS = """
school bedrijf winkel groep huis centrum bureau kantoor instelling praktijk studio fabriek dienst opvang onderwijs salon
werf pension corporatie handel makerij drukkerij kwekerij slagerij bakkerij club academie garage makelaars schade zaak
"""
FIRM_TRADE_WORDS = """
holding groep group schoonmaak cleaning uitzendbureau uitzendkrachten uitzenders transport transporten logistiek bouw
zorg bewind bewindvoering bewindvoerders incasso advies adviseurs advocaten notarissen makelaars makelaardij techniek
installatie installaties schilders schilderwerken stukadoors dakdekkers hoveniers tuinen catering horeca payroll
personeel personeelsdiensten detachering opleidingen trainingen coaching service services solutions nederland
international vastgoed verzekeringen confectie mode meubelen interieur autos motoren tweewielers fietsen metaal staal
food foods vlees zuivel groenten fruit groothandel retail security beveiliging facilitair koeriers taxi tours reizen
kinderopvang begeleiding thuiszorg welzijn wonen college lyceum academie ziekenhuis kliniek revalidatie media print
logistics industries machines kassen plant bloemen bakkers kappers
"""
FIRM_TRADE_ENDS = (
    "bouw groep werken diensten techniek bedrijven installaties bewindvoering makelaars specialisten krachten"
)
FIRM_PARTNERS = "Zn Zonen Zoon Dochters Co Partners Cie Broers"
WORKING_WORDS = """
werkt werkte werkzaam werken dienst baan stage stageplek contract gesolliciteerd solliciteert proefplaatsing werkstage
vrijwilligerswerk slag begonnen gewerkt leerwerkplek functie dienstverband sollicitatie solliciteren aangenomen
ontslagen ontslag gestart werkervaringsplek uitgevallen
"""
OWING_WORDS = """
schuld schulden achterstand huurachterstand betalingsachterstand betalingsregeling regeling aanmaning herinnering
factuur facturen rekening loonstrook loonstroken polis verzekerd verzekering zorgverzekering vordering loonvordering
lening krediet abonnement energiecontract incasso deurwaarder boete aflossing ingeschreven uitzendwerk flexwerk
"""
PUBLIC_BODIES = """
uwv svb cjib cak duo ind coa ggd ggz bkr kvk rdw wmo isd belastingdienst toeslagen gemeente rechtbank politie kadaster
college raad wsnp avg mee rvo sw
"""
FIRM_NAMES = """
Albert.Heijn Jumbo Lidl Aldi Action Hema HEMA Kruidvat Praxis Gamma Ikea IKEA PostNL DHL Bol\\.com Randstad Tempo-Team
Timing Olympia Manpower Adecco Picnic Uber Thuisbezorgd McDonald'?s KFC Burger.King Rabobank ABN.AMRO Leger.des.Heils
Wehkamp Primark Zeeman Blokker Start.?[Pp]eople YoungCapital Unique.Uitzend\\w* Luba OTTO.Work\\s?[Ff]orce Covebo
Klarna Tinka Riverty Afterpay Santander Interbank Hoist Intrum Flanderijn GGN LAVG Syncasso Vesting.Finance Eneco
Essent Vattenfall Greenchoice Oxxio Engie Vandebron Budget.Energie Pure.Energie Vitens Evides Dunea Waternet
Brabant.Water Oasen Ziggo Odido KPN Vodafone T-Mobile Tele2 Lebara Zilveren.Kruis Menzis VGZ DSW ONVZ Univé Achmea
Interpolis OHRA FBTO Centraal.Beheer Nationale.Nederlanden Arriva Connexxion Qbuzz Keolis Humanitas Buurtzorg Coolblue
MediaMarkt Dirk.van.den.Broek Etos Gall.en.Gall Intratuin Karwei Hornbach Scapino Bristol Sodexo Vebego CSU Hago Asito
Gom Deliveroo GLS UPS DPD Triodos Knab
"""


def those(text):
    return frozenset(text.split())


def either(text):
    """The same as alternatives of a pattern, the longest first."""
    return "|".join(sorted(text.split(), key=lambda word: (-len(word), word)))


ROLE_ENDS = tuple(ROLE_END_WORDS.split())
PREPOSITIONS = those(PREPOSITION_WORDS)
WHOSE, MEETS, CLAUSES = those(WHOSE_WORDS), those(MEETS_WORDS), those(CLAUSE_WORDS)
ABOUT_SOMEBODY = those(ABOUT_SOMEBODY_WORDS)
SAYS_WHO, SPEAKS, NO_TEN = those(SAYS_WHO_WORDS), those(SPEAKS_WORDS), those(TEN_WORDS)
ALSO_NAMES, DOTTED_WORDS = those(ALSO_NAMED_WORDS), those(DOTTED_LETTERS)
OWNED = those(OWNED_WORDS)
SURNAMES_TOO = those(SURNAME_WORDS)
PERSONAL = those(PERSONAL_WORDS)
TITLES, ROLES, CALLED = those(TITLE_WORDS), those(ROLE_WORDS), those(CALLED_WORDS)
JOINS, FIRM = those(JOIN_WORDS), those(FIRM_JOINS)
ANIMATE_VERBS = those(ANIMATE_VERB_WORDS)
ABOUT, DETERMINERS, PERSON_VERBS = those(ABOUT_WORDS), those(DETERMINER_WORDS), those(PERSON_VERB_WORDS)
PLACE_BEFORE, NOT_NAMED, RARELY = those(PLACE_BEFORE_WORDS), those(NOT_NAMED_WORDS), those(SEEMS_A_NAME_BUT)
NO_POSTCODE = those(NO_POSTCODE_WORDS)
SHORTENED, STREETS_OF_NOBODY = those(SHORTENED_WORDS), those(STREETS_OF_NOBODY_WORDS)
STREET_BEGINS, STREET_ENDS = either(STREET_BEGIN_WORDS), either(STREET_END_WORDS)
STREETS_SURE = either(STREET_SURE_WORDS)
FIRM_ENDS, TRADES, TRADE_ENDS = either(FIRM_END_WORDS), either(FIRM_TRADE_WORDS), either(FIRM_TRADE_ENDS)
PARTNERS, OWING, PUBLIC = either(FIRM_PARTNERS), either(OWING_WORDS), those(PUBLIC_BODIES)
FIRMS_ALONE, BEHIND_A_FIRM = either(FIRM_ALONE_WORDS), those(BEHIND_A_FIRM_WORDS) | PERSON_VERBS | NOT_NAMED
FIRM_KINDS, WORKING, FIRMS = either(FIRM_KIND_WORDS), either(WORKING_WORDS), either(FIRM_NAMES)
