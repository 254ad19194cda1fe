package nl.meldroute.vooraf.process;

import java.time.Clock;
import java.util.Date;
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
        NOG_NIET_GEVRAAGD.forEach(vraag -> contact.setVariable(vraag, null));
        contact.setVariable("regio", regio);
        contact.setVariable("gemeente", gemeente);
        contact.setVariable("wens", tekst(waarden, "wens"));
        contact.setVariable("acuutGevaar", tekst(waarden, "acuutGevaar"));
        contact.setVariable("professional", Codelijsten.isProfessional(hoedanigheid));
        Contactvariabelen.GESPREK_OP.zet(contact, Date.from(klok.instant()));
    }

    private static String tekst(Map<String, @Nullable Object> waarden, String veld) {
        return String.valueOf(waarden.get(veld));
    }
}
