package nl.meldroute.vooraf.process;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Map;
import nl.meldroute.engine.Dossiervelden;
import nl.meldroute.engine.FormulierFout;
import nl.meldroute.engine.Startformulier;
import nl.meldroute.toegang.Regios;
import nl.meldroute.vooraf.Meldcodes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The start form {@code begin-meldcode}: gives the meldcode its number. */
@Component
class BeginMeldcode implements Startformulier {

    private static final String FORMULIER = "begin-meldcode";

    /** Read by forms, conditions and tables before they were asked or known. */
    private static final List<String> NOG_NIET_BEKEND = List.of(
            "acuutGevaar",
            "adviesnummer",
            "vermoedenBijWegen",
            "vermoeden",
            "onveiligheid",
            "onthulling",
            "eigenHulp",
            "werkenMee",
            "stabieleVeiligheid",
            "nuVeilig",
            "meldingGedaan",
            "gedaneMelding");

    private final Meldcodes meldcodes;
    private final Dossiervelden dossiervelden;
    private final Clock klok;

    BeginMeldcode(Meldcodes meldcodes, Dossiervelden dossiervelden, Clock klok) {
        this.meldcodes = meldcodes;
        this.dossiervelden = dossiervelden;
        this.klok = klok;
    }

    @Override
    public String procesId() {
        return "meldcode";
    }

    @Override
    public void ontvang(
            DelegateExecution meldcode, Map<String, @Nullable Object> waarden, Map<String, String> teksten) {
        String regio = meldcode.getTenantId();
        String gemeente = String.valueOf(waarden.get("gemeente"));
        if (!Regios.gemeenten(regio).contains(gemeente)) {
            throw new FormulierFout(
                    "gemeente",
                    "Deze gemeente hoort niet bij uw regio. Bel het Veilig Thuis van die gemeente: 0800 2000.");
        }
        String beroepsgroep = String.valueOf(waarden.get("beroepsgroep"));
        String meldcodenummer = meldcodes.begin(regio, gemeente, beroepsgroep);
        meldcode.setProcessBusinessKey(meldcodenummer);
        if (!teksten.isEmpty()) {
            dossiervelden.bewaar(Dossiervelden.Plaats.heel(meldcodenummer), null, FORMULIER, teksten);
        }
        NOG_NIET_BEKEND.forEach(naam -> meldcode.setVariable(naam, null));
        Meldcodevariabelen.GEDAAN.forEach(stap -> stap.zet(meldcode, false));
        Meldcodevariabelen.GEMELD.zet(meldcode, false);
        meldcode.setVariable("regio", regio);
        meldcode.setVariable("gemeente", gemeente);
        meldcode.setVariable("beroepsgroep", beroepsgroep);
        Meldcodevariabelen.HOEDANIGHEID.zet(meldcode, String.valueOf(waarden.get("hoedanigheid")));
        Meldcodevariabelen.NAAR_STAP.zet(meldcode, "1");
        Meldcodevariabelen.STAP_OP.zet(meldcode, Date.from(klok.instant()));
    }
}
