package nl.meldroute.dossier.webapp;

import java.util.concurrent.TimeUnit;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The dossier as a page of its own, for a second screen. The page holds no data: which task it is about stands behind the {@code #} of its
 * address, which no server gets, and what it shows it asks as the tab does. Not a route within Tasklist: header, styles and policy of that
 * page are not ours, and at 400 % zoom they leave no room.
 */
@RestController
class Vensterpagina {

    private static final Resource PAGINA = new ClassPathResource("dossier/venster.html");

    /** Only our own scripts and styles, and in nobody's frame. */
    private static final String BELEID = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
            + " img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    @GetMapping(path = "/camunda/dossier", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<Resource> pagina() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(0, TimeUnit.SECONDS).mustRevalidate())
                .header("Content-Security-Policy", BELEID)
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "no-referrer")
                .contentType(MediaType.valueOf("text/html;charset=UTF-8"))
                .body(PAGINA);
    }
}
