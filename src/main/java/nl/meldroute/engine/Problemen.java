package nl.meldroute.engine;

import java.util.List;
import nl.meldroute.engine.FormulierFout.Fout;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Refusals of the REST interface: {@code application/problem+json} (RFC 9457), in Dutch. */
public final class Problemen {

    private Problemen() {}

    /**
     * A refusal.
     *
     * @param fouten which fields, and what is wrong with them
     */
    public static ResponseEntity<Object> van(HttpStatus status, String titel, List<Fout> fouten) {
        ProblemDetail probleem = ProblemDetail.forStatus(status);
        probleem.setTitle(titel);
        probleem.setProperty("fouten", fouten);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(probleem);
    }
}
