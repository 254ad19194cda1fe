package nl.meldroute.browser;

import org.openqa.selenium.By;

/** The Dossier tab of the task that is open. */
final class Dossierblad {

    private final Tasklist tasklist;

    Dossierblad(Tasklist tasklist) {
        this.tasklist = tasklist;
    }

    void voegToe(Persoon persoon) {
        tasklist.klik(knop("Betrokkene toevoegen"));
        kies("Rol in deze melding (verplicht)", persoon.rol());
        typ("Voornamen", persoon.voornamen());
        typ("Achternaam (verplicht)", persoon.achternaam());
        typ("Jaar", persoon.geboortejaar());
        tasklist.klik(vinkje(persoon.geslacht()));
        kies("Geen BSN? Kies waarom", "BSN is niet bekend");
        if (!persoon.aard().isEmpty()) {
            tasklist.klik(vinkje(persoon.aard()));
        }
        tasklist.klik(knop("Betrokkene opslaan"));
        tasklist.leest(persoon.voornamen() + " " + persoon.achternaam() + " is toegevoegd.");
    }

    /** Leaves the form of a new betrokkene half-filled. */
    void begin(String voornamen) {
        tasklist.klik(knop("Betrokkene toevoegen"));
        typ("Voornamen", voornamen);
    }

    /** Cancels that form; gives what it held. */
    String annuleer() {
        String voornamen = tasklist.zichtbaar(invoer("Voornamen")).getDomProperty("value");
        tasklist.klik(knop("Annuleren"));
        return String.valueOf(voornamen);
    }

    void leest(String woorden) {
        tasklist.leest(woorden);
    }

    private void typ(String label, String waarde) {
        tasklist.zichtbaar(invoer(label)).sendKeys(waarde);
    }

    private void kies(String label, String keuze) {
        tasklist.klik(By.xpath(pad(label) + "/..//option[normalize-space()='" + keuze + "']"));
    }

    private static By invoer(String label) {
        return By.xpath(pad(label) + "/..//input");
    }

    private static String pad(String label) {
        return "//*[contains(@class,'dossier-formulier')]//label[normalize-space()='" + label + "']";
    }

    private static By vinkje(String label) {
        return By.xpath(pad(label));
    }

    private static By knop(String opschrift) {
        return By.xpath("//*[contains(@class,'meldroute-dossier')]//button[normalize-space()='" + opschrift + "']");
    }

    record Persoon(
            String rol, String voornamen, String achternaam, String geboortejaar, String geslacht, String aard) {}
}
