package nl.meldroute.dossier.webapp;

import java.time.Instant;
import java.util.Optional;
import nl.meldroute.dossier.Concepten;
import nl.meldroute.dossier.Concepten.Concept;
import nl.meldroute.dossier.Concepten.Plek;
import nl.meldroute.dossier.Taakroute;
import nl.meldroute.engine.FormulierFout;
import nl.meldroute.engine.Formulierwerk;
import nl.meldroute.toegang.HuidigeGebruiker;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Half-filled forms of the present user, for as long as this user may work on that form. */
@Component
class Concepthandelingen {

    private final Concepten concepten;
    private final Formulierwerk formulierwerk;
    private final Taakroute taakroute;
    private final HuidigeGebruiker huidigeGebruiker;

    Concepthandelingen(
            Concepten concepten, Formulierwerk formulierwerk, Taakroute taakroute, HuidigeGebruiker huidigeGebruiker) {
        this.concepten = concepten;
        this.formulierwerk = formulierwerk;
        this.taakroute = taakroute;
        this.huidigeGebruiker = huidigeGebruiker;
    }

    /** Which form: of a task (its id) or of the start of a process (its key). */
    record Formulier(boolean start, String id) {}

    Optional<Concept> vind(Formulier formulier) {
        return magEraan(formulier) ? concepten.vind(plek(formulier)) : Optional.empty();
    }

    /**
     * Keeps a half-filled form.
     *
     * @return the moment of keeping
     * @throws GeenTaak when the user may not work on this form
     * @throws Verouderd when the page holds it for somebody else
     * @throws FormulierFout when there is nothing to keep, or too much
     */
    Instant bewaar(Formulier formulier, Conceptinvoer invoer) {
        String velden = invoer.tekst();
        Plek plek = plek(formulier);
        if (!plek.gebruiker().equals(invoer.gebruiker())) {
            throw new Verouderd();
        }
        if (!magEraan(formulier)) {
            throw new GeenTaak();
        }
        @Nullable
        String meldingnummer = formulier.start()
                ? null
                : taakroute.meldingnummerVanTaak(formulier.id()).orElse(null);
        return concepten.bewaar(plek, meldingnummer, velden);
    }

    void gooiWeg(Formulier formulier) {
        concepten.gooiWeg(plek(formulier));
    }

    private boolean magEraan(Formulier formulier) {
        return formulier.start() ? formulierwerk.magStarten(formulier.id()) : formulierwerk.isEigenTaak(formulier.id());
    }

    private Plek plek(Formulier formulier) {
        String gebruiker = huidigeGebruiker.vereis().id();
        return formulier.start() ? Plek.start(gebruiker, formulier.id()) : Plek.taak(gebruiker, formulier.id());
    }
}
