package nl.meldroute.dossier;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whom a verzoek at the Raad is about, and who has a say over them.
 *
 * @param jeugdigen the minors of the melding, by age today
 * @param huishouden everyone of the household, in the melding or not
 */
record Raadgezin(List<Betrokkene> jeugdigen, List<Betrokkene> ongeborenen, List<Betrokkene> huishouden) {

    /** Someone with gezag over at least one of the children, who are counted from one: first the born, then the unborn. */
    record Gezagsdrager(Betrokkene persoon, List<Integer> over) {}

    static Raadgezin van(List<Betrokkene.InMelding> inMelding, List<Betrokkene> huishouden, LocalDate vandaag) {
        List<Betrokkene> kinderen = huishouden.stream()
                .filter(persoon -> inMelding.stream()
                        .filter(deel -> deel.betrokkeneId() == persoon.id())
                        .anyMatch(deel -> isKind(deel.rol(), persoon.gegevens(), vandaag)))
                .toList();
        return new Raadgezin(
                kinderen.stream().filter(kind -> !isOngeboren(kind)).toList(),
                kinderen.stream().filter(Raadgezin::isOngeboren).toList(),
                huishouden);
    }

    Raadtoets toets() {
        return new Raadtoets(
                jeugdigen.size(),
                ongeborenen.size(),
                ongeborenen.stream().allMatch(kind -> moeder(kind).isPresent()),
                !gezagsdragers().isEmpty());
    }

    /** The mother of an unborn child: its parent who is a woman, or the one of whom no sex is known. */
    Optional<Betrokkene> moeder(Betrokkene ongeborene) {
        return huishouden.stream()
                .filter(persoon -> persoon.gegevens().geslacht() != Geslacht.M)
                .filter(persoon -> is(persoon, "ouder", ongeborene) || is(ongeborene, "kind", persoon))
                .min(Comparator.comparing(persoon -> persoon.gegevens().geslacht()));
    }

    List<Gezagsdrager> gezagsdragers() {
        List<Betrokkene> kinderen =
                Stream.concat(jeugdigen.stream(), ongeborenen.stream()).toList();
        return huishouden.stream()
                .map(persoon -> new Gezagsdrager(
                        persoon,
                        kinderen.stream()
                                .filter(kind -> persoon.relaties().stream()
                                        .anyMatch(relatie -> relatie.gezag() && relatie.totId() == kind.id()))
                                .map(kind -> kinderen.indexOf(kind) + 1)
                                .toList()))
                .filter(drager -> !drager.over().isEmpty())
                .toList();
    }

    /** Whether this is an address that is shielded for anybody of the household: who lives with that person is found there too. */
    boolean isAfgeschermd(Adres adres) {
        return adres.afgeschermd()
                || huishouden.stream()
                        .map(persoon -> persoon.gegevens().adres())
                        .filter(Objects::nonNull)
                        .anyMatch(ander -> ander.afgeschermd() && !ander.verschiltVan(adres));
    }

    private static boolean is(Betrokkene een, String soort, Betrokkene ander) {
        return een.relaties().stream()
                .anyMatch(relatie ->
                        relatie.totId() == ander.id() && relatie.soort().equals(soort));
    }

    private static boolean isKind(BetrokkeneRol rol, Persoonsgegevens gegevens, LocalDate vandaag) {
        String geboortedatum = gegevens.geboortedatum();
        return geboortedatum == null
                ? rol == BetrokkeneRol.KIND
                : new Geboortedatum(geboortedatum).isMinderjarigOp(vandaag);
    }

    private static boolean isOngeboren(Betrokkene kind) {
        String geboortedatum = kind.gegevens().geboortedatum();
        return geboortedatum != null && new Geboortedatum(geboortedatum).isOngeboren();
    }
}
