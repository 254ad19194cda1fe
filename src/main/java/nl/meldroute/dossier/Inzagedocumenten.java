package nl.meldroute.dossier;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Which documents there are for who gives inzage: what is about this person by kind and day, for a decision per document. A title may name
 * somebody else, so it stays out. What is about nobody in particular, was taken out or says something of the melder is not listed; that it is there, is said.
 */
@Component
class Inzagedocumenten {

    private static final String NOG_MEER =
            "Er zijn ook documenten die niet bij deze persoon alleen horen. Kijk op het tabblad Dossier of daar iets over deze persoon in staat, en beslis per document. Staat er iets in over de melder of een ander, geef dat dan niet.";

    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");
    private static final DateTimeFormatter DAG =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("nl"));

    private final Opslag opslag;
    private final Verzoekpersonen verzoekpersonen;

    Inzagedocumenten(Opslag opslag, Verzoekpersonen verzoekpersonen) {
        this.opslag = opslag;
        this.verzoekpersonen = verzoekpersonen;
    }

    /** @param genoemd the numbers of this person per melding */
    Stream<String> regels(String meldingnummer, List<Verzoekpersonen.Genoemd> genoemd) {
        List<Document> alle = verzoekpersonen.huishouden(meldingnummer).stream()
                .flatMap(dossier -> opslag
                        .lijst(
                                Document.class,
                                "select d.* from document d join melding m on m.meldingnummer = d.meldingnummer"
                                        + " where m.dossiernummer = ? order by d.id",
                                dossier)
                        .stream())
                .filter(document -> isOver(document, genoemd) || document.betrokkeneId() == null)
                .toList();
        List<Document> genoeg = alle.stream()
                .filter(document -> isOver(document, genoemd) && !document.isWeggehaald() && !document.overMelder())
                .toList();
        return Stream.concat(
                genoeg.stream().map(document -> "%s, %s: %s (%s)"
                        .formatted(
                                document.meldingnummer(),
                                DAG.format(document.op().atZone(NEDERLAND)),
                                soort(document.soort()),
                                document.bestand())),
                Stream.of(NOG_MEER).filter(zin -> genoeg.size() < alle.size()));
    }

    private static String soort(Document.Soort soort) {
        return switch (soort) {
            case BRIEF -> "brief";
            case VERSLAG -> "verslag of rapport";
            case MEDISCH -> "medische informatie";
            case UITSPRAAK -> "besluit of uitspraak van een ander";
            case FORMULIER -> "ingevuld formulier";
            case FOTO -> "foto of tekening";
            case BERICHT -> "mail of chat";
            case ANDERS -> "ander document";
        };
    }

    private static boolean isOver(Document document, List<Verzoekpersonen.Genoemd> genoemd) {
        Long betrokkene = document.betrokkeneId();
        return betrokkene != null
                && genoemd.contains(new Verzoekpersonen.Genoemd(document.meldingnummer(), betrokkene));
    }
}
