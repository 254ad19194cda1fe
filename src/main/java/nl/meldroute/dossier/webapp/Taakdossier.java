package nl.meldroute.dossier.webapp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import nl.meldroute.dossier.Betrokkene;
import nl.meldroute.dossier.Contactwaarschuwing;
import nl.meldroute.dossier.Dossierbeeld;
import nl.meldroute.dossier.Dossierbeeld.Meldingbeeld;
import nl.meldroute.dossier.Taakroute;
import org.springframework.stereotype.Component;

/** From a task to its melding in the dossier, and to the persons as the tab shows them. */
@Component
class Taakdossier {

    private final Taakroute taakroute;
    private final ObjectMapper json;

    Taakdossier(Taakroute taakroute, ObjectMapper json) {
        this.taakroute = taakroute;
        this.json = json;
    }

    String meldingnummer(String taakId) {
        return taakroute.meldingnummerVanTaak(taakId).orElseThrow(GeenTaak::new);
    }

    /** The people of one melding, each with a fingerprint of all that one form can change. */
    List<Blad.Persoon> personen(Dossierbeeld beeld, Meldingbeeld deze) {
        Map<Long, Betrokkene> opId = new HashMap<>();
        beeld.betrokkenen().forEach(persoon -> opId.put(persoon.id(), persoon));
        return deze.betrokkenen().stream()
                .map(deel -> {
                    Betrokkene persoon = opId.get(deel.betrokkeneId());
                    if (persoon == null) {
                        throw new IllegalStateException("Betrokkene buiten het huishouden: " + deel.betrokkeneId());
                    }
                    return new Blad.Persoon(
                            persoon.id(),
                            versie(persoon, deel),
                            deel.rol(),
                            persoon.gegevens(),
                            deel.aard(),
                            persoon.relaties(),
                            Contactwaarschuwing.over(persoon, beeld).stream()
                                    .filter(waarschuwing -> waarschuwing.betrokkene() != persoon.id())
                                    .toList());
                })
                .toList();
    }

    private String versie(Betrokkene persoon, Betrokkene.InMelding deel) {
        return versie(List.of(persoon.gegevens(), persoon.relaties(), deel));
    }

    /** A fingerprint of what a user saw. */
    String versie(Object gezien) {
        try {
            byte[] inhoud = json.writeValueAsString(gezien).getBytes(StandardCharsets.UTF_8);
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(inhoud);
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("Geen versie te maken", e);
        }
    }

    static Meldingbeeld deze(Dossierbeeld beeld, String meldingnummer) {
        return beeld.meldingen().stream()
                .filter(andere -> andere.melding().meldingnummer().equals(meldingnummer))
                .findFirst()
                .orElseThrow(GeenTaak::new);
    }
}
