package nl.meldroute.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** Reads a person's row. */
enum BetrokkeneMapper implements RowMapper<Betrokkene> {
    INSTANTIE;

    @Override
    public Betrokkene mapRow(ResultSet rij, int nummer) throws SQLException {
        return new Betrokkene(
                rij.getLong("id"),
                rij.getString("dossiernummer"),
                new Persoonsgegevens(
                        rij.getString("achternaam"),
                        rij.getString("voornamen"),
                        rij.getString("geboortedatum"),
                        Geslacht.valueOf(rij.getString("geslacht")),
                        rij.getString("bsn"),
                        rij.getString("bsn_reden"),
                        adres(rij),
                        new VeiligContact(
                                rij.getString("contactkanaal"),
                                rij.getString("contacturen"),
                                rij.getBoolean("nooit_bellen"),
                                rij.getBoolean("nooit_schrijven"),
                                rij.getString("tolk"))),
                List.of(),
                rij.getString("gewijzigd_door"),
                rij.getObject("gewijzigd_op", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Adres adres(ResultSet rij) throws SQLException {
        Adres adres = new Adres(
                rij.getString("straat"),
                rij.getObject("huisnummer", Integer.class),
                rij.getString("toevoeging"),
                rij.getString("postcode"),
                rij.getString("woonplaats"),
                rij.getBoolean("afgeschermd"));
        return adres.equals(Adres.LEEG) ? null : adres;
    }
}
