package nl.meldroute.melding.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import nl.meldroute.engine.FormulierFout.Fout;
import nl.meldroute.engine.Jsonlezer;
import nl.meldroute.engine.OngeldigeInhoud;
import nl.meldroute.engine.Opslaguitval;
import nl.meldroute.engine.Problemen;
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
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Intake over REST. Every refusal is {@code application/problem+json} (RFC 9457) in Dutch, and stores nothing. */
@RestController
class MeldingController {

    private static final Logger LOG = LoggerFactory.getLogger(MeldingController.class);
    private static final int MEESTE_BYTES = 1024 * 1024;

    private final Jsonlezer<Aanmelding> lezer = new Jsonlezer<>("melding", Aanmelding.class, "melding");
    private final Intake intake;
    private final RouteStarter route;
    private final HuidigeGebruiker huidigeGebruiker;

    MeldingController(Intake intake, RouteStarter route, HuidigeGebruiker huidigeGebruiker) {
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
            return Problemen.van(HttpStatus.FORBIDDEN, "U mag geen meldingen insturen.", List.of());
        }
        // Checked here and not by the mapping, so that this refusal too is in Dutch.
        if (!String.valueOf(vraag.getContentType()).startsWith(MediaType.APPLICATION_JSON_VALUE)) {
            return Problemen.van(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Stuur de melding als application/json.", List.of());
        }
        byte[] inhoud = lees(vraag.getInputStream());
        if (inhoud.length > MEESTE_BYTES) {
            return Problemen.van(HttpStatus.PAYLOAD_TOO_LARGE, "De melding is groter dan 1 MB.", List.of());
        }
        Aanmelding aanmelding = lezer.lees(inhoud);
        if (Regios.kent(aanmelding.regio()) && !wie.regios().contains(aanmelding.regio())) {
            return Problemen.van(
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
        return Problemen.van(
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
        return Opslaguitval.zin(fout)
                .map(zin -> Problemen.van(HttpStatus.SERVICE_UNAVAILABLE, zin, List.of()))
                .orElseGet(() -> Problemen.van(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "Er ging iets mis. De melding is niet opgeslagen.",
                        List.of()));
    }

    private static byte[] lees(InputStream bron) throws IOException {
        return bron.readNBytes(MEESTE_BYTES + 1);
    }

    private static ResponseEntity<Object> nummers(HttpStatus status, String meldingnummer, String dossiernummer) {
        return ResponseEntity.status(status).body(new Nummers(meldingnummer, dossiernummer));
    }

    private static ResponseEntity<Object> ongeldig(List<Fout> fouten) {
        return Problemen.van(HttpStatus.BAD_REQUEST, "De melding klopt niet.", fouten);
    }
}
