"""What the region wrote about rules and cases: values only, a row a line."""

# fmt: off
# Key, name, level, place, owner, version, since which day, text.
RULES = [
    ("R1", "Eén intakegesprek", "work_instruction", "merenland", "farid", 1, -900, "Na de aanvraag voeren we twee intakegesprekken."),
    ("R2", "Scholing na zes maanden", "work_instruction", "merenland", "farid", 1, -800, "Scholing vragen we pas aan als iemand zes maanden een uitkering heeft."),
    ("R3", "Reiskosten vanaf tien kilometer", "policy_rule", "oudersluis", "ursula", 3, -500, "Reiskosten vergoeden wij vanaf een afstand van tien kilometer, enkele reis."),
    ("R4", "Gesprek op kantoor", "custom", "oudersluis", "rachida", 1, -900, "Gesprekken voeren we op het gemeentehuis."),
    ("R5", "Drie offertes", "work_instruction", "merenland", "farid", 1, -610, "Bij een aanschaf boven 250 euro vraagt de klant drie offertes."),
    ("R6", "Hardheidsclausule", "ordinance", "oudersluis", "ursula", 1, -700, "Het college kan afwijken van de verordening als toepassing ervan onredelijk hard uitpakt."),
    ("R7", "Veranderingen doorgeven", "statute", "oudersluis", "", 1, -900, "Wie een uitkering heeft, geeft veranderingen door die ertoe doen."),
]
R1_NOW = "Na de aanvraag voeren we één intakegesprek van 45 minuten."
R1_WHY = "Twee gesprekken kostten de klant twee reizen. Na één goed gesprek weten we meestal genoeg."
# Key, day, form, minutes, who was there (Ursula chairs).
MEETINGS = [
    ("C-M1", -219, "full", 60, "mehmet nadia bram virgil amina"),
    ("C-M2", -103, "full", 60, "amina wietske berend mehmet eveline"),
    ("C-M3", -27, "short", 90, "yara lotte olaf virgil karima"),
]
# Key, meeting, by, on which day, subject, text.
CASES = [
    ("C1", "C-M1", "mehmet", -221, "Een cursus die niet kan wachten", "Een vrouw van middelbare leeftijd krijgt sinds vijf weken een uitkering. Zij werkte jaren in de schoonmaak. Haar rug kan dat werk niet meer aan. Zij wil leren voor begeleider in de kinderopvang. De cursus begint over drie weken en duurt tien maanden. De volgende groep start pas over een jaar. Een werkgever in de regio wil haar na de cursus spreken. Volgens onze werkinstructie vragen we scholing pas aan na zes maanden. Zij zegt: “Als ik moet wachten, moet ik weer gaan poetsen. Dan ben ik over een jaar weer hier.”"),
    ("C2", "C-M2", "amina", -105, "Leren lezen of werk zoeken", "Een man van begin dertig verloor zijn baan in een magazijn. Hij heeft acht weken een uitkering. Hij heeft nooit leren lezen op het niveau dat bij nieuw werk nodig is, en schaamt zich daarvoor. Nu vertelde hij het voor het eerst. In de bibliotheek begint een leesgroep van vijf maanden, met een gewone eigen bijdrage. Onze werkinstructie zegt: scholing na zes maanden. Hij zegt: “Nu durf ik. Over een half jaar weet ik dat niet.”"),
    ("C3", "C-M3", "yara", -29, "Een leerplek met taal op het werk", "Een jonge vrouw woont twee jaar in Nederland. Zij was verpleegkundige in haar land van herkomst. Een zorginstelling biedt een leerplek met taal op het werk, voor twaalf weken. Er zijn vier plekken en de groep start over tien dagen. Zij heeft drie maanden een uitkering. De taaltoets is net gehaald. De werkinstructie vraagt zes maanden. Zij zegt: “Ik ben al twee jaar aan het wachten op mijn eigen werk.”"),
    ("C4", "C-M3", "olaf", -28, "Acht kilometer zonder bus", "Een klant woont acht kilometer van een proefplaats. Er rijdt geen bus voor zes uur. Fietsen kan niet door een ziekte. Reiskosten vergoeden wij pas vanaf tien kilometer. Zonder vergoeding stopt de plaatsing."),
]
# Case, side, what it rests on, text.
WEIGHS = [
    ("C2", "law", "law", "De regel wil voorkomen dat iemand te snel een dure opleiding kiest. Leren lezen is dat niet."),
    ("C2", "return", "research", "Zonder lezen is er bijna geen werk. Wachten maakt dat niet beter."),
    ("C2", "involvement", "client", "Hij vertelt het nu. Een nee nu kost zijn vertrouwen."),
    ("C3", "law", "law", "Zes maanden wachten helpt haar taal niet vooruit. Dat was wel de bedoeling van de regel."),
    ("C3", "return", "experience", "Leren op de werkplek houdt vaker stand dan een cursus vooraf."),
    ("C3", "involvement", "client", "Zij koos dit zelf, en de plek is er nu."),
]
# Key, rule, by, case, on which day, evidence, looked back after so many days, instead, why it pinched, expected.
DEVIATIONS = [
    ("DV-1", "R2", "mehmet", "C1", -212, ["client", "experience"], 56, "Scholing aangevraagd in week vijf.", "Wachten kostte een jaar, de cursus had een vaste start.", "Zij rondt de cursus af en heeft binnen een jaar werk in de opvang."),
    ("DV-5", "R4", "lotte", "", -190, ["experience"], 28, "Gesprek in het buurthuis.", "Op kantoor praat niet iedereen vrij.", "Een gesprek in het buurthuis levert een eerlijker verhaal op."),
    ("DV-6", "R4", "karima", "", -175, ["client"], 28, "Gesprek dicht bij huis.", "Ver reizen kost sommigen de afspraak.", "De klant komt, omdat het dichtbij is."),
    ("DV-7", "R4", "abel", "", -161, ["client"], 28, "Gesprek thuis.", "Het gebouw zelf houdt soms iemand weg.", "Thuis spreken helpt bij een klant met angst voor het gebouw."),
    ("DV-2", "R2", "amina", "C2", -96, ["client", "research"], 56, "Aangemeld voor de leesgroep in week acht.", "Leren lezen werd als scholing behandeld.", "Hij komt vier van de vijf maanden en durft een brief samen te lezen."),
    ("DV-8", "R5", "berend", "", -33, ["experience"], 56, "Eén offerte gevraagd.", "Drie offertes kosten soms meer ritten dan ze geld besparen.", "Eén offerte bespaart de klant drie ritten; de prijs blijft gelijk."),
    ("DV-3", "R2", "yara", "C3", -20, ["client", "experience"], 56, "De leerplek aangevraagd na drie maanden.", "Een leerplek met taal was er nu en niet later.", "Zij maakt de twaalf weken af en krijgt een contract voor leren en werken."),
]
JUSTIFIED = {
    "DV-1": "De bedoeling van de regel is dat mensen niet te snel een dure opleiding kiezen. Hier kiest zij niet snel: zij werkte jaren en kan haar oude werk niet meer doen. Wachten kost een jaar uitkering. Er is een werkgever die haar wil spreken.",
    "DV-2": "Leren lezen is geen gewone scholing. Het is de deur naar elk werk. Hij vertelt het nu, en uit onderzoek weten we dat schaamte de grootste drempel is.",
    "DV-3": "De plek is er nu en komt niet terug. Zij leert de taal op het werk dat zij al kan. Zes maanden wachten helpt haar taal niet vooruit.",
}
SPECIAL = "Fietsen kan deze klant niet, en er rijdt op die tijd geen bus."
TOO_HEAVY = "Twee kilometer maakt hier het verschil tussen werken en stoppen. De regel wil geen korte ritten vergoeden die je kunt fietsen."
# Deviation, on which day, what came of it, would she do the same again.
CAME_OF_IT = [
    ("DV-5", -160, "Zij vertelde over de post die zij niet opent. Op kantoor was dat niet gebeurd.", "yes"),
    ("DV-1", -154, "Zij is nooit weggebleven en loopt nu mee op een groep. De werkgever heeft een gesprek gepland.", "yes"),
    ("DV-6", -145, "Hij kwam op tijd, twee keer.", "yes"),
    ("DV-7", -130, "Na drie gesprekken thuis kwam zij zelf naar het gemeentehuis. Dat was niet mijn doel, wel haar idee.", "differently"),
    ("DV-2", -38, "Hij miste twee keer en belde zelf af. Hij leest nu samen met zijn begeleider de brieven van de gemeente.", "yes"),
    ("DV-1", -4, "Zij werkt nu achttien uur per week in de opvang.", "yes"),
]
# Title, text.
TEACHING = [
    ("De auto die alles draagt", "Een vrouw krijgt nachtwerk aangeboden in een magazijn. Daar rijdt geen bus. Zij heeft een auto van haar broer overgenomen, die meer waard is dan de vrijlating. De auto telt als vermogen. Verkoopt zij hem, dan kan zij het werk niet doen. Houdt zij hem, dan stopt de bijstand voordat het eerste loon er is."),
    ("Een zoon van achttien", "Een moeder met een uitkering heeft een zoon die net achttien is geworden. Hij verdient een beetje bij een bakker en wil in het najaar gaan leren. Het inkomen van het huishouden verandert. De moeder zegt: “Als hij minder gaat werken om ons te helpen, dan klopt er iets niet.”"),
    ("De gift van tante", "Een man krijgt elke week boodschappen van zijn tante. Al twee jaar. Hij dacht daar nooit bij na: zo is zijn tante. In een gesprek noemt hij het zelf. Tante is tachtig en zegt: “Moet ik nu bonnetjes gaan bewaren?”"),
    ("Werk dat ziek maakt", "Een vrouw krijgt een baan aangeboden die past bij haar ervaring. Zij werkte daar eerder en ging er ziek weg. Sinds het aanbod slaapt zij slecht. Op papier is er geen reden om nee te zeggen. Zij zegt: “Ik wil werken. Alleen niet dáár.”"),
]
LESSON = {
    "title": "Vraag bij scholing: waarom nu?",
    "text": "Een cursus met een vaste start wacht niet op een termijn. Schrijf op wat wachten kost, en wie er na de cursus wil praten.",
    "situation": "Iemand wil leren, en de regel zegt dat het nog te vroeg is.",
    "certainty": "once",
}
SUPPORT = "Wie met een goede reden afwijkt, heeft onze steun, ook als het een keer misgaat."
