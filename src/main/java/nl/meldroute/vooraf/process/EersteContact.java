package nl.meldroute.vooraf.process;

import java.time.Clock;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.meldroute.dossier.Codelijsten;
import nl.meldroute.engine.FormulierFout;
import nl.meldroute.engine.Startformulier;
import nl.meldroute.toegang.Regios;
import nl.meldroute.vooraf.Adviezen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The start form {@code registreer-eerste-contact}: gives the contact its number. Who asks stays out of the engine. */
@Component
class EersteContact implements Startformulier {

    /** Asked later, but read by the decision table before every form has shown every question. */
    private static final List<String> NOG_NIET_GEVRAAGD = List.of(
            "vermoeden", "onveiligheid", "volgensAfwegingskader", "eigenHulp", "werkenMee", "stabieleVeiligheid");

    private final Adviezen adviezen;
    private final Clock klok;

    EersteContact(Adviezen adviezen, Clock klok) {
        this.adviezen = adviezen;
        this.klok = klok;
    }

    @Override
    public String procesId() {
        return "eerste-contact";
    }

    @Override
    public void ontvang(
            DelegateExecution contact, Map<String, @Nullable Object> waarden, Map<String, String> dossiervelden) {
        String regio = contact.getTenantId();
        String gemeente = tekst(waarden, "gemeente");
        if (!Regios.gemeenten(regio).contains(gemeente)) {
            throw new FormulierFout(
                    "gemeente", "Deze gemeente hoort niet bij uw regio. Verbind door naar de regio van die gemeente.");
        }
        String hoedanigheid = tekst(waarden, "hoedanigheid");
        contact.setProcessBusinessKey(adviezen.begin(regio, gemeente, tekst(waarden, "kanaal"), hoedanigheid));
        contact.setVariables(
                begin(regio, gemeente, hoedanigheid, tekst(waarden, "wens"), tekst(waarden, "acuutGevaar"), false));
    }

    /**
     * What every first contact starts with.
     *
     * @param belTerug whether the caller waits for a call, with name and number in the dossier
     */
    Map<String, @Nullable Object> begin(
            String regio, String gemeente, String hoedanigheid, String wens, String acuutGevaar, boolean belTerug) {
        Map<String, @Nullable Object> begin = new HashMap<>();
        NOG_NIET_GEVRAAGD.forEach(vraag -> begin.put(vraag, null));
        begin.put("regio", regio);
        begin.put("gemeente", gemeente);
        begin.put("wens", wens);
        begin.put("acuutGevaar", acuutGevaar);
        begin.put("professional", Codelijsten.isProfessional(hoedanigheid));
        begin.put("belTerug", belTerug);
        begin.put(Contactvariabelen.GESPREK_OP.naam(), Date.from(klok.instant()));
        return begin;
    }

    private static String tekst(Map<String, @Nullable Object> waarden, String veld) {
        return String.valueOf(waarden.get(veld));
    }
}
