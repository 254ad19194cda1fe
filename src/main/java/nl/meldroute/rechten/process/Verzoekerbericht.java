package nl.meldroute.rechten.process;

import java.util.HashMap;
import java.util.Map;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import nl.meldroute.dossier.Gebeurtenissen;
import nl.meldroute.engine.FormulierFout;
import nl.meldroute.engine.Taakinvoer;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Records that who made a request heard what was decided: the same form fields for every kind of request. */
@Component
class Verzoekerbericht {

    private final Taakinvoer.Lezer lezer;
    private final Gebeurtenissen gebeurtenissen;

    Verzoekerbericht(Taakinvoer.Lezer lezer, Gebeurtenissen gebeurtenissen) {
        this.lezer = lezer;
        this.gebeurtenissen = gebeurtenissen;
    }

    /**
     * Records it.
     *
     * @param verzoek which kind of request
     * @param erbij codes of this kind beside the usual ones
     * @throws FormulierFout when the requester, who may not get all that was asked, was not told where to go with that
     */
    void leg(DelegateTask taak, String verzoek, String besluit, Map<String, String> erbij) {
        if (!Taakinvoer.ja(taak, "rechtsmiddelenVerteld")) {
            throw new FormulierFout(
                    "rechtsmiddelenVerteld",
                    "Vertel ook waar de verzoeker een klacht kan indienen, en van de Autoriteit Persoonsgegevens en de rechter.");
        }
        Taakinvoer invoer = lezer.van(taak);
        Map<String, String> codes = new HashMap<>(erbij);
        codes.put("verzoek", verzoek);
        codes.put("betrokkene", String.valueOf(Verzoekvariabelen.BETROKKENE.van(taak)));
        codes.put("besluit", besluit);
        gebeurtenissen.leg(
                invoer.meldingnummer(),
                Soort.VERZOEKER_GEINFORMEERD,
                invoer.door(),
                Gebeurtenissen.metDag(codes, Taakinvoer.dag(taak, "besluitVerteldOp"), null));
    }
}
