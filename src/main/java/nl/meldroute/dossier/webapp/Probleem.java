package nl.meldroute.dossier.webapp;

import java.util.List;
import nl.meldroute.engine.FormulierFout;

/**
 * An error as RFC 9457 tells it.
 *
 * @param title what went wrong, in plain Dutch
 * @param detail what the user can do now
 */
record Probleem(String type, String title, int status, String detail, List<FormulierFout.Fout> fouten) {

    Probleem(int status, String title, String detail) {
        this("about:blank", title, status, detail, List.of());
    }
}
