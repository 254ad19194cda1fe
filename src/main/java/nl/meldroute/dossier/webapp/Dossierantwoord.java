package nl.meldroute.dossier.webapp;

import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import nl.meldroute.engine.FormulierFout;
import nl.meldroute.toegang.GeenToegang;

/** Turns what a call of the Dossier tab ends in into an answer that tells the user what to do next. */
record Dossierantwoord(Jsonverkeer verkeer) {

    /** Messages of unknown faults may hold what was typed: neither the user nor the log gets to see them. */
    Response van(Supplier<Response> werk) {
        try {
            return werk.get();
        } catch (FormulierFout fout) {
            return probleem(new Probleem(
                    "about:blank",
                    "Niet opgeslagen",
                    400,
                    "Controleer de velden hieronder en sla opnieuw op.",
                    fout.fouten()));
        } catch (GeenToegang geweigerd) {
            return probleem(
                    new Probleem(
                            403,
                            "U ziet dit dossier nog niet",
                            "Pak de taak eerst op met de knop ‘Oppakken’ en laad het dossier opnieuw. Dan bent u betrokken bij dit dossier."
                                    + " Lukt het dan nog niet? Dan mag uw rol dit niet. Wie een dossier wil lezen, staat in het leeslog."));
        } catch (GeenTaak nergens) {
            return probleem(
                    new Probleem(
                            404,
                            "Geen dossier bij deze taak",
                            "Deze taak is al klaar, hoort niet bij een melding, of is niet voor u. Ververs uw takenlijst."
                                    + " Bij een advies of meldcode hoort geen dossier: daarin staan geen gegevens van betrokkenen."));
        } catch (Verouderd verouderd) {
            return probleem(
                    new Probleem(
                            409,
                            "Iemand anders was u voor",
                            "Een collega heeft dit intussen gewijzigd. Er is niets van u opgeslagen. Haal eerst de nieuwe gegevens op."));
        } catch (Documenthandelingen.AlAanwezig dubbel) {
            return probleem(
                    new Probleem(
                            409,
                            "Dit bestand is er al",
                            dubbel.weggehaald
                                    ? "Precies dit bestand is eerder uit deze melding weggehaald. Zet het terug in de lijst ‘Weggehaald’. Er is niets opgeslagen."
                                    : "Precies dit bestand staat al in deze melding, misschien met een andere titel. Er is niets opgeslagen. Kies een ander bestand of ga terug."));
        } catch (RuntimeException onverwacht) {
            return verkeer.storing(onverwacht, "Er is niets opgeslagen.");
        }
    }

    private Response probleem(Probleem probleem) {
        return verkeer.probleem(probleem);
    }
}
