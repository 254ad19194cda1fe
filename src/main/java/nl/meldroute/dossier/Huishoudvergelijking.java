package nl.meldroute.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which persons of two households are alike: what a caseworker looks at to decide whether they are one. Holds no BSN and no shielded
 * address, and nobody who is not alike.
 *
 * @param personen how many people the other household has
 */
public record Huishoudvergelijking(String kandidaat, int personen, List<Overeenkomst> overeenkomsten) {

    public Huishoudvergelijking {
        overeenkomsten = List.copyOf(overeenkomsten);
    }

    /**
     * Someone of the other household beside who is most alike here.
     *
     * @param gelijk codes of what is the same: BSN, NAAM, GEBOORTEDATUM, ADRES
     */
    public record Overeenkomst(Persoon hier, Persoon daar, List<String> gelijk) {

        public Overeenkomst {
            gelijk = List.copyOf(gelijk);
        }
    }

    /**
     * @param adres null when not known, and when shielded
     */
    public record Persoon(
            String voornamen,
            String achternaam,
            @Nullable String geboortedatum,
            boolean afgeschermd,
            @Nullable Adres adres) {

        static Persoon van(Persoonsgegevens gegevens) {
            Adres adres = gegevens.adres();
            boolean afgeschermd = adres != null && adres.afgeschermd();
            return new Persoon(
                    gegevens.voornamen(),
                    gegevens.achternaam(),
                    gegevens.geboortedatum(),
                    afgeschermd,
                    afgeschermd ? null : adres);
        }
    }

    static Huishoudvergelijking van(String kandidaat, List<Betrokkene> hier, List<Betrokkene> daar) {
        List<Overeenkomst> paren = new ArrayList<>();
        for (Betrokkene ander : daar) {
            hier.stream()
                    .map(eigen -> new Overeenkomst(
                            Persoon.van(eigen.gegevens()),
                            Persoon.van(ander.gegevens()),
                            gelijk(eigen.gegevens(), ander.gegevens())))
                    .filter(overeenkomst -> telt(overeenkomst.gelijk))
                    .max(Comparator.comparingInt(overeenkomst -> overeenkomst.gelijk.size()))
                    .ifPresent(paren::add);
        }
        return new Huishoudvergelijking(kandidaat, daar.size(), paren);
    }

    /** A name alone, or a birth date alone, says nothing. */
    private static boolean telt(List<String> gelijk) {
        return gelijk.contains("BSN")
                || gelijk.contains("ADRES")
                || (gelijk.contains("NAAM") && gelijk.contains("GEBOORTEDATUM"));
    }

    private static List<String> gelijk(Persoonsgegevens een, Persoonsgegevens ander) {
        List<String> gelijk = new ArrayList<>();
        if (een.bsn() != null && een.bsn().equals(ander.bsn())) {
            gelijk.add("BSN");
        }
        if (een.achternaam().equalsIgnoreCase(ander.achternaam())
                && een.voornamen().equalsIgnoreCase(ander.voornamen())) {
            gelijk.add("NAAM");
        }
        if (een.geboortedatum() != null && een.geboortedatum().equals(ander.geboortedatum())) {
            gelijk.add("GEBOORTEDATUM");
        }
        Adres woont = een.adres();
        Adres andersAdres = ander.adres();
        if (woont != null
                && andersAdres != null
                && woont.postcode() != null
                && woont.postcode().equals(andersAdres.postcode())
                && woont.huisnummer() != null
                && woont.huisnummer().equals(andersAdres.huisnummer())) {
            gelijk.add("ADRES");
        }
        return gelijk;
    }
}
