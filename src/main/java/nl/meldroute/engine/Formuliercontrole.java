package nl.meldroute.engine;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks what was submitted against the form, as the browser should have done. What the user could not fill in is dropped: read-only,
 * computed and hidden fields, and fields of an earlier version of the form (the task was opened before it changed).
 */
class Formuliercontrole {

    private static final int MEESTE_RONDEN = 10;

    private final Veldcontrole veldcontrole;

    Formuliercontrole(Clock klok) {
        this.veldcontrole = new Veldcontrole(klok);
    }

    /** What is stored: values for the engine's variables, and text for the dossier per dossier key. */
    record Uitkomst(Map<String, @Nullable Object> variabelen, Map<String, String> dossier) {}

    /**
     * Checks one submit.
     *
     * @param vroeger keys of earlier versions of this form
     * @param ingevuld what was sent; lists as collections
     * @param bestaand variables that the form's conditions may use
     * @throws FormulierFout with every fault found
     */
    Uitkomst controleer(
            Formulier formulier,
            Set<String> vroeger,
            Map<String, @Nullable Object> ingevuld,
            Map<String, Object> bestaand) {
        List<FormulierFout.Fout> fouten = onbekend(formulier, vroeger, ingevuld.keySet());
        Voorwaarden voorwaarden = new Voorwaarden(new LinkedHashMap<>(bestaand));
        zetZichtbareWaarden(formulier, ingevuld, voorwaarden);
        Map<String, Object> alle = voorwaarden.waarden();
        Map<String, @Nullable Object> variabelen = new LinkedHashMap<>();
        Map<String, String> dossier = new LinkedHashMap<>();
        for (Veld veld : formulier.velden()) {
            if (!vult(veld, voorwaarden)) {
                if (isVervallen(veld, voorwaarden, bestaand)) {
                    variabelen.put(veld.sleutel(), null);
                }
                continue;
            }
            Object waarde = ingevuld.get(veld.sleutel());
            if (waarde == null || Veldcontrole.isLeeg(veld, waarde)) {
                if (veld.isVerplicht()) {
                    fouten.add(new FormulierFout.Fout(veld.sleutel(), veld.label() + ": vul dit in."));
                } else if (veld.dossiersleutel() == null) {
                    variabelen.put(veld.sleutel(), veld.soort().equals("checkbox") ? Boolean.FALSE : null);
                }
                continue;
            }
            try {
                Object gecontroleerd = veldcontrole.controleer(veld, waarde, alle);
                String sleutel = veld.dossiersleutel();
                if (sleutel == null) {
                    variabelen.put(veld.sleutel(), gecontroleerd);
                } else {
                    dossier.put(sleutel, gecontroleerd.toString());
                }
            } catch (Veldcontrole.Ongeldig e) {
                fouten.add(new FormulierFout.Fout(veld.sleutel(), veld.label() + ": " + e.getMessage()));
            }
        }
        if (!fouten.isEmpty()) {
            throw new FormulierFout(fouten);
        }
        return new Uitkomst(variabelen, dossier);
    }

    private static List<FormulierFout.Fout> onbekend(Formulier formulier, Set<String> vroeger, Set<String> ingevuld) {
        Set<String> onbekend = new HashSet<>(ingevuld);
        onbekend.removeAll(formulier.sleutels());
        onbekend.removeAll(vroeger);
        List<FormulierFout.Fout> fouten = new ArrayList<>();
        for (String sleutel : onbekend) {
            // A strange key may itself be text that somebody typed.
            String veld = sleutel.matches("[A-Za-z0-9_]{1,64}") ? sleutel : "";
            fouten.add(new FormulierFout.Fout(veld, "Er is een veld meegestuurd dat niet bij dit formulier hoort."));
        }
        return fouten;
    }

    private static boolean vult(Veld veld, Voorwaarden voorwaarden) {
        return veld.isInvoer() && !voorwaarden.verbergen(veld) && !voorwaarden.gelden(veld.alleenLezen());
    }

    /** Hidden now, but filled in when this step was done before: that answer no longer holds. */
    private static boolean isVervallen(Veld veld, Voorwaarden voorwaarden, Map<String, Object> bestaand) {
        return veld.isInvoer()
                && veld.alleenLezen().isEmpty()
                && veld.dossiersleutel() == null
                && bestaand.get(veld.sleutel()) != null
                && voorwaarden.verbergen(veld);
    }

    /** What conditions look at; the value of a hidden field counts no more, which may hide the next one. */
    private static void zetZichtbareWaarden(
            Formulier formulier, Map<String, @Nullable Object> ingevuld, Voorwaarden voorwaarden) {
        for (Veld veld : formulier.velden()) {
            if (veld.isInvoer() && !veld.alleenLezen().equals("true")) {
                voorwaarden.zet(veld.sleutel(), ingevuld.get(veld.sleutel()));
            }
        }
        for (int ronde = 0; ronde < MEESTE_RONDEN; ronde++) {
            List<String> weg = formulier.velden().stream()
                    .filter(veld -> veld.isInvoer()
                            && voorwaarden.waarden().containsKey(veld.sleutel())
                            && voorwaarden.verbergen(veld))
                    .map(Veld::sleutel)
                    .toList();
            if (weg.isEmpty()) {
                return;
            }
            weg.forEach(sleutel -> voorwaarden.zet(sleutel, null));
        }
    }

    /** The conditions of one submit. Fields of a group share theirs, so each is computed once for the values it looks at. */
    private record Voorwaarden(Map<String, Object> waarden, Map<String, Boolean> berekend) {

        Voorwaarden(Map<String, Object> waarden) {
            this(waarden, new HashMap<>());
        }

        /** Another value, or none; what was computed before then holds no more. */
        void zet(String sleutel, @Nullable Object waarde) {
            berekend.clear();
            if (waarde == null) {
                waarden.remove(sleutel);
            } else {
                waarden.put(sleutel, waarde);
            }
        }

        boolean verbergen(Veld veld) {
            return veld.verborgenAls().stream().anyMatch(this::gelden);
        }

        boolean gelden(String voorwaarde) {
            return berekend.computeIfAbsent(voorwaarde, nieuw -> Feel.isWaar(nieuw, waarden));
        }
    }
}
