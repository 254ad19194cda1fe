package nl.meldroute.beslissingen;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AfwegingskaderDmnTest extends Beslissingstest {

    AfwegingskaderDmnTest() {
        super("afwegingskader");
    }

    @ParameterizedTest
    @CsvSource({
        // groep, gevaar, vermoeden, onveiligheid, onthulling, hulp, aanvaarden, resultaat, advies, regel
        "onderwijs, ja,  ,            ,            ,    ,            ,            ,               melden,       direct gevaar",
        "onderwijs, nee, nee,         ,            ,    ,            ,            ,               afsluiten,    geen vermoeden",
        "onderwijs, nee, ja,          acuut,       nee, ,            ,            ,               melden,       acute",
        "onderwijs, nee, onduidelijk, structureel, nee, ,            ,            ,               melden,       structurele",
        "arts,      nee, ja,          geen,        ja,  ,            ,            ,               melden,       arts",
        "tandarts,  nee, ja,          geen,        ja,  ,            ,            ,               melden,       arts",
        "jeugdhulp, nee, ja,          geen,        ja,  ,            ,            ,               melden,       vertelde zelf",
        "zorg,      nee, ja,          geen,        nee, nee,         ,            ,               melden,       passende hulp",
        "zorg,      nee, ja,          geen,        nee, ja,          nee,         ,               melden,       aanvaarden",
        "zorg,      nee, ja,          geen,        nee, ja,          ja,          nee,            melden,       stopt het geweld",
        "zorg,      nee, ja,          geen,        nee, ja,          ja,          ja,             hulp,         zelf hulp",
        "zorg,      nee, ja,          geen,        nee, ja,          ja,          nog-niet-bekend,hulp,         zelf hulp",
        "zorg,      nee, ja,          onduidelijk, nee, ja,          ja,          ja,             niet-bepaald, weeg zelf",
        "zorg,      nee, onduidelijk, geen,        nee, ja,          ja,          ja,             niet-bepaald, weeg zelf",
        "zorg,      nee, ja,          geen,        nee, onduidelijk, ja,          ja,             niet-bepaald, weeg zelf"
    })
    void elke_vraag_kan_tot_melden_leiden_en_twijfel_gaat_naar_een_mens(
            String groep,
            String gevaar,
            @Nullable String vermoeden,
            @Nullable String onveiligheid,
            @Nullable String onthulling,
            @Nullable String hulp,
            @Nullable String aanvaarden,
            @Nullable String resultaat,
            String advies,
            String regel) {
        var rij = beslis(
                "beroepsgroep", groep,
                "acuutGevaar", gevaar,
                "vermoeden", vermoeden,
                "onveiligheid", onveiligheid,
                "onthulling", onthulling,
                "eigenHulp", hulp,
                "werkenMee", aanvaarden,
                "stabieleVeiligheid", resultaat);

        assertThat(rij).containsEntry("afwegingAdvies", advies);
        assertThat(String.valueOf(rij.get("regel"))).contains(regel);
    }
}
