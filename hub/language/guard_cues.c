/* SPDX-License-Identifier: EUPL-1.2 */
#include "language/guard_cues.h"

#define LIST(literal) { literal, sizeof(literal) - 1 }

const struct str guard_cue_honorifics = LIST(
	"called fru fröken herr herra herraa herralle herran heter hra miss mister mr mrs ms "
	"named namn neidin neiti nimeltä nimeltään nimi niminen nimiselle nimisellä nimiseltä "
	"nimisen nimisestä nimistä nti rouva rouvaa rouvalle rouvan rva ");

const struct str guard_cue_titles = LIST(
	"asiakas asiakasta asiakkaalla asiakkaalle asiakkaalta asiakkaamme asiakkaan asiakkaani "
	"asiakkaasta asukas asukkaalle asukkaan autoin aviomiehen aviomies avomies avopuoliso "
	"avovaimo besökte brodern bror brother called client daughter dotter dottern dr "
	"edunvalvoja edunvalvojan eks eksä eno enon entinen exä exän fadern far farfar farmor "
	"father friend granne grannen handläggaren herra herran hoitaja hoitajan hra huoltaja "
	"huoltajan husband hustru hustrun isoisä isoäiti isä isälle isän isäni isännöitsijä "
	"isänsä isäpuoli kaksonen kaksoset kaveri kaverin kaverini kaverinsa kerroin "
	"keskustelin kirurgi klient klienten klienterna kollega kollegan kummi kummisetä "
	"kummitäti kuntalainen kuraattori kutsuin kysyin kävin lapselle lapsen lapsenlapsi "
	"lapsensa lapsi leski läkaren läraren lääkäri lääkärin maka makan make maken mamma "
	"mamman met miehen mieheni miehensä mies modern mor morfar mormor mother mummo mummon "
	"mötte naapuri naapurille naapurin naapurini neighbor neighbour nimimerkki nti nuoren "
	"nuori näin ohjaaja ohjaajan ohjasin olen omainen omaisen omaishoitaja opettaja "
	"opettajan opiskelija oppilaan oppilas papan pappa pappan patient patienten poika "
	"poikani poikansa poikaystävä poikaystävänsä pojalle pojan poliisi potilaalle potilaan "
	"potilas psykologi puhuin puoliso puolison puolisonsa rehtori ringde rouva rouvalle "
	"rouvan rva sedän serkku serkun setä sijaisisä sijaisäiti sisar sisaren sisko siskolle "
	"siskon siskonsa sister soita soitan soitimme soitin son sonen sosiaalityöntekijä "
	"sosiaalityöntekijän sovin system syster t tapaan tapasimme tapasin tavattiin tenant "
	"terveisin toht tri träffade tukihenkilö tulkki tyttärelle tyttären tyttäreni "
	"tyttärensä tyttö tyttönsä tyttöystävä tyttöystävänsä tytär tytölle tytön työkaveri "
	"työntekijä työntekijän tädin täti ukin ukki vaimo vaimolle vaimon vaimoni vaimonsa "
	"vanhempi vanhuksen vanhus vauva vauvan veli veljelle veljen veljeni veljensä visited "
	"vuokraisäntä vuokralainen vuokralaiselle vuokralaisen vuokranantaja wife ystävä "
	"ystävän ystäväni ystävänsä äidille äidin äiti äitini äitinsä äitipuoli ");

const struct str guard_cue_verbs = LIST(
	"ahdistui aikoi aikoo ajoi allekirjoitti anoi asked asks asui asuu avautui bad behöver "
	"berättade berättar bodde bor called came cried died dog eksyi eksyy erosi fell fick "
	"flyttade frågade frågar gick grät hakee hakeutui haki hakkasi haluaa halusi har "
	"harrastaa hermostui huusi häädettiin ihmettelee ilmoitti irtisanottiin istui istuu "
	"itkee itkeskelee itki jaksaa jaksoi joi jonottaa joutui joutuu juo jätti kaatui "
	"kaatuili kaipaa karkaili karkasi kerjäsi kerjää kertoi kertonut kertoo kieltäytyi "
	"kiipesi kiitti kiittää kirjoitti kom kompastui kuntoutuu kuolee kuoli kuuli kuuntelee "
	"kysyi kysyy kärsi kärsii kävelee käveli kävi käy käyttää lainasi laittaa laittoi left "
	"lived lives lopetti lost lukee luottaa luovutti lupasi luuli lähetti lähti lämnade "
	"löi makaa makasi maksoi masentui menetti moved muistaa muuttaa muutti myöhästyi mår "
	"nauroi needs nukahti nukkui nukkuu näki odottaa odotti opiskelee osaa osallistui "
	"pakeni pelaa pelkäsi pelkää pesee puhui puhuu putosi pyysi pyytää pääsi raivosi "
	"refused riitelee ringde ringer rukoilee ryyppäsi sade said sairastaa sairastui sanoi "
	"sanoo sekoili selitti siivosi skolkar skrev sleeps slept soittaa soittelee soitteli "
	"soitti sover suostui suree suri suuttui synnytti syö säger söi sökte tapaa tapasi "
	"tappelee tappeli tarvitsee tarvitsi tavattiin tiedusteli toipui toipuu toivoi told "
	"tuskailee työskentelee työskenteli täytti uhkaili uhkasi unohtaa unohti uskalsi uskoo "
	"uupui uupuu vaati vaatii vaihtoi vainoaa valitti valvoi varasi varasti vastasi "
	"velkaantui vihaa viihtyy viilteli vill väntar väsyi waited wants went works wrote "
	"ymmärtää yritti yrittää yöpyi yöpyy äityi ");

const struct str guard_cue_belongings = LIST(
	"ansökan asia asiakassuunnitelma asiakkuus asiat asioita asunnon asunnossa asunnosta "
	"asunto avomies avovaimo avustaja barn bror case children daughter diagnoosi dotter "
	"edunvalvoja edunvalvojan edunvalvonta eksä eläke eläkkeen ex familj family father "
	"flat fru hakemuksen hakemus hetu hoitaja hund huolto husband häädön häätö isä isän "
	"kanssa kaveri kids kissa koira koiran kotihoito kotikäynti kämppä lapsen lapsenlapset "
	"lapset lapsi lapsia lasten luokse luona luota lägenhet lääkitys lääkkeet lääkäri "
	"mamma man miehen mies mother naapuri naapurin numero omainen omaiset osoite pappa "
	"pension perhe perheelle perheen perheessä perhettä perintä poika pojan puhelin "
	"puhelinnumero puolesta puoliso päätöksen päätös raha rahat sisko situation son syster "
	"tilanne tilannetta tilanteen tilanteesta tili tilin toimeentulotuki tyttären tytär "
	"työntekijä ulosotto vaimo vaimon velat veli veljen velka velkajärjestely vuokra "
	"vuokrat vuokravelat vuokravelka wife ystävä äidin äiti ");

const struct str guard_cue_public = LIST(
	"asia asiat asioita barn children hakee haki haluaa halusi ilmoitti kertoi kertoo "
	"kieltäytyi kärsi kärsii käyttää lapset lapsia lasten lopetti lupasi menetti odottaa "
	"odotti pyysi pyytää päätöksen päätös raha rahat situation tarvitsee tarvitsi tilanne "
	"tilannetta tilanteen tilanteesta vaati vaatii vastasi velat velka vuokra vuokrat "
	"yritti yrittää ");

const struct str guard_cue_offices = LIST(
	"lastensuojeluliitto* liitto liiton säätiö* yhdistys* yhdisty* koulu koulun koulussa "
	"koululla koululle koulusta lukio* yliopisto* ammattikorkea* talo talon talossa talolla "
	"koti kodin kodissa keskus keskuk* päiväkoti* päiväkodi* sairaala* kirkko kirkon "
	"seurakun* kaupun* kunta kunnan kunnassa alue alueen alueella asema aseman asemalla "
	"kauppa kaupan apteek* tie tien katu kadun puisto* tori torin torilla ranta rannan "
	"hanke hankk* malli mallin laki lain palkin* päivä päivän päivänä museo* kirjasto* "
	"hotelli* tehdas tehtaan oy ab ry rf oyj kerho kerhon seura seuran hyvinvointialue* "
	"hyvinvointi* sosiaali* terveysasema* perhekeskus* palvelukeskus* palvelukoti* "
	"asumisyksikkö* asumisyksikö* ryhmäkoti* hoitokoti* nuorisotalo* lähiö* lähiössä "
	"asukkaat asukastalo* asuinalue* kylä kylän kylässä kaupunginosa* laakso vankila* "
	"ostari* skola skolan sjukhus* universitet* stiftelse* förening* stad staden kommun* "
	"kyrka kyrkan välfärdsområde* school hospital university foundation road street city "
	"county ");

const struct str guard_cue_first_offices = LIST(
	"sairaala* poli polin poliklinik* hotelli* säätiö* kirko* kirkko* päivä päivän päivänä "
	"päivää tie tien katu kadun puisto* lähiö* palvelukoti* palvelutalo* hoivakoti* ry "
	"malli mallin kunta kunnan kunnassa kaupun* seurakun* laki lukio* yliopisto* osasto* "
	"sjukhus* baari* kiosk* pizzeri* grilli* kahvila* parturi* keikka* keikan konsert* "
	"albumi* levy* hallituk* hallitus* teoria* leipomo* kampaamo* ravintola* kirpputori* "
	"kauppa* rantati* rantaka* puistoti* ");

const struct str guard_office_endings = LIST(
	"asema aseman asuntola asuntolan asuntolassa halli keskuksen keskuksessa keskus klinikka "
	"kodin kodissa koti koulu koulun koulussa majoitus sairaala talo talon talossa varikko ");

const struct str guard_thing_endings = LIST(
	"koti kodin kodissa talo talon talossa tupa tuvan teatteri hotelli yksikkö yksikön "
	"koulu koulun koulussa tori torin keskus keskuksen ryhmä ryhmän ryhmässä kahvila "
	"ravintola kauppa villa asunto kartano hanke hankkeen projekti lähiö lähiön lähiössä "
	"kylä kylän alue alueen alueella sairaala klinikka järjestelmä ohjelma sovellus myrsky "
	"laiva palvelu osasto asema lehti tapahtuma yhdistys skola hem gård projekt grupp ");

const struct str guard_surname_endings = LIST(
	"nen sen selle sella sellä selta seltä seen sesta sestä sille sten sson ssonin ssonille "
	"ssons ström strömin strömille ströms qvist qvistin kvist kvistin gren grenin grenille "
	"lund lundin lundille lunds berg bergin bergille bergs holm holmin holmille holms blad "
	"roos roosin roth stedt dahl enko enkon enkolle chuk tshuk ov ova ovan ovalle ev eva "
	"evan jev jeva vich vitš sky skaja skyi ska ski skin wicz zadeh ović oglu kainen käinen ");

const struct str guard_cue_english_things = LIST(
	"academy airport arms association bank bridge building care center centre charity "
	"church city clinic college committee conference council court cross day department "
	"estate foundation gardens hall hospital hotel house initiative institute island league "
	"library mall mission model museum network office park place programme project road "
	"room scheme school service services shelter society square station street team tower "
	"trust union university village ward ");

const struct str guard_cue_memorials = LIST(
	"aukio* bulevard* gymnasi* hauda* juhla* kadulla kadulta kadun katu kirja* kirjoittam* "
	"koulu* lauluja lukio* maalaam* museo* palkin* patsa* polku polulla puisto* päivä "
	"päivän päivänä romaan* runo* seura suunnittelem* säveltäm* säätiö* teatteri* tie "
	"tiellä tori torilla torin yliopisto* ");

const struct str guard_cue_person_verbs = LIST(
	"asui asuu hakee haki haluaa halusi ilmoitti itkee itki joutui kerjää kertoi kertoo "
	"kuoli kysyi kysyy kävi lähti menetti muutti nukkui nukkuu odottaa odotti opiskelee "
	"pelkäsi pelkää putosi pyysi pyytää sairastui sanoi sanoo soitti suostui tarvitsee "
	"työskentelee unohti yöpyi yöpyy ");

/* With "ei" before them: what only people do not do. */
const struct str guard_cue_dares = LIST(
	"halua halunnu* jaksa* nuku suostu* syö uskalla* ");

/* What things do not do either, but seldom. */
const struct str guard_cue_manages = LIST(
	"avannu* kuule kykene kävele luota löydä muista* näe osaa puhu pystyny* pärjää pääse "
	"saanut soittanu* tiedä tullut uskaltanu* vastaa vastannu* viitsi ymmärrä* ");

/* Endings of family names that no Finnish, Swedish or English word has. */
const struct str guard_foreign_endings = LIST(
	"enko enkon enkolle enkolla enkolta jov jovin jova jovan jev jevin jeva jevan skaja "
	"skajan ovitš evitš wicz wiczin escu escun shvili shvilin idze zadeh oglu qvist qvistin "
	"qvists qvistille sson ssonin ssonille ssons ström strömin ströms strömille ");
