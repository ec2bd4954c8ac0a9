/* SPDX-License-Identifier: EUPL-1.2 */
#include "language/guard_cues.h"

#define LIST(literal) { literal, sizeof(literal) - 1 }

const struct str guard_cue_honorifics = LIST(
	"rouva rouvan rouvalle rouvaa rva herra herran herralle herraa hra neiti neidin nti fru "
	"fröken herr mr mrs ms miss nimeltä nimeltään niminen nimisen nimiselle nimisellä nimistä "
	"nimiseltä nimisestä nimi namn heter named called mister ");

const struct str guard_cue_titles = LIST(
	"rouva rouvan rouvalle hra herra herran rva nti asiakas asiakkaan asiakkaani asiakkaamme "
	"asiakkaalle asiakkaalla asiakkaalta asiakasta asiakkaasta potilas potilaan potilaalle "
	"vuokralainen vuokralaisen vuokralaiselle asukas asukkaan asukkaalle naapuri naapurin "
	"naapurini naapurille äiti äidin äidille äitinsä äitini isä isän isälle isänsä isäni "
	"poika pojan pojalle poikansa poikani tytär tyttären tyttärelle tyttärensä tyttäreni "
	"tyttö tytön tytölle tyttönsä veli veljen veljelle veljensä veljeni sisko siskon siskolle "
	"siskonsa sisar sisaren mies miehen miehensä mieheni vaimo vaimon vaimonsa vaimoni "
	"vaimolle puoliso puolison puolisonsa avovaimo avomies avopuoliso lapsi lapsen lapsensa "
	"lapselle vauva vauvan nuori nuoren vanhus vanhuksen mummo mummon pappa papan ukki ukin "
	"isoäiti isoisä kummitäti kummisetä täti tädin setä sedän eno enon serkku serkun kaveri "
	"kaverin kaverinsa kaverini ystävä ystävän ystävänsä ystäväni työkaveri kollega kollegan "
	"opettaja opettajan lääkäri lääkärin hoitaja hoitajan ohjaaja ohjaajan sosiaalityöntekijä "
	"sosiaalityöntekijän työntekijä työntekijän omaishoitaja edunvalvoja edunvalvojan "
	"tukihenkilö tulkki vuokranantaja isännöitsijä omainen omaisen kuraattori psykologi exä "
	"exän eksä eks entinen opiskelija oppilas oppilaan kuntalainen leski kaksoset kaksonen "
	"sijaisäiti sijaisisä huoltaja huoltajan vanhempi aviomies aviomiehen olen soitin "
	"soitimme tapasin tapasimme tavattiin kävin keskustelin puhuin autoin ohjasin kerroin "
	"sovin kysyin kutsuin näin tapaan soitan soita terveisin t klient klienten klienterna "
	"grannen granne mamman pappan mamma pappa modern fadern mor far sonen son dottern dotter "
	"maken make makan hustrun hustru maka brodern bror system syster farmor mormor morfar "
	"farfar träffade ringde mötte besökte patienten patient läraren läkaren handläggaren "
	"client patient mother father son daughter brother sister wife husband neighbour neighbor "
	"tenant friend met called visited ");

const struct str guard_cue_verbs = LIST(
	"soitti soittaa soitteli kertoi kertoo kertonut sanoi sanoo kysyi kysyy pyysi pyytää itki "
	"itkee muutti muuttaa kävi käy hakee haki odottaa odotti asuu asui joutui joutuu menetti "
	"halusi haluaa toivoi pelkää pelkäsi tapasi tapaa sairastui kuoli erosi lähti vastasi "
	"nukkui nukkuu yöpyi yöpyy ilmoitti putosi tarvitsee tarvitsi osaa huusi suuttui valitti "
	"hermostui ahdistui juo joi käyttää unohti muistaa ymmärtää luuli uskoo kieltäytyi "
	"suostui pääsi karkasi velkaantui masentui irtisanottiin häädettiin tavattiin osallistui "
	"kirjoitti lähetti maksoi laittoi istuu istui kaipaa kuuli näki viihtyy opiskelee "
	"työskentelee työskenteli ringde ringer berättade berättar sade säger frågade bad grät "
	"bor bodde flyttade sökte väntar behöver vill kom gick dog skrev mår fick har called said "
	"told asked cried moved lives lived lost wants needs waited came went died wrote ");

const struct str guard_cue_belongings = LIST(
	"perhe perheen perheelle perheessä perhettä lapset lasten lapsi lapsen lapsia veli veljen "
	"sisko äiti äidin isä isän vaimo vaimon mies miehen poika pojan tytär tyttären koira "
	"koiran kissa tilanne tilannetta tilanteesta tilanteen asunto asunnon asunnossa asunnosta "
	"häätö häädön eläke eläkkeen vuokravelka vuokravelat vuokra vuokrat velat velka asiat "
	"asioita asia hakemus hakemuksen päätös päätöksen kotihoito kanssa luona luokse luota "
	"puolesta puhelin puhelinnumero numero osoite tili tilin hetu kotikäynti "
	"asiakassuunnitelma toimeentulotuki diagnoosi lääkkeet lääkitys raha rahat työntekijä "
	"omaiset omainen edunvalvoja edunvalvonta lapsenlapset naapuri naapurin avovaimo avomies "
	"puoliso kaveri ystävä huolto asiakkuus familj barn mamma pappa fru man son dotter "
	"situation lägenhet bror syster hund pension ansökan family kids children mother father "
	"wife husband son daughter flat case ");

const struct str guard_cue_offices = LIST(
	"lastensuojeluliitto* liitto liiton säätiö* yhdistys* yhdisty* koulu koulun koulussa "
	"koululla koululle koulusta lukio* yliopisto* ammattikorkea* talo talon talossa talolla "
	"koti kodin kodissa keskus keskuk* päiväkoti* päiväkodi* sairaala* kirkko kirkon "
	"seurakun* kaupun* kunta kunnan kunnassa alue alueen alueella asema aseman asemalla "
	"kauppa kaupan apteek* tie tien katu kadun puisto* tori torin torilla ranta rannan hanke "
	"hankk* malli mallin laki lain palkin* päivä päivän päivänä museo* kirjasto* hotelli* "
	"tehdas tehtaan oy ab ry rf oyj kerho kerhon seura seuran hyvinvointialue* hyvinvointi* "
	"sosiaali* terveysasema* perhekeskus* palvelukeskus* palvelukoti* asumisyksikkö* "
	"asumisyksikö* ryhmäkoti* hoitokoti* nuorisotalo* lähiö* lähiössä asukkaat asukastalo* "
	"asuinalue* kylä kylän kylässä kaupunginosa* laakso vankila* ostari* skola skolan "
	"sjukhus* universitet* stiftelse* förening* stad staden kommun* kyrka kyrkan "
	"välfärdsområde* school hospital university foundation road street city county ");

const struct str guard_surname_endings = LIST(
	"nen sen selle sella sellä selta seltä seen sesta sestä sille sten sson ssonin ssonille "
	"ssons ström strömin strömille ströms qvist qvistin kvist kvistin gren grenin grenille "
	"lund lundin lundille lunds berg bergin bergille bergs holm holmin holmille holms blad "
	"roos roosin roth stedt dahl enko enkon enkolle chuk tshuk ov ova ovan ovalle ev eva evan "
	"jev jeva vich vitš sky skaja skyi ska ski skin wicz zadeh ović oglu kainen käinen ");
