package nl.meldroute.vervolg.process;

import static nl.meldroute.engine.Variabele.tekst;

import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import nl.meldroute.dossier.Bericht;
import nl.meldroute.dossier.Berichten;
import nl.meldroute.dossier.Besluit;
import nl.meldroute.dossier.Besluiten;
import nl.meldroute.dossier.NieuwRaadverzoek;
import nl.meldroute.dossier.Raadverzoek;
import nl.meldroute.dossier.Raadverzoeken;
import nl.meldroute.engine.Dossiervelden;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the verzoek to the Raad and the notice to the college, once per route (rule "Raad en college"). */
@Component
class LegVerzoekVastDelegate implements JavaDelegate {

    private final Raadverzoeken verzoeken;
    private final Besluiten besluiten;
    private final Berichten berichten;
    private final Raadteksten raadteksten;
    private final Dossiervelden dossiervelden;
    private final Raadantwoordtaak antwoordtaak;

    LegVerzoekVastDelegate(
            Raadverzoeken verzoeken,
            Besluiten besluiten,
            Berichten berichten,
            Raadteksten raadteksten,
            Dossiervelden dossiervelden,
            Raadantwoordtaak antwoordtaak) {
        this.antwoordtaak = antwoordtaak;
        this.berichten = berichten;
        this.verzoeken = verzoeken;
        this.besluiten = besluiten;
        this.raadteksten = raadteksten;
        this.dossiervelden = dossiervelden;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String melding = execution.getProcessBusinessKey();
        Besluit besluit = besluiten
                .laatste(melding, Besluit.Soort.VERZOEK_RAAD)
                .filter(genomen -> Boolean.TRUE.equals(genomen.akkoord()))
                .orElseThrow(() -> new IllegalStateException("Een verzoek aan de Raad dat niemand goedkeurde"));
        Map<String, String> teksten = raadteksten.van(execution);
        boolean spoed = tekst("raadSpoed").van(execution).equals("ja");
        boolean gezagGeinformeerd =
                tekst("raadGezagGeinformeerd").van(execution).equals("ja");
        NieuwRaadverzoek nieuw = new NieuwRaadverzoek(
                execution.getProcessInstanceId(),
                execution.getCurrentActivityId(),
                raadnummer(execution),
                spoed ? teksten.getOrDefault("raadSpoedReden", "") : null,
                gezagGeinformeerd,
                gezagGeinformeerd ? null : teksten.get("raadGezagReden"),
                teksten.get("raadAnderGezag"),
                tekst("raadUitgerekendOp").vind(execution).map(LocalDate::parse).orElse(null),
                new NieuwRaadverzoek.Onderbouwing(
                        teksten.getOrDefault("raadZorgen", ""),
                        teksten.getOrDefault("raadHulp", ""),
                        teksten.getOrDefault("raadWaarom", ""),
                        teksten.getOrDefault("raadVerwachting", "")),
                besluit.door(),
                Objects.requireNonNull(besluit.bevestigdDoor()));
        Raadverzoek verzoek = verzoeken.maak(melding, nieuw);
        verzoeken.onverwerkt(verzoek.verzoeknummer()).forEach(antwoordtaak::isGeplaatst);
        Raadvariabelen.VERZOEK_BERICHT.zet(execution, berichten.nummer(nieuw.sleutel(Bericht.Soort.VERZOEK_RAAD)));
        Raadvariabelen.COLLEGE_BERICHT.zet(execution, berichten.nummer(nieuw.sleutel(Bericht.Soort.COLLEGE_VERZOEK)));
        Raadvariabelen.VERZOEKNUMMER.zet(execution, verzoek.verzoeknummer());
        Raadvariabelen.WACHT_SINDS.zet(execution, Date.from(verzoek.gemaaktOp()));
    }

    private @Nullable String raadnummer(DelegateExecution execution) {
        return Raadvariabelen.TELEFOONTAAK
                .vind(execution)
                .map(taak -> dossiervelden.vanTaak(taak).get("raadGebeldNummer"))
                .orElse(null);
    }
}
