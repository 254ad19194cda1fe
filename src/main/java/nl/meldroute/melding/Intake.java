package nl.meldroute.melding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.meldroute.dossier.Melder;
import nl.meldroute.dossier.Meldingen;
import nl.meldroute.dossier.NieuweMelding;
import nl.meldroute.dossier.Ontvangen;
import nl.meldroute.engine.FormulierFout.Fout;
import nl.meldroute.toegang.Gebruiker;
import nl.meldroute.toegang.HuidigeGebruiker;
import nl.meldroute.toegang.Rol;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes in a melding, whatever way it came: dossier entry, numbers and running route in one transaction, or nothing at all. */
@Service
public class Intake {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    /** Who sends what came by mail; no account can have this name, since it has a blank. */
    private static final String POSTBUS = "de postbus";

    private final Meldingen meldingen;
    private final Inzendingen inzendingen;
    private final HuidigeGebruiker huidigeGebruiker;
    private final TransactionTemplate transactie;
    private final Clock klok;

    Intake(
            Meldingen meldingen,
            Inzendingen inzendingen,
            HuidigeGebruiker huidigeGebruiker,
            PlatformTransactionManager transacties,
            Clock klok) {
        this.meldingen = meldingen;
        this.inzendingen = inzendingen;
        this.huidigeGebruiker = huidigeGebruiker;
        this.transactie = new TransactionTemplate(transacties);
        this.klok = klok;
    }

    /**
     * Takes in a melding in the name of the present user, who is its sender.
     *
     * @param route starts the engine's part, inside the same transaction
     */
    public Uitkomst neemAan(Aanmelding aanmelding, RouteStarter route) {
        Gebruiker wie = huidigeGebruiker.vereis();
        return neemAan(aanmelding, route, wie.id(), isVanBuiten(wie));
    }

    /** Takes in a melding that came by mail: nobody is logged in, and what follows was done by the system. */
    public Uitkomst neemAanVanPostbus(Aanmelding aanmelding, RouteStarter route) {
        return neemAan(aanmelding, route, POSTBUS, true);
    }

    private Uitkomst neemAan(Aanmelding aanmelding, RouteStarter route, String afzender, boolean vanBuiten) {
        List<Fout> fouten = new ArrayList<>(Tekstcontrole.controleer(JSON.valueToTree(aanmelding)));
        fouten.addAll(Aanmeldcontrole.controleer(aanmelding, klok.instant()));
        if (!fouten.isEmpty()) {
            return new Uitkomst.Geweigerd(fouten);
        }
        String inhoud = vingerafdruk(aanmelding);
        return eerder(afzender, aanmelding, inhoud).orElseGet(() -> {
            try {
                return bewaar(afzender, vanBuiten, aanmelding, inhoud, route);
            } catch (DuplicateKeyException | ConcurrencyFailureException gelijktijdig) {
                return eerder(afzender, aanmelding, inhoud).orElseThrow(() -> gelijktijdig);
            }
        });
    }

    private Optional<Uitkomst> eerder(String afzender, Aanmelding aanmelding, String inhoud) {
        return inzendingen
                .vind(afzender, aanmelding.kenmerk())
                .map(eerder -> eerder.inhoud().equals(inhoud)
                        ? new Uitkomst.AlBekend(eerder.meldingnummer(), eerder.dossiernummer())
                        : new Uitkomst.Conflict());
    }

    private Uitkomst bewaar(
            String afzender, boolean vanBuiten, Aanmelding aanmelding, String inhoud, RouteStarter route)
            throws DataAccessException {
        return transactie.execute(status -> {
            inzendingen.claim(afzender, aanmelding.kenmerk(), inhoud);
            NieuweMelding nieuw = Omzetting.naarDossier(aanmelding, klok.instant());
            Ontvangen ontvangen =
                    vanBuiten ? meldingen.ontvangVanBuiten(nieuw, afzender) : meldingen.ontvang(nieuw, afzender);
            inzendingen.rondAf(afzender, aanmelding.kenmerk(), ontvangen.meldingnummer());
            route.start(
                    ontvangen.meldingnummer(), nieuw.regio(), variabelen(ontvangen.meldingnummer(), nieuw.melder()));
            return new Uitkomst.Aangenomen(ontvangen.meldingnummer(), ontvangen.dossiernummer());
        });
    }

    private static boolean isVanBuiten(Gebruiker afzender) {
        return afzender.heeft(Rol.KETENPARTNER) || afzender.heeft(Rol.PROFESSIONAL);
    }

    private Map<String, Object> variabelen(String meldingnummer, Melder melder) {
        var melding = meldingen.lees(meldingnummer);
        Map<String, Object> variabelen = new HashMap<>();
        variabelen.put("regio", melding.regio());
        variabelen.put("gemeente", melding.gemeente());
        variabelen.put("ontvangenOp", Date.from(melding.ontvangenOp()));
        variabelen.put("registratieOp", Date.from(melding.registratieOp()));
        variabelen.put("acuutGevaar", melding.acuutGevaar() ? "ja" : "nee");
        variabelen.put("aanleiding", String.join(",", melding.aanleiding()));
        // No more of the melder than the route needs: a hoedanigheid may lead to who it is.
        variabelen.put("melderBekendheid", melder.bekendheid().name());
        variabelen.put("melderProfessional", melder.isProfessional());
        variabelen.put("kinderen", meldingen.kinderen(meldingnummer));
        variabelen.put("compleet", meldingen.isCompleet(meldingnummer));
        variabelen.put("dossiernummer", melding.dossiernummer());
        return variabelen;
    }

    /** Of the content, not of the bytes: other blanks or another order of properties is the same melding. */
    private static String vingerafdruk(Aanmelding aanmelding) {
        try {
            byte[] inhoud = JSON.writeValueAsString(aanmelding).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(inhoud));
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("Vingerafdruk van een aanmelding mislukt");
        }
    }
}
