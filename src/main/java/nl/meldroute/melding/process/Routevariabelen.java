package nl.meldroute.melding.process;

import static nl.meldroute.engine.Variabele.tekst;

import java.util.Date;
import nl.meldroute.engine.Variabele;

/** The variables of a melding's route: codes, yes/no, numbers and dates. The business key of every instance is the meldingnummer. */
final class Routevariabelen {

    static final String MELDING = "melding";
    static final String ACUUT_GEVAAR_BERICHT = "acuutGevaar";
    static final String NIEUW_ACUUT_SIGNAAL_BERICHT = "nieuwAcuutSignaal";

    static final Variabele<String> REGIO = tekst("regio");
    static final Variabele<Date> ONTVANGEN_OP = new Variabele<>("ontvangenOp", Date.class);
    static final Variabele<Date> REGISTRATIE_OP = new Variabele<>("registratieOp", Date.class);
    static final Variabele<String> ACUUT_GEVAAR = tekst("acuutGevaar");
    static final Variabele<Date> ACUUT_GEMELD_OP = new Variabele<>("acuutGemeldOp", Date.class);
    static final Variabele<String> AANLEIDING = tekst("aanleiding");
    static final Variabele<String> MELDER_BEKENDHEID = tekst("melderBekendheid");
    static final Variabele<Boolean> MELDER_PROFESSIONAL = new Variabele<>("melderProfessional", Boolean.class);
    static final Variabele<Integer> KINDEREN = new Variabele<>("kinderen", Integer.class);
    static final Variabele<Boolean> COMPLEET = new Variabele<>("compleet", Boolean.class);

    /** What was decided about a melding whose melder nobody knows: {@code melding}, {@code advies} or {@code bekend}. */
    static final Variabele<String> ONBEKENDE_MELDER_BESLUIT = tekst("onbekendeMelderBesluit");

    static final Variabele<String> ACUTE_ONVEILIGHEID = tekst("acuteOnveiligheid");
    static final Variabele<String> STRUCTURELE_ONVEILIGHEID = tekst("structureleOnveiligheid");
    static final Variabele<String> ADVIES = tekst("advies");
    static final Variabele<String> ADVIES_REGEL = tekst("adviesRegel");
    static final Variabele<String> ADVIES_GROND = tekst("adviesGrond");
    static final Variabele<String> VERVOLG = tekst("vervolg");
    /** The id of the vervolgbesluit in the dossier. */
    static final Variabele<Long> BESLUIT = new Variabele<>("besluit", Long.class);

    static final Variabele<String> BESLUIT_DOOR = tekst("besluitDoor");
    static final Variabele<Date> BESLUIT_OP = new Variabele<>("besluitOp", Date.class);
    static final Variabele<Boolean> AFWIJKING = new Variabele<>("afwijking", Boolean.class);
    static final Variabele<Boolean> AFWIJKING_VOORAF = new Variabele<>("afwijkingVooraf", Boolean.class);
    static final Variabele<Boolean> AFWIJKING_ACHTERAF = new Variabele<>("afwijkingAchteraf", Boolean.class);
    static final Variabele<Boolean> EERDER_BEOORDEELD = new Variabele<>("eerderBeoordeeld", Boolean.class);
    static final Variabele<Date> TERMIJN_VANAF = new Variabele<>("termijnVanaf", Date.class);
    static final Variabele<Boolean> SPOEDBESLUIT_OPEN = new Variabele<>("spoedbesluitOpen", Boolean.class);
    static final Variabele<String> HEROVERWEGEN = tekst("heroverwegen");
    /** How many spoedinzetten run or wait for somebody to look at a signal; the melding does not close before none does. */
    static final Variabele<Integer> OPEN_SPOED = new Variabele<>("openSpoed", Integer.class);

    /** The id of the vervolgbesluit after which acute danger was confirmed; 0 when there was none yet. */
    static final Variabele<Long> GEVAAR_NA_BESLUIT = new Variabele<>("gevaarNaBesluit", Long.class);

    /** The term that informing is under now, and the moment it counts from. */
    static final Variabele<String> INFORMEREN_TERMIJN = tekst("informerenTermijn");

    static final Variabele<Date> INFORMEREN_VANAF = new Variabele<>("informerenVanaf", Date.class);
    static final Variabele<Boolean> INFORMEREN_KLAAR = new Variabele<>("informerenKlaar", Boolean.class);

    /** How far the route is with informing everyone: see {@link Informeerprocessen}. */
    static final Variabele<String> INFORMEREN_STAND = tekst("informerenStand");

    /** The number in the dossier of the one person a process is about; forms show by it who that is. */
    static final Variabele<Long> BETROKKENE = new Variabele<>("betrokkene", Long.class);

    static final Variabele<String> LEEFTIJDSGROEP = tekst("leeftijdsgroep");

    static final Variabele<String> DAGDEEL = tekst("dagdeel");
    static final Variabele<Boolean> AL_VERSTREKEN = new Variabele<>("alVerstreken", Boolean.class);

    static final Variabele<String> PARTIJ = tekst("partij");
    static final Variabele<String> PARTIJ_NAAM = tekst("partijNaam");
    static final Variabele<String> ANTWOORD = tekst("antwoord");
    static final Variabele<Date> AANGEBODEN_OP = new Variabele<>("aangebodenOp", Date.class);
    static final Variabele<Date> OVERDRACHT_GEACCEPTEERD_OP = new Variabele<>("overdrachtGeaccepteerdOp", Date.class);
    static final Variabele<String> OVERDRACHT_DOEL = tekst("overdrachtDoel");
    /** Number in the ledger of the letter that did not go. */
    static final Variabele<Long> BERICHT = new Variabele<>("bericht", Long.class);

    static final Variabele<Boolean> OVERGEDRAGEN = new Variabele<>("overgedragen", Boolean.class);
    static final Variabele<String> UITKOMST = tekst("uitkomst");

    /** How a repeat's besluit relates to the vervolg that runs for the household: aansluiten, overnemen or apart. */
    static final Variabele<String> SAMENLOOP = tekst("samenloop");

    /** The service that runs for the household at another melding, or geen; and the number of that melding. */
    static final Variabele<String> LOPEND_VERVOLG = tekst("lopendVervolg");

    static final Variabele<String> LOPENDE_MELDING = tekst("lopendeMelding");

    /** Whether the vervolg that this melding goes along with has come to its end. */
    static final Variabele<Boolean> LOPEND_VERVOLG_KLAAR = new Variabele<>("lopendVervolgKlaar", Boolean.class);

    /** Whether the vervolg of this melding has come to its end, for those that go along with it. */
    static final Variabele<Boolean> VERVOLG_KLAAR = new Variabele<>("vervolgKlaar", Boolean.class);

    /** Whether a later melding took over the vervolg of this one. */
    static final Variabele<Boolean> OVERGENOMEN = new Variabele<>("overgenomen", Boolean.class);

    /** The one date that all moments of the monitoring count from. */
    static final Variabele<Date> MONITORING_VANAF = new Variabele<>("monitoringVanaf", Date.class);

    /** open until monitoring was decided, then niet or afgerond. */
    static final Variabele<String> MONITORING_UITKOMST = tekst("monitoringUitkomst");

    static final Variabele<Boolean> HUISVERBOD_OPGELEGD = new Variabele<>("huisverbodOpgelegd", Boolean.class);

    /** How often extra inzet (other authorities, huisverbod, regional services) runs beside the route. */
    static final Variabele<Integer> OPEN_INZET = new Variabele<>("openInzet", Integer.class);

    static final Variabele<Boolean> INZET_INSTANTIE = new Variabele<>("inzetInstantie", Boolean.class);
    static final Variabele<Boolean> INZET_HUISVERBOD = new Variabele<>("inzetHuisverbod", Boolean.class);
    static final Variabele<Boolean> INZET_DIENST = new Variabele<>("inzetDienst", Boolean.class);

    /** Whether a melding came by mail and nobody has said yet where it plays and what it is about. */
    static final Variabele<Boolean> UIT_MAIL = new Variabele<>("uitMail", Boolean.class);

    static final Variabele<String> GEMEENTE = tekst("gemeente");

    /** Why a person looks at a mail that came in, and what was decided: {@code melding} or {@code geen-melding}. */
    static final Variabele<String> MAIL_REDEN = tekst("mailReden");

    static final Variabele<String> MAIL_BESLUIT = tekst("mailBesluit");

    private Routevariabelen() {}
}
