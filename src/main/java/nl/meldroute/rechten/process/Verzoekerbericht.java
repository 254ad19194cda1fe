package nl.meldroute.rechten.process;

import static nl.meldroute.engine.Variabele.tekst;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import nl.meldroute.dossier.Gebeurtenissen;
import nl.meldroute.dossier.Verzoekpersonen;
import nl.meldroute.engine.FormulierFout;
import nl.meldroute.engine.Taakinvoer;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** What reaches who made a request, for every kind of request: that he heard what was decided, on a day and in a way that can be. */
@Component
class Verzoekerbericht {

    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");

    private final Taakinvoer.Lezer lezer;
    private final Gebeurtenissen gebeurtenissen;
    private final Verzoekpersonen personen;

    Verzoekerbericht(Taakinvoer.Lezer lezer, Gebeurtenissen gebeurtenissen, Verzoekpersonen personen) {
        this.lezer = lezer;
        this.gebeurtenissen = gebeurtenissen;
        this.personen = personen;
    }

    /**
     * Records that who made the request heard what was decided.
     *
     * @param verzoek which kind of request
     * @param erbij codes of this kind beside the usual ones
     * @throws FormulierFout when the requester, who may not get all that was asked, was not told where to go with that; or when the day or the
     *     way cannot be
     */
    void leg(DelegateTask taak, String verzoek, String besluit, Map<String, String> erbij) {
        if (!Taakinvoer.ja(taak, "rechtsmiddelenVerteld")) {
            throw new FormulierFout(
                    "rechtsmiddelenVerteld",
                    "Vertel ook waar de verzoeker een klacht kan indienen, en van de Autoriteit Persoonsgegevens en de rechter.");
        }
        LocalDate op = dagNaBesluit(taak, "besluitVerteldOp");
        vereisVeiligePost(taak, "besluitVerteldWijze", "brief");
        Taakinvoer invoer = lezer.van(taak);
        Map<String, String> codes = new HashMap<>(erbij);
        codes.put("verzoek", verzoek);
        codes.put("betrokkene", String.valueOf(Verzoekvariabelen.BETROKKENE.van(taak)));
        codes.put("besluit", besluit);
        gebeurtenissen.leg(
                invoer.meldingnummer(),
                Soort.VERZOEKER_GEINFORMEERD,
                invoer.door(),
                Gebeurtenissen.metDag(codes, op, null));
    }

    /**
     * The day in this field.
     *
     * @throws FormulierFout when it is before the day of the decision
     */
    LocalDate dagNaBesluit(DelegateTask taak, String veld) {
        LocalDate op = Taakinvoer.dag(taak, veld);
        boolean eerder = Verzoekvariabelen.BESLUIT_OP
                .vind(taak)
                .map(besluit -> LocalDate.ofInstant(besluit.toInstant(), NEDERLAND))
                .filter(op::isBefore)
                .isPresent();
        if (eerder) {
            throw new FormulierFout(veld, "Deze dag is vóór het besluit. Vul een latere dag in.");
        }
        return op;
    }

    /**
     * Nothing goes by post to who may never be written to, as far as the dossier knows the requester.
     *
     * @param post the answer in this field that stands for post
     */
    void vereisVeiligePost(DelegateTask taak, String veld, String post) {
        long verzoeker = Verzoekvariabelen.VERZOEKER.van(taak).equals(Verzoekvariabelen.ZELF)
                ? Verzoekvariabelen.BETROKKENE.van(taak)
                : tekst("verzoekerPersoon").vind(taak).map(Long::valueOf).orElse(-1L);
        if (tekst(veld).van(taak).equals(post)
                && verzoeker >= 0
                && personen.veiligContact(lezer.van(taak).meldingnummer(), verzoeker)
                        .nooitSchrijven()) {
            throw new FormulierFout(
                    veld,
                    "In het dossier staat bij de verzoeker: nooit schrijven. Kies een andere weg. Klopt dat niet meer, wijzig dan eerst veilig contact op het tabblad Dossier.");
        }
    }
}
