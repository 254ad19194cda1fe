package nl.meldroute.toegang;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import nl.meldroute.databases.Omgeving;
import nl.meldroute.databases.OpBeideDatabases;

class AfwezighedenTest {

    @OpBeideDatabases
    void wat_voorbij_is_wordt_weggegooid_en_wat_loopt_niet(Omgeving omgeving) {
        Afwezigheden afwezigheden = omgeving.geef(Afwezigheden.class);
        LocalDate vandaag = afwezigheden.vandaag();
        afwezigheden.meld("kort", vandaag, vandaag, "teamleider");
        afwezigheden.meld("lang", vandaag, vandaag.plusDays(1), "teamleider");

        afwezigheden.ruimOp();
        assertThat(omgeving.aantal("afwezigheid")).isEqualTo(2);
        omgeving.verstrijkt(Duration.ofDays(1));
        afwezigheden.ruimOp();

        assertThat(omgeving.aantal("afwezigheid")).isEqualTo(1);
        assertThat(afwezigheden.nu()).containsOnlyKeys("lang");
    }
}
