package nl.meldroute.dossier;

import java.util.List;

/**
 * What must be known before anyone makes contact with a person, as recorded in other meldingen. Says that an address is shielded, never
 * which.
 *
 * @param betrokkene the record that says so
 * @param meldingen the meldingen with that record
 */
public record Contactwaarschuwing(
        long betrokkene, List<String> meldingen, boolean adresAfgeschermd, VeiligContact veiligContact) {

    public Contactwaarschuwing {
        meldingen = List.copyOf(meldingen);
    }

    /** All warnings in a household about a person: those of this record, and of every other record that can be the same person. */
    public static List<Contactwaarschuwing> over(Betrokkene persoon, Dossierbeeld beeld) {
        return beeld.betrokkenen().stream()
                .filter(ander ->
                        ander.id() == persoon.id() || persoon.gegevens().lijktOp(ander.gegevens()))
                .filter(ander ->
                        isAfgeschermd(ander) || ander.gegevens().veiligContact().vraagtVoorzichtigheid())
                .map(ander -> new Contactwaarschuwing(
                        ander.id(),
                        meldingenMet(ander, beeld),
                        isAfgeschermd(ander),
                        ander.gegevens().veiligContact()))
                .toList();
    }

    private static boolean isAfgeschermd(Betrokkene persoon) {
        Adres adres = persoon.gegevens().adres();
        return adres != null && adres.afgeschermd();
    }

    private static List<String> meldingenMet(Betrokkene persoon, Dossierbeeld beeld) {
        return beeld.meldingen().stream()
                .filter(melding -> melding.betrokkenen().stream().anyMatch(deel -> deel.betrokkeneId() == persoon.id()))
                .map(melding -> melding.melding().meldingnummer())
                .toList();
    }
}
