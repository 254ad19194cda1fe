package nl.meldroute.dossier;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds earlier involvement within a region: the same BSN (certain only with the same name and birth date), else the same name and birth
 * date, else the same address. Answers with the hoofddossier, so that linked dossiers count as one household. Who was taken out of every
 * melding was entered by mistake and is not found.
 */
@Component
class Herkenning {

    /** How a household was recognised; the first is certain, the others are for a caseworker to judge. */
    enum Grond {
        BSN,
        /** The same BSN with another name or birth date: perhaps mistyped. */
        BSN_MET_VERSCHIL,
        NAAM_EN_GEBOORTEDATUM,
        ADRES
    }

    private static final String SELECT =
            "select distinct d.hoofddossier from betrokkene b join dossier d on d.dossiernummer = b.dossiernummer where d.regio = ? and "
                    + Personen.IN_EEN_MELDING + " and ";

    /** Rows of herkenning_slot. */
    private static final int SLOTEN = 1000;

    private final Opslag opslag;

    Herkenning(Opslag opslag) {
        this.opslag = opslag;
    }

    /**
     * Known households of these persons, each with its strongest ground. Whoever asks about the same person or address at the same
     * time waits until this transaction ends.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Map<String, Grond> zoek(String regio, List<Persoonsgegevens> personen) {
        // In ascending order, so that two askers never wait for each other.
        personen.stream()
                .flatMap(Herkenning::sleutels)
                .map(sleutel -> Math.floorMod((regio + sleutel).hashCode(), SLOTEN))
                .sorted()
                .distinct()
                .forEach(slot -> opslag.een(
                        Integer.class, "select nummer from herkenning_slot where nummer = ? for update", slot));
        Map<String, Grond> gevonden = new TreeMap<>();
        for (Grond grond : Grond.values()) {
            personen.stream()
                    .flatMap(persoon -> zoek(regio, persoon, grond).stream())
                    .forEach(dossier -> gevonden.putIfAbsent(dossier, grond));
        }
        return gevonden;
    }

    private static Stream<String> sleutels(Persoonsgegevens persoon) {
        Adres adres = persoon.adres();
        return Stream.of(
                        persoon.bsn() == null ? "" : "bsn " + persoon.bsn(),
                        persoon.geboortedatum() == null
                                ? ""
                                : ("naam " + persoon.achternaam() + persoon.voornamen()).toLowerCase(Locale.ROOT)
                                        + persoon.geboortedatum(),
                        adres == null || adres.postcode() == null
                                ? ""
                                : "adres " + adres.postcode() + adres.huisnummer())
                .filter(sleutel -> !sleutel.isEmpty());
    }

    private List<String> zoek(String regio, Persoonsgegevens persoon, Grond grond) {
        return switch (grond) {
            case BSN -> metBsn(regio, persoon, true);
            case BSN_MET_VERSCHIL -> metBsn(regio, persoon, false);
            // Two persons whose BSNs differ are two persons, whatever their names.
            case NAAM_EN_GEBOORTEDATUM ->
                persoon.geboortedatum() == null
                        ? List.of()
                        : opslag.lijst(
                                String.class,
                                SELECT
                                        + "lower(b.achternaam) = lower(?) and lower(b.voornamen) = lower(?) and b.geboortedatum = ?"
                                        + (persoon.bsn() == null ? "" : " and b.bsn is null"),
                                regio,
                                persoon.achternaam(),
                                persoon.voornamen(),
                                persoon.geboortedatum());
            case ADRES -> {
                Adres adres = persoon.adres();
                yield adres == null || adres.postcode() == null || adres.huisnummer() == null
                        ? List.of()
                        : opslag.lijst(
                                String.class,
                                SELECT + "b.postcode = ? and b.huisnummer = ?",
                                regio,
                                adres.postcode(),
                                adres.huisnummer());
            }
        };
    }

    private List<String> metBsn(String regio, Persoonsgegevens persoon, boolean zelfde) {
        if (persoon.bsn() == null) {
            return List.of();
        }
        return opslag
                .metParameters("""
                        select b.*, d.hoofddossier from betrokkene b join dossier d on d.dossiernummer = b.dossiernummer
                        where d.regio = ? and b.bsn = ? and\s""" + Personen.IN_EEN_MELDING + " order by b.id", regio, persoon.bsn())
                .query((rij, nummer) -> Map.entry(
                        rij.getString("hoofddossier"),
                        BetrokkeneMapper.INSTANTIE.mapRow(rij, nummer).gegevens()))
                .list()
                .stream()
                .filter(bekend -> bekend.getValue().kanZijn(persoon) == zelfde)
                .map(Map.Entry::getKey)
                .distinct()
                .toList();
    }
}
