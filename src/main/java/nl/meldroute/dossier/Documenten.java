package nl.meldroute.dossier;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.meldroute.dossier.Document.Gegevens;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import nl.meldroute.engine.FormulierFout;
import nl.meldroute.toegang.Gebruiker;
import nl.meldroute.toegang.Onderwerp;
import nl.meldroute.toegang.Toegang;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files that caseworkers add to a melding. Every public method asks the guard first: for a change the present user must be involved, and what
 * says who a melder is who is not openly known asks for the right to see that melder.
 */
@Service
public class Documenten {

    private final Opslag opslag;
    private final Meldingen meldingen;
    private final Huishoudens huishoudens;
    private final Deelnames deelnames;
    private final Documentkeuring keuring;
    private final Gebeurtenissen gebeurtenissen;
    private final Toegang toegang;
    private final Clock klok;

    Documenten(
            Opslag opslag,
            Meldingen meldingen,
            Huishoudens huishoudens,
            Deelnames deelnames,
            Documentkeuring keuring,
            Gebeurtenissen gebeurtenissen,
            Toegang toegang,
            Clock klok) {
        this.opslag = opslag;
        this.meldingen = meldingen;
        this.huishoudens = huishoudens;
        this.deelnames = deelnames;
        this.keuring = keuring;
        this.gebeurtenissen = gebeurtenissen;
        this.toegang = toegang;
        this.klok = klok;
    }

    /**
     * What became of an attempt to add a file.
     *
     * @param afgeschermd whether it lies in the shielded part
     */
    public record Toevoeging(Uitkomst uitkomst, boolean afgeschermd) {

        /** The very same file is kept once per melding, also when it was taken out. */
        public enum Uitkomst {
            TOEGEVOEGD,
            STAAT_ER_AL,
            EERDER_WEGGEHAALD
        }
    }

    /**
     * Adds a file.
     *
     * @param bestandsnaam as the user's computer calls it; only the part after the last point is looked at
     * @throws FormulierFout field {@code bestand} when it is not allowed, field {@code betrokkene} when that is nobody of this melding
     */
    @Transactional
    public Toevoeging voegToe(String meldingnummer, Gegevens gegevens, String bestandsnaam, byte[] inhoud) {
        Gebruiker wie = vereisWijzigen(meldingnummer, gegevens.overMelder(), "document toevoegen");
        String bestand = keuring.keur(bestandsnaam, inhoud);
        // One at a time per melding, so that of two that are the same the second one finds the first.
        meldingen.vergrendel(meldingnummer);
        vereisInMelding(meldingnummer, gegevens.betrokkene());
        boolean afgeschermd = gegevens.overMelder() && bekendheid(meldingnummer) != Bekendheid.OPEN;
        String sha256 = sha256(inhoud);
        Optional<Document> zelfde = opslag.vind(
                Document.class, "select * from document where meldingnummer = ? and sha256 = ?", meldingnummer, sha256);
        if (zelfde.isPresent()) {
            return new Toevoeging(
                    zelfde.get().isWeggehaald()
                            ? Toevoeging.Uitkomst.EERDER_WEGGEHAALD
                            : Toevoeging.Uitkomst.STAAT_ER_AL,
                    afgeschermd);
        }
        long id = opslag.voegToeMetId(
                "document",
                "meldingnummer",
                meldingnummer,
                "versie",
                1,
                "soort",
                gegevens.soort(),
                "titel",
                gegevens.titel(),
                "bestand",
                bestand,
                "grootte",
                inhoud.length,
                "sha256",
                sha256,
                "betrokkene_id",
                gegevens.betrokkene(),
                "over_melder",
                gegevens.overMelder(),
                "door",
                wie.id(),
                "op",
                klok.instant());
        opslag.voegBytesToe("document_deel", "document_id", id, inhoud);
        leg(meldingnummer, Soort.DOCUMENT_TOEGEVOEGD, wie, gegevens.overMelder() ? null : gegevens.betrokkene());
        return new Toevoeging(Toevoeging.Uitkomst.TOEGEVOEGD, afgeschermd);
    }

    /**
     * Corrects what is said of a document.
     *
     * @param versie as the user saw it
     * @return false when somebody else changed or took it out meanwhile, or there is none: then nothing is stored
     */
    @Transactional
    public boolean wijzig(String meldingnummer, long document, int versie, Gegevens gegevens) {
        boolean overMelder = gegevens.overMelder() || isOverMelder(meldingnummer, document);
        Gebruiker wie = vereisWijzigen(meldingnummer, overMelder, "document wijzigen");
        // Before the document: who destroys data also takes the melding first.
        meldingen.vergrendel(meldingnummer);
        Long betrokkene = gegevens.betrokkene();
        if (!vind(meldingnummer, document)
                .filter(nu -> betrokkene == null || betrokkene.equals(nu.betrokkeneId()))
                .isPresent()) {
            vereisInMelding(meldingnummer, betrokkene);
        }
        int gewijzigd = opslag.wijzig(
                "update document set soort = ?, titel = ?, betrokkene_id = ?, over_melder = ?, versie = versie + 1"
                        + " where id = ? and meldingnummer = ? and versie = ? and weggehaald_op is null",
                gegevens.soort(),
                gegevens.titel(),
                betrokkene,
                gegevens.overMelder(),
                document,
                meldingnummer,
                versie);
        if (gewijzigd == 1) {
            leg(meldingnummer, Soort.DOCUMENT_GEWIJZIGD, wie, overMelder ? null : betrokkene);
        }
        return gewijzigd == 1;
    }

    /**
     * Takes a document out: it is kept with the reason, and read no more.
     *
     * @return false when somebody else changed it meanwhile or there is none: then nothing is stored
     */
    @Transactional
    public boolean haalWeg(String meldingnummer, long document, int versie, String reden) {
        boolean overMelder = isOverMelder(meldingnummer, document);
        Gebruiker wie = vereisWijzigen(meldingnummer, overMelder, "document weghalen");
        meldingen.vergrendel(meldingnummer);
        Optional<Document> was = vind(meldingnummer, document);
        int gewijzigd = opslag.wijzig(
                "update document set weggehaald_reden = ?, weggehaald_door = ?, weggehaald_op = ?, versie = versie + 1"
                        + " where id = ? and meldingnummer = ? and versie = ? and weggehaald_op is null",
                reden,
                wie.id(),
                klok.instant(),
                document,
                meldingnummer,
                versie);
        if (gewijzigd == 1) {
            leg(
                    meldingnummer,
                    Soort.DOCUMENT_WEGGEHAALD,
                    wie,
                    overMelder ? null : was.map(Document::betrokkeneId).orElse(null));
        }
        return gewijzigd == 1;
    }

    /**
     * Puts back what was taken out.
     *
     * @return false when it was put back already or there is none
     */
    @Transactional
    public boolean zetTerug(String meldingnummer, long document) {
        boolean overMelder = isOverMelder(meldingnummer, document);
        Gebruiker wie = vereisWijzigen(meldingnummer, overMelder, "document terugzetten");
        meldingen.vergrendel(meldingnummer);
        Optional<Document> was = vind(meldingnummer, document);
        int gewijzigd = opslag.wijzig(
                "update document set weggehaald_reden = null, weggehaald_door = null, weggehaald_op = null,"
                        + " versie = versie + 1 where id = ? and meldingnummer = ? and weggehaald_op is not null",
                document,
                meldingnummer);
        if (gewijzigd == 1) {
            leg(
                    meldingnummer,
                    Soort.DOCUMENT_TERUGGEZET,
                    wie,
                    overMelder ? null : was.map(Document::betrokkeneId).orElse(null));
        }
        return gewijzigd == 1;
    }

    /**
     * Reads a document of this melding or of another one about the same household.
     *
     * @return something to save; empty when there is no such document or it was taken out
     */
    @Transactional
    public Optional<Mail.Bestand> lees(String meldingnummer, long document, String doel) {
        String dossiernummer = dossierVan(meldingnummer);
        Optional<Document> gevonden = opslag.vind(Document.class, "select * from document where id = ?", document)
                .filter(een -> !een.isWeggehaald())
                .filter(een -> huishoudens.gekoppeld(dossiernummer).contains(dossierVan(een.meldingnummer())));
        String waarvan = gevonden.map(Document::meldingnummer).orElse(meldingnummer);
        boolean afgeschermd = gevonden.filter(een -> een.isAfgeschermd(bekendheid(een.meldingnummer())))
                .isPresent();
        toegang.vereis(huishoudens.vraag(
                afgeschermd ? Onderwerp.MELDER : Onderwerp.DOSSIER, dossierVan(waarvan), waarvan, doel));
        return gevonden.map(een -> new Mail.Bestand(
                "document-%d-%s.%s".formatted(een.id(), een.meldingnummer(), een.bestand()),
                opslag.bytes("document_deel", "document_id", een.id())));
    }

    /** All of one melding, oldest first; what was taken out and what is shielded too. */
    List<Document> van(String meldingnummer) {
        return opslag.lijst(
                Document.class, "select * from document where meldingnummer = ? order by id", meldingnummer);
    }

    /** Destroys what is about this person alone. Doing it again changes nothing. */
    void vernietig(Verzoekpersonen.Genoemd waar) {
        opslag.wijzig(
                "delete from document_deel where document_id in"
                        + " (select id from document where meldingnummer = ? and betrokkene_id = ?)",
                waar.meldingnummer(),
                waar.betrokkeneId());
        opslag.wijzig(
                "delete from document where meldingnummer = ? and betrokkene_id = ?",
                waar.meldingnummer(),
                waar.betrokkeneId());
    }

    private Gebruiker vereisWijzigen(String meldingnummer, boolean overMelder, String doel) {
        String dossiernummer = dossierVan(meldingnummer);
        if (overMelder && bekendheid(meldingnummer) != Bekendheid.OPEN) {
            toegang.vereis(huishoudens.vraag(Onderwerp.MELDER, dossiernummer, meldingnummer, doel));
        }
        return toegang.vereis(huishoudens.vraag(Onderwerp.WIJZIGEN, dossiernummer, meldingnummer, doel));
    }

    private void vereisInMelding(String meldingnummer, @Nullable Long betrokkene) {
        if (betrokkene != null && !deelnames.heeft(meldingnummer, betrokkene)) {
            throw new FormulierFout("betrokkene", "Deze persoon staat niet in deze melding. Kies iemand anders.");
        }
    }

    private Optional<Document> vind(String meldingnummer, long document) {
        return opslag.vind(
                Document.class, "select * from document where id = ? and meldingnummer = ?", document, meldingnummer);
    }

    private boolean isOverMelder(String meldingnummer, long document) {
        return vind(meldingnummer, document).filter(Document::overMelder).isPresent();
    }

    private Bekendheid bekendheid(String meldingnummer) {
        return meldingen.lees(meldingnummer).bekendheid();
    }

    private String dossierVan(String meldingnummer) {
        return meldingen.lees(meldingnummer).dossiernummer();
    }

    /** @param betrokkene null also for what says something of the melder: whom that is about may lead to the melder */
    private void leg(String meldingnummer, Soort soort, Gebruiker wie, @Nullable Long betrokkene) {
        Map<String, String> codes = new HashMap<>();
        if (betrokkene != null) {
            codes.put("betrokkene", String.valueOf(betrokkene));
        }
        gebeurtenissen.leg(meldingnummer, soort, wie.id(), codes);
    }

    private static String sha256(byte[] inhoud) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(inhoud));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
