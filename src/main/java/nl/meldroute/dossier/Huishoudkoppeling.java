package nl.meldroute.dossier;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import org.springframework.stereotype.Component;

/** Draws the households anew from the decisions that hold: dossiers that are connected by them share the oldest number as hoofddossier. */
@Component
class Huishoudkoppeling {

    private final Opslag opslag;
    private final Twijfels twijfels;
    private final Personen personen;
    private final Gebeurtenissen gebeurtenissen;

    Huishoudkoppeling(Opslag opslag, Twijfels twijfels, Personen personen, Gebeurtenissen gebeurtenissen) {
        this.opslag = opslag;
        this.twijfels = twijfels;
        this.personen = personen;
        this.gebeurtenissen = gebeurtenissen;
    }

    List<String> gekoppeld(String dossiernummer) {
        return opslag.lijst(String.class, """
                select dossiernummer from dossier
                where hoofddossier = (select hoofddossier from dossier where dossiernummer = ?) order by dossiernummer""", dossiernummer);
    }

    /** The households of these dossiers, held until this transaction ends: two decisions about them take turns. */
    Set<String> houdVast(Collection<String> dossiernummers) {
        Set<String> vast = new TreeSet<>();
        Set<String> geraakt = huishoudens(dossiernummers);
        // The decision that was waited for may have made them larger.
        while (vast.addAll(geraakt)) {
            geraakt.forEach(nummer -> opslag.een(
                    String.class, "select dossiernummer from dossier where dossiernummer = ? for update", nummer));
            geraakt = huishoudens(dossiernummers);
        }
        return geraakt;
    }

    private Set<String> huishoudens(Collection<String> dossiernummers) {
        Set<String> alle = new TreeSet<>();
        dossiernummers.forEach(nummer -> alle.addAll(gekoppeld(nummer)));
        return alle;
    }

    /** Draws anew what the decisions say of these whole households. */
    void herbereken(Set<String> dossiers, String door) {
        Map<String, String> hoofd = new TreeMap<>();
        dossiers.forEach(dossier -> hoofd.put(dossier, dossier));
        twijfels.van(dossiers).stream()
                .filter(twijfel -> Boolean.TRUE.equals(twijfel.zelfde()))
                .forEach(twijfel -> verbind(hoofd, twijfel.dossiernummer(), twijfel.kandidaat()));
        hoofd.forEach((dossier, hoofddossier) ->
                opslag.wijzig("update dossier set hoofddossier = ? where dossiernummer = ?", hoofddossier, dossier));
        dossiers.forEach(dossier -> zetPersonenLos(dossier, door));
    }

    private static void verbind(Map<String, String> hoofd, String een, String ander) {
        String van = hoofd.getOrDefault(een, een);
        String naar = hoofd.getOrDefault(ander, ander);
        String oudste = van.compareTo(naar) < 0 ? van : naar;
        hoofd.replaceAll((dossier, huidig) -> huidig.equals(van) || huidig.equals(naar) ? oudste : huidig);
    }

    /**
     * A melding may hold a person of a linked dossier. When that link ends, the melding goes on with its own copy of what was known, so
     * that neither household sees what the other records from then on.
     */
    private void zetPersonenLos(String dossier, String door) {
        List<String> huishouden = gekoppeld(dossier);
        Map<Long, Long> kopie = new LinkedHashMap<>();
        for (Deel deel : opslag.lijst(Deel.class, """
                select r.meldingnummer, r.betrokkene_id from betrokkene_in_melding r
                join melding m on m.meldingnummer = r.meldingnummer where m.dossiernummer = ?
                union select r.meldingnummer, r.betrokkene_id from betrokkene_uit_melding r
                join melding m on m.meldingnummer = r.meldingnummer where m.dossiernummer = ?
                order by 1, 2""", dossier, dossier)) {
            Betrokkene oud = personen.lees(deel.betrokkeneId);
            if (huishouden.contains(oud.dossiernummer())) {
                continue;
            }
            long nieuw = kopie.computeIfAbsent(
                    oud.id(), id -> personen.voegToe(dossier, oud.gegevens(), oud.gewijzigdDoor()));
            verplaats(deel, nieuw);
            gebeurtenissen.leg(
                    deel.meldingnummer,
                    Soort.BETROKKENE_TOEGEVOEGD,
                    door,
                    Map.of("betrokkene", String.valueOf(nieuw), "was", String.valueOf(oud.id())));
        }
        kopie.forEach((oud, nieuw) -> kopieerRelaties(oud, nieuw, kopie, huishouden));
    }

    private void verplaats(Deel deel, long naar) {
        opslag.wijzig("""
                insert into betrokkene_in_melding (meldingnummer, betrokkene_id, rol)
                select meldingnummer, cast(? as bigint), rol from betrokkene_in_melding
                where meldingnummer = ? and betrokkene_id = ?""", naar, deel.meldingnummer, deel.betrokkeneId);
        for (String tabel : List.of("aard", "betrokkene_uit_melding", "signaal", "bericht", "informeren", "gesprek")) {
            opslag.wijzig(
                    "update " + tabel + " set betrokkene_id = ? where meldingnummer = ? and betrokkene_id = ?",
                    naar,
                    deel.meldingnummer,
                    deel.betrokkeneId);
        }
        opslag.wijzig(
                "delete from betrokkene_in_melding where meldingnummer = ? and betrokkene_id = ?",
                deel.meldingnummer,
                deel.betrokkeneId);
    }

    private void kopieerRelaties(long oud, long nieuw, Map<Long, Long> kopie, List<String> huishouden) {
        personen.relaties(oud).forEach(relatie -> {
            Long tot = kopie.get(relatie.totId());
            if (tot != null
                    || huishouden.contains(personen.lees(relatie.totId()).dossiernummer())) {
                personen.zetRelatie(
                        nieuw,
                        new Betrokkene.Relatie(tot == null ? relatie.totId() : tot, relatie.soort(), relatie.gezag()));
            }
        });
        opslag.lijst(Naar.class, "select betrokkene_id, soort, gezag from relatie where tot_id = ?", oud).stream()
                .filter(naar ->
                        huishouden.contains(personen.lees(naar.betrokkeneId).dossiernummer()))
                .forEach(naar ->
                        personen.zetRelatie(naar.betrokkeneId, new Betrokkene.Relatie(nieuw, naar.soort, naar.gezag)));
    }

    private record Deel(String meldingnummer, long betrokkeneId) {}

    private record Naar(long betrokkeneId, String soort, boolean gezag) {}
}
