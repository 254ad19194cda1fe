package nl.meldroute.vooraf.process;

import static nl.meldroute.engine.Variabele.tekst;

import java.util.Map;
import java.util.Set;
import nl.meldroute.engine.AlsSysteem;
import nl.meldroute.engine.Dossiervelden;
import nl.meldroute.vooraf.Adviezen;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Begins a first contact at Veilig Thuis for a professional who wants advice. It gets the name and number of the professional, who gave
 * them for that, and nothing else of the meldcode.
 */
@Component
class VraagAdviesDelegate implements JavaDelegate {

    private static final String ADVIESVRAGER = "adviesvrager";
    private static final String FORMULIER = "raadpleeg";
    private static final String KANAAL = "webformulier";

    private final Adviezen adviezen;
    private final Dossiervelden dossiervelden;
    private final RuntimeService runtime;
    private final AlsSysteem alsSysteem;
    private final EersteContact eersteContact;

    VraagAdviesDelegate(
            Adviezen adviezen,
            Dossiervelden dossiervelden,
            RuntimeService runtime,
            AlsSysteem alsSysteem,
            EersteContact eersteContact) {
        this.adviezen = adviezen;
        this.dossiervelden = dossiervelden;
        this.runtime = runtime;
        this.alsSysteem = alsSysteem;
        this.eersteContact = eersteContact;
    }

    @Override
    public void execute(DelegateExecution meldcode) {
        String regio = tekst("regio").van(meldcode);
        String gemeente = tekst("gemeente").van(meldcode);
        String hoedanigheid = Meldcodevariabelen.HOEDANIGHEID.van(meldcode);
        String acuutGevaar = Meldcodevariabelen.ACUUT_GEVAAR.vind(meldcode).orElse("onbekend");
        String adviesnummer = adviezen.begin(regio, gemeente, KANAAL, hoedanigheid);
        dossiervelden.bewaar(
                Dossiervelden.Plaats.heel(adviesnummer),
                null,
                FORMULIER,
                dossiervelden.lees(Dossiervelden.Plaats.heel(meldcode.getProcessBusinessKey()), Set.of(ADVIESVRAGER)));
        dossiervelden.bewaarCodes(adviesnummer, null, FORMULIER, Map.of("adviesvragerToestemming", "ja"));
        alsSysteem.doe(() -> runtime.createProcessInstanceByKey(eersteContact.procesId())
                .processDefinitionWithoutTenantId()
                .businessKey(adviesnummer)
                .setVariables(eersteContact.begin(regio, gemeente, hoedanigheid, "advies", acuutGevaar, true))
                .execute());
        Meldcodevariabelen.ADVIESNUMMER.zet(meldcode, adviesnummer);
    }
}
