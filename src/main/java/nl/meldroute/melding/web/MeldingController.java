package nl.meldroute.melding.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import nl.meldroute.engine.FormulierFout.Fout;
import nl.meldroute.melding.Aanmelding;
import nl.meldroute.melding.Intake;
import nl.meldroute.melding.RouteStarter;
import nl.meldroute.melding.Uitkomst;
import nl.meldroute.toegang.Gebruiker;
import nl.meldroute.toegang.HuidigeGebruiker;
import nl.meldroute.toegang.Regios;
import nl.meldroute.toegang.Rol;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Intake over REST. Every refusal is {@code application/problem+json} (RFC 9457) in Dutch, and stores nothing. */
@RestController
class MeldingController {

    private static final Logger LOG = LoggerFactory.getLogger(MeldingController.class);
    private static final int MEESTE_BYTES = 1024 * 1024;

    private final AanmeldingLezer lezer;
    private final Intake intake;
    private final RouteStarter route;
    private final HuidigeGebruiker huidigeGebruiker;

    MeldingController(AanmeldingLezer lezer, Intake intake, RouteStarter route, HuidigeGebruiker huidigeGebruiker) {
        this.lezer = lezer;
        this.intake = intake;
        this.route = route;
        this.huidigeGebruiker = huidigeGebruiker;
    }

    /** What the sender gets back. */
    record Nummers(String meldingnummer, String dossiernummer) {}

    @PostMapping("/api/meldingen")
    ResponseEntity<Object> ontvang(HttpServletRequest vraag) throws IOException, OngeldigeInhoud {
        Gebruiker wie = huidigeGebruiker.vereis();
        if (!wie.heeft(Rol.KETENPARTNER) && !wie.heeft(Rol.BUREAUDIENST)) {
            return probleem(HttpStatus.FORBIDDEN, "U mag geen meldingen insturen.", List.of());
        }
        // Checked here and not by the mapping, so that this refusal too is in Dutch.
        if (!String.valueOf(vraag.getContentType()).startsWith(MediaType.APPLICATION_JSON_VALUE)) {
            return probleem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Stuur de melding als application/json.", List.of());
        }
        byte[] inhoud = lees(vraag.getInputStream());
        if (inhoud.length > MEESTE_BYTES) {
            return probleem(HttpStatus.PAYLOAD_TOO_LARGE, "De melding is groter dan 1 MB.", List.of());
        }
        Aanmelding aanmelding = lezer.lees(inhoud);
        if (Regios.kent(aanmelding.regio()) && !wie.regios().contains(aanmelding.regio())) {
            return probleem(
                    HttpStatus.FORBIDDEN,
                    "U mag niet in deze regio melden.",
                    List.of(new Fout("regio", "U mag niet in deze regio melden.")));
        }
        Uitkomst uitkomst = intake.neemAan(aanmelding, route);
        if (uitkomst instanceof Uitkomst.Aangenomen nieuw) {
            return nummers(HttpStatus.CREATED, nieuw.meldingnummer(), nieuw.dossiernummer());
        }
        if (uitkomst instanceof Uitkomst.AlBekend bekend) {
            return nummers(HttpStatus.OK, bekend.meldingnummer(), bekend.dossiernummer());
        }
        if (uitkomst instanceof Uitkomst.Geweigerd geweigerd) {
            return ongeldig(geweigerd.fouten());
        }
        return probleem(
                HttpStatus.CONFLICT,
                "Dit kenmerk hoort al bij een andere melding.",
                List.of(new Fout("kenmerk", "Dit kenmerk hoort al bij een andere melding.")));
    }

    @ExceptionHandler
    ResponseEntity<Object> ongeldig(OngeldigeInhoud fout) {
        return ongeldig(fout.fouten());
    }

    /** Database messages quote values, so only the kind of fault is logged, and where it arose. */
    @ExceptionHandler
    ResponseEntity<Object> mislukt(RuntimeException fout) {
        LOG.error(
                "Melding niet opgeslagen: {} bij {}",
                fout.getClass().getName(),
                fout.getStackTrace().length == 0 ? "onbekend" : fout.getStackTrace()[0]);
        return probleem(
                HttpStatus.INTERNAL_SERVER_ERROR, "Er ging iets mis. De melding is niet opgeslagen.", List.of());
    }

    private static byte[] lees(InputStream bron) throws IOException {
        return bron.readNBytes(MEESTE_BYTES + 1);
    }

    private static ResponseEntity<Object> nummers(HttpStatus status, String meldingnummer, String dossiernummer) {
        return ResponseEntity.status(status).body(new Nummers(meldingnummer, dossiernummer));
    }

    private static ResponseEntity<Object> ongeldig(List<Fout> fouten) {
        return probleem(HttpStatus.BAD_REQUEST, "De melding klopt niet.", fouten);
    }

    private static ResponseEntity<Object> probleem(HttpStatus status, String titel, List<Fout> fouten) {
        ProblemDetail probleem = ProblemDetail.forStatus(status);
        probleem.setTitle(titel);
        probleem.setProperty("fouten", fouten);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(probleem);
    }
}
