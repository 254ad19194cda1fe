package nl.meldroute.dossier.webapp;

import java.util.Comparator;
import java.util.List;
import nl.meldroute.dossier.Document;
import nl.meldroute.dossier.Dossierbeeld.Meldingbeeld;

/** Which documents of a melding are shown where, newest first. */
final class Documentlijst {

    private Documentlijst() {}

    /**
     * All but what says who a melder is who is not openly known.
     *
     * @param betrokken whether the reader is involved: without it, what was taken out is not shown at all
     */
    static List<Document> van(Meldingbeeld melding, boolean betrokken) {
        return melding.documenten().stream()
                .filter(document -> !isAfgeschermd(document, melding))
                .filter(document -> betrokken || !document.isWeggehaald())
                .sorted(Comparator.comparing(Document::id).reversed())
                .toList();
    }

    /** The other side of {@link #van}: part of the shielded data. */
    static List<Document> afgeschermd(Meldingbeeld melding) {
        return melding.documenten().stream()
                .filter(document -> isAfgeschermd(document, melding))
                .sorted(Comparator.comparing(Document::id).reversed())
                .toList();
    }

    private static boolean isAfgeschermd(Document document, Meldingbeeld melding) {
        return document.isAfgeschermd(melding.melding().bekendheid());
    }
}
