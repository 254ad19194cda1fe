package nl.meldroute.dossier;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who has to hear that data about him were recorded, and since when (Wmo 2015 art. 5.3.1): everyone of a melding who is born and whose data
 * came from others. Once in this list somebody stays in it; who is taken out of the melding has to hear nothing until he is back.
 */
@Service
public class Informeringen {

    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");

    /** The part of who reported about himself, by hoedanigheid. */
    private static final Map<String, BetrokkeneRol> ZELF_MELDER =
            Map.of("30", BetrokkeneRol.PLEGER, "31", BetrokkeneRol.SLACHTOFFER, "32", BetrokkeneRol.KIND);

    private final Opslag opslag;
    private final Deelnames deelnames;
    private final ObjectProvider<Informeerroute> route;
    private final Clock klok;

    Informeringen(Opslag opslag, Deelnames deelnames, ObjectProvider<Informeerroute> route, Clock klok) {
        this.opslag = opslag;
        this.deelnames = deelnames;
        this.route = route;
        this.klok = klok;
    }

    /**
     * Someone who is to be informed.
     *
     * @param betrokkene number of that person
     * @param vanaf the moment that the term counts from
     * @param leeftijdsgroep as in {@link Geboortedatum#leeftijdsgroep}; {@code onbekend} without a birth date
     */
    public record TeInformeren(long betrokkene, Instant vanaf, String leeftijdsgroep) {}

    /** Who of this melding is still to be informed. */
    public List<TeInformeren> open(String meldingnummer) {
        LocalDate vandaag = LocalDate.ofInstant(klok.instant(), NEDERLAND);
        return opslag.lijst(Rij.class, """
                select i.betrokkene_id, i.vanaf, b.geboortedatum from informeren i
                join betrokkene_in_melding r on r.meldingnummer = i.meldingnummer and r.betrokkene_id = i.betrokkene_id
                join betrokkene b on b.id = i.betrokkene_id
                where i.meldingnummer = ? and i.afgerond_op is null order by i.betrokkene_id""", meldingnummer).stream()
                .map(rij -> new TeInformeren(
                        rij.betrokkeneId,
                        rij.vanaf,
                        rij.geboortedatum == null
                                ? Geboortedatum.LEEFTIJD_ONBEKEND
                                : new Geboortedatum(rij.geboortedatum).leeftijdsgroep(vandaag)))
                .toList();
    }

    /** Who was informed hears of a new besluit as well; for who was not, the first term goes on. */
    @Transactional
    public void heropen(String meldingnummer, Instant besluitOp) {
        opslag.wijzig(
                "update informeren set vanaf = ?, afgerond_op = null where meldingnummer = ? and afgerond_op is not null",
                besluitOp,
                meldingnummer);
    }

    /** This person was not told after all; the first term goes on. */
    @Transactional
    public void heropen(String meldingnummer, long betrokkene) {
        opslag.wijzig(
                "update informeren set afgerond_op = null where meldingnummer = ? and betrokkene_id = ?",
                meldingnummer,
                huidig(meldingnummer, betrokkene));
    }

    /** This person was told, or there is a reason why that is impossible; a second time changes nothing. */
    @Transactional
    public void rondAf(String meldingnummer, long betrokkene) {
        opslag.wijzig(
                "update informeren set afgerond_op = ? where meldingnummer = ? and betrokkene_id = ? and afgerond_op is null",
                klok.instant(),
                meldingnummer,
                huidig(meldingnummer, betrokkene));
    }

    /** The number of this person now: another one when two dossiers came apart since. */
    public long huidig(String meldingnummer, long betrokkene) {
        return deelnames.huidig(meldingnummer, betrokkene);
    }

    /** Puts in the list, as of now, who is not in it yet and has to be. */
    void legVast(String meldingnummer) {
        List<Kandidaat> alle = opslag.lijst(Kandidaat.class, """
                select r.betrokkene_id, r.rol, b.geboortedatum, m.hoedanigheid, m.bekendheid,
                    exists (select 1 from informeren i where i.meldingnummer = r.meldingnummer
                        and i.betrokkene_id = r.betrokkene_id) as bekend
                from betrokkene_in_melding r join melding m on m.meldingnummer = r.meldingnummer
                join betrokkene b on b.id = r.betrokkene_id where r.meldingnummer = ? order by r.betrokkene_id""", meldingnummer);
        opslag.voegRijenToe(
                "informeren",
                List.of("meldingnummer", "betrokkene_id", "vanaf"),
                alle.stream()
                        .filter(een -> !een.bekend && een.isGeboren() && !een.isOpenMelder(alle))
                        .map(een -> List.of(meldingnummer, een.betrokkeneId, klok.instant()))
                        .toList());
    }

    /** As {@link #legVast}, and the processes follow. */
    void werkBij(String meldingnummer) {
        legVast(meldingnummer);
        route.ifAvailable(lopend -> lopend.werkBij(meldingnummer));
    }

    private record Rij(
            long betrokkeneId, Instant vanaf, @Nullable String geboortedatum) {}

    private record Kandidaat(
            long betrokkeneId,
            BetrokkeneRol rol,
            @Nullable String geboortedatum,
            String hoedanigheid,
            Bekendheid bekendheid,
            boolean bekend) {

        boolean isGeboren() {
            return geboortedatum == null || !geboortedatum.equals(Geboortedatum.ONGEBOREN);
        }

        /**
         * Only a melder who may be known is left out, and only when there is no doubt who it is: that nobody has to inform this one person
         * would say who reported.
         */
        boolean isOpenMelder(List<Kandidaat> alle) {
            return bekendheid == Bekendheid.OPEN
                    && rol == ZELF_MELDER.get(hoedanigheid)
                    && alle.stream().filter(ander -> ander.rol == rol).count() == 1;
        }
    }
}
