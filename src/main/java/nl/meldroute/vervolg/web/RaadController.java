package nl.meldroute.vervolg.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.meldroute.dossier.NieuwRaadantwoord;
import nl.meldroute.dossier.Raadantwoord;
import nl.meldroute.dossier.Raadontvangst;
import nl.meldroute.engine.FormulierFout.Fout;
import nl.meldroute.engine.Jsonlezer;
import nl.meldroute.engine.OngeldigeInhoud;
import nl.meldroute.engine.Problemen;
import nl.meldroute.toegang.Gebruiker;
import nl.meldroute.toegang.HuidigeGebruiker;
import nl.meldroute.toegang.Rol;
import nl.meldroute.vervolg.Raadpost;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the Raad answers to a verzoek tot onderzoek, over REST. Accepted means stored: what fits no verzoek is kept too, for a person. Only the
 * accounts that are set as the Raad's may answer for the Raad.
 */
@RestController
class RaadController {

    private static final int MEESTE_BYTES = 64 * 1024;

    private final Jsonlezer<Antwoord> lezer = new Jsonlezer<>("raad-antwoord", Antwoord.class, "antwoord van de Raad");
    private final Raadpost raadpost;
    private final HuidigeGebruiker gebruiker;
    private final Set<String> accounts;
    private final Clock klok;

    RaadController(
            Raadpost raadpost,
            HuidigeGebruiker gebruiker,
            @Value("${meldroute.raad.accounts:}") Set<String> accounts,
            Clock klok) {
        this.raadpost = raadpost;
        this.gebruiker = gebruiker;
        this.accounts = Set.copyOf(accounts);
        this.klok = klok;
    }

    /** The message, field by field as {@code raad-antwoord.schema.json} describes it. */
    record Antwoord(
            String schema,
            int versie,
            String kenmerk,
            @Nullable String verzoeknummer,
            @Nullable String raadnummer,
            String soort,
            @Nullable String antwoord,
            LocalDate op) {}

    @PostMapping("/api/raad/berichten")
    ResponseEntity<Object> ontvang(HttpServletRequest vraag) throws IOException, OngeldigeInhoud {
        Gebruiker wie = gebruiker.vereis();
        if (!wie.heeft(Rol.KETENPARTNER) || !accounts.contains(wie.id())) {
            return Problemen.van(HttpStatus.FORBIDDEN, "U mag niet namens de Raad antwoorden.", List.of());
        }
        if (!String.valueOf(vraag.getContentType()).startsWith(MediaType.APPLICATION_JSON_VALUE)) {
            return Problemen.van(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Stuur het antwoord als application/json.", List.of());
        }
        byte[] inhoud = vraag.getInputStream().readNBytes(MEESTE_BYTES + 1);
        if (inhoud.length > MEESTE_BYTES) {
            return Problemen.van(HttpStatus.PAYLOAD_TOO_LARGE, "Het antwoord is groter dan 64 kB.", List.of());
        }
        Antwoord antwoord = lezer.lees(inhoud);
        if (antwoord.op().isAfter(LocalDate.now(klok))) {
            throw new OngeldigeInhoud(List.of(new Fout("op", "Deze dag is nog niet geweest.")));
        }
        Raadontvangst ontvangst = raadpost.ontvang(
                new NieuwRaadantwoord(
                        antwoord.verzoeknummer(),
                        antwoord.raadnummer(),
                        Raadantwoord.Soort.valueOf(antwoord.soort().toUpperCase(Locale.ROOT)),
                        antwoord.antwoord(),
                        antwoord.op(),
                        antwoord.kenmerk()),
                wie.id());
        return antwoord(ontvangst, antwoord.kenmerk());
    }

    private static ResponseEntity<Object> antwoord(Raadontvangst ontvangst, String kenmerk) {
        if (ontvangst instanceof Raadontvangst.KenmerkBezet) {
            return Problemen.van(
                    HttpStatus.CONFLICT,
                    "Dit kenmerk hoort al bij een ander antwoord.",
                    List.of(new Fout("kenmerk", "Dit kenmerk hoort al bij een ander antwoord.")));
        }
        if (ontvangst instanceof Raadontvangst.AlBekend) {
            return ResponseEntity.ok(Map.of("kenmerk", kenmerk));
        }
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(Map.of("kenmerk", kenmerk, "gekoppeld", !(ontvangst instanceof Raadontvangst.NietGekoppeld)));
    }

    @ExceptionHandler
    ResponseEntity<Object> ongeldig(OngeldigeInhoud fout) {
        return Problemen.van(HttpStatus.BAD_REQUEST, "Het antwoord klopt niet.", fout.fouten());
    }
}
