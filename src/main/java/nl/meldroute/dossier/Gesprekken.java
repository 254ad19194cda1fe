package nl.meldroute.dossier;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Conversations with the melder and colleagues, and contacts with those involved. */
@Service
public class Gesprekken {

    private final Opslag opslag;
    private final Gebeurtenissen gebeurtenissen;
    private final Clock klok;

    Gesprekken(Opslag opslag, Gebeurtenissen gebeurtenissen, Clock klok) {
        this.opslag = opslag;
        this.gebeurtenissen = gebeurtenissen;
        this.klok = klok;
    }

    /** Records a conversation, or why it was not held. */
    @Transactional
    public void leg(String meldingnummer, NieuwGesprek gesprek, String door) {
        opslag.voegToe(
                "gesprek",
                "meldingnummer",
                meldingnummer,
                "soort",
                gesprek.soort(),
                "gevoerd",
                gesprek.gevoerd(),
                "uitkomst",
                gesprek.uitkomst(),
                "gevoerd_op",
                gesprek.gevoerdOp(),
                "verslag",
                gesprek.verslag(),
                "betrokkene_id",
                gesprek.betrokkeneId(),
                "op",
                klok.instant(),
                "door",
                door);
        gebeurtenissen.leg(
                meldingnummer,
                Soort.GESPREK_VASTGELEGD,
                door,
                Gebeurtenissen.metDag(
                        Map.of("soort", gesprek.soort().name(), "gevoerd", gesprek.gevoerd() ? "ja" : "nee"),
                        gesprek.gevoerdOp(),
                        null));
    }

    /** Whether the newest conversation that this user recorded in this melding is this very one. */
    boolean isLaatste(String meldingnummer, NieuwGesprek gesprek, String door) {
        return opslag.vind(
                        Gesprek.class,
                        "select * from gesprek where meldingnummer = ? and door = ? order by id desc fetch first 1 rows only",
                        meldingnummer,
                        door)
                .filter(laatste -> gesprek.equals(new NieuwGesprek(
                        laatste.soort(),
                        laatste.gevoerd(),
                        laatste.uitkomst(),
                        laatste.gevoerdOp(),
                        laatste.verslag(),
                        laatste.betrokkeneId())))
                .isPresent();
    }

    /** Whether the newest contact that this user recorded in this melding is this very one. */
    boolean isLaatste(String meldingnummer, NieuwContact contact, String door) {
        return opslag.vind(
                        Contact.class,
                        "select * from contact where meldingnummer = ? and door = ? order by id desc fetch first 1 rows only",
                        meldingnummer,
                        door)
                .filter(laatste -> contact.equals(new NieuwContact(
                        laatste.soort(),
                        laatste.uitkomst(),
                        laatste.motivatie(),
                        laatste.gevoerdOp(),
                        laatste.gevoerdOm(),
                        laatste.verslag())))
                .isPresent();
    }

    /** Whether a contact with those involved of this melding was held on this day. */
    public boolean hadContactOp(String meldingnummer, LocalDate dag) {
        return opslag.een(
                        Integer.class,
                        "select count(*) from contact_nu where meldingnummer = ? and gevoerd_op = ?",
                        meldingnummer,
                        dag)
                > 0;
    }

    /** Records a contact with those involved, or why there was none. */
    @Transactional
    public void legContact(String meldingnummer, NieuwContact contact, String door) {
        opslag.voegToe(
                "contact",
                "meldingnummer",
                meldingnummer,
                "soort",
                contact.soort(),
                "uitkomst",
                contact.uitkomst(),
                "motivatie",
                contact.motivatie(),
                "gevoerd_op",
                contact.gevoerdOp(),
                "gevoerd_om",
                contact.gevoerdOm(),
                "verslag",
                contact.verslag(),
                "op",
                klok.instant(),
                "door",
                door);
        String uitkomst =
                contact.uitkomst() == null ? "GEEN" : contact.uitkomst().name();
        gebeurtenissen.leg(
                meldingnummer,
                Soort.CONTACT_GELEGD,
                door,
                Gebeurtenissen.metDag(
                        Map.of("soort", contact.soort().name(), "uitkomst", uitkomst),
                        contact.gevoerdOp(),
                        contact.gevoerdOm()));
    }
}
