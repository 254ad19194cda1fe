package nl.meldroute.dossier;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import nl.meldroute.toegang.Regios;
import org.jspecify.annotations.Nullable;

/**
 * Writes the two messages of a verzoek: to the Raad what bijlage 1 of the Regeling justitiële keteninformatisering asks, to the college
 * that there is a verzoek. A shielded address goes to neither.
 */
final class Raadbericht {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Melding melding;
    private final String verzoeknummer;
    private final NieuwRaadverzoek verzoek;
    private final Raadgezin gezin;

    Raadbericht(Melding melding, String verzoeknummer, NieuwRaadverzoek verzoek, Raadgezin gezin) {
        this.melding = melding;
        this.verzoeknummer = verzoeknummer;
        this.verzoek = verzoek;
        this.gezin = gezin;
    }

    /** The verzoek itself. */
    String voorRaad(LocalDate begonnenOp) {
        ObjectNode bericht = JSON.objectNode().put("schema", "verzoek-raad").put("versie", 1);
        ObjectNode casus = bericht.putObject("casus")
                .put("verzoeknummer", verzoeknummer)
                .put("omschrijving", "Verzoek tot onderzoek")
                .put("startdatum", begonnenOp.toString())
                .put("spoed", verzoek.spoed());
        zet(casus, "raadnummer", verzoek.gehoordNummer());
        bericht.set("verzoeker", verzoeker().put("medewerker", verzoek.opgesteldDoor()));
        ArrayNode jeugdigen = bericht.putArray("jeugdigen");
        gezin.jeugdigen().forEach(kind -> jeugdigen.add(jeugdige(kind.gegevens())));
        ArrayNode ongeborenen = bericht.putArray("ongeborenen");
        gezin.ongeborenen().forEach(kind -> ongeborenen.add(ongeborene(kind)));
        bericht.set("gezag", gezag());
        NieuwRaadverzoek.Onderbouwing waarom = verzoek.onderbouwing();
        ObjectNode onderbouwing = bericht.putObject("onderbouwing")
                .put("zorgen", waarom.zorgen())
                .put("hulp", waarom.hulp())
                .put("waarom", waarom.waarom())
                .put("verwachting", waarom.verwachting());
        zet(onderbouwing, "spoedReden", verzoek.spoedReden());
        return bericht.toString();
    }

    /** That a verzoek was made: no more than Wmo 2015 art. 4.1.1 lid 2 onder f asks, so nothing about people. */
    String voorCollege(LocalDate gemaaktOp) {
        ObjectNode bericht = JSON.objectNode()
                .put("schema", "college-verzoek")
                .put("versie", 1)
                .put("verzoeknummer", verzoeknummer)
                .put("gemeente", melding.gemeente())
                .put("gemaaktOp", gemaaktOp.toString())
                .put("grond", "Wmo 2015 art. 4.1.1 lid 2 onder f");
        bericht.set("verzoeker", verzoeker());
        return bericht.toString();
    }

    private ObjectNode verzoeker() {
        String regio = Regios.alle().stream()
                .filter(een -> een.id().equals(melding.regio()))
                .map(Regios.Regio::naam)
                .findFirst()
                .orElse(melding.regio());
        return JSON.objectNode().put("organisatie", "Veilig Thuis " + regio);
    }

    private ObjectNode jeugdige(Persoonsgegevens kind) {
        ObjectNode jeugdige = JSON.objectNode().put("geslacht", kind.geslacht().name());
        zet(jeugdige, "bsn", kind.bsn());
        zet(jeugdige, "bsnReden", kind.bsnReden());
        naam(jeugdige, kind);
        zet(jeugdige, "geboortedatum", kind.geboortedatum());
        Adres adres = kind.adres();
        if (adres != null && gezin.isAfgeschermd(adres)) {
            jeugdige.put("adresAfgeschermd", true);
        } else if (adres != null) {
            ObjectNode brp = jeugdige.putObject("adres");
            zet(brp, "straat", adres.straat());
            if (adres.huisnummer() != null) {
                brp.put("huisnummer", adres.huisnummer());
            }
            zet(brp, "toevoeging", adres.toevoeging());
            zet(brp, "postcode", adres.postcode());
            zet(brp, "woonplaats", adres.woonplaats());
        }
        return jeugdige;
    }

    private ObjectNode ongeborene(Betrokkene kind) {
        ObjectNode ongeborene = JSON.objectNode();
        gezin.moeder(kind).ifPresent(moeder -> naam(ongeborene.putObject("moeder"), moeder.gegevens()));
        LocalDate uitgerekend = verzoek.uitgerekendOp();
        zet(ongeborene, "uitgerekendOp", uitgerekend == null ? null : uitgerekend.toString());
        return ongeborene;
    }

    private ObjectNode gezag() {
        ObjectNode gezag = JSON.objectNode().put("geinformeerd", verzoek.gezagGeinformeerd());
        zet(gezag, "redenNietGeinformeerd", verzoek.gezagReden());
        zet(gezag, "anders", verzoek.anderGezag());
        ArrayNode dragers = gezag.putArray("dragers");
        gezin.gezagsdragers().forEach(drager -> {
            ObjectNode een = dragers.addObject();
            naam(een, drager.persoon().gegevens());
            drager.over().forEach(een.withArray("over")::add);
            een.set("contact", contact(drager.persoon().gegevens()));
        });
        return gezag;
    }

    /** A way to reach someone may lead to where that person hides: then the Raad asks Veilig Thuis first. */
    private ObjectNode contact(Persoonsgegevens persoon) {
        VeiligContact veilig = persoon.veiligContact();
        Adres adres = persoon.adres();
        boolean schuilt = adres != null && gezin.isAfgeschermd(adres);
        ObjectNode contact = JSON.objectNode()
                .put("nooitBellen", veilig.nooitBellen())
                .put("nooitSchrijven", veilig.nooitSchrijven())
                .put("eerstOverleggen", schuilt);
        zet(contact, "tolk", veilig.tolk());
        if (!schuilt) {
            zet(contact, "kanaal", veilig.kanaal());
            zet(contact, "uren", veilig.uren());
        }
        return contact;
    }

    private static void naam(ObjectNode waar, Persoonsgegevens persoon) {
        waar.put("achternaam", persoon.achternaam()).put("voornamen", persoon.voornamen());
    }

    private static void zet(ObjectNode waar, String veld, @Nullable String waarde) {
        if (waarde != null && !waarde.isBlank()) {
            waar.put(veld, waarde);
        }
    }
}
