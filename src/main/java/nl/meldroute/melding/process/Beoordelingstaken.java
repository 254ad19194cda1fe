package nl.meldroute.melding.process;

import static nl.meldroute.engine.Taakinvoer.koppen;
import static nl.meldroute.engine.Variabele.tekst;

import java.time.Clock;
import java.util.Arrays;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.meldroute.dossier.Besluit;
import nl.meldroute.dossier.Besluiten;
import nl.meldroute.dossier.Besluiten.Bevestiging;
import nl.meldroute.dossier.Contact;
import nl.meldroute.dossier.Gebeurtenis.Soort;
import nl.meldroute.dossier.Gebeurtenissen;
import nl.meldroute.dossier.Gesprek;
import nl.meldroute.dossier.Gesprekken;
import nl.meldroute.dossier.Meldingen;
import nl.meldroute.dossier.NieuwBesluit;
import nl.meldroute.dossier.NieuwContact;
import nl.meldroute.dossier.NieuwGesprek;
import nl.meldroute.engine.FormulierFout;
import nl.meldroute.engine.Taakinvoer;
import nl.meldroute.toegang.Regios;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What completing each task of the veiligheidsbeoordeling records in the dossier. */
@Configuration(proxyBeanMethods = false)
class Beoordelingstaken {

    private static final String JA = "ja";

    /** With these outcomes Veilig Thuis stays with the family itself. */
    private static final Set<String> ZELF_VERDER = Set.of("voorwaarden-en-vervolg", "onderzoek");

    private final Taakinvoer.Lezer lezer;
    private final Clock klok;

    Beoordelingstaken(Taakinvoer.Lezer lezer, Clock klok) {
        this.lezer = lezer;
        this.klok = klok;
    }

    @Bean
    TaskListener vulMeldingAanListener(Meldingen meldingen, Gebeurtenissen gebeurtenissen) {
        return taak -> {
            Taakinvoer invoer = lezer.van(taak);
            if (!meldingen.isCompleet(invoer.meldingnummer())) {
                throw new FormulierFout(
                        "",
                        "De melding is nog niet compleet. Voeg op het tabblad Dossier ten minste één betrokkene toe,"
                                + " en beslis daar of het om een bekend huishouden gaat.");
            }
            if (Routevariabelen.UIT_MAIL.vind(taak).orElse(false)) {
                preciseer(meldingen, taak, invoer.meldingnummer());
            }
            Routevariabelen.COMPLEET.zet(taak, true);
            Routevariabelen.KINDEREN.zet(taak, meldingen.kinderen(invoer.meldingnummer()));
            gebeurtenissen.leg(invoer.meldingnummer(), Soort.MELDING_AANGEVULD, invoer.door(), Map.of());
        };
    }

    /** What a mail itself did not say. On the route and not on the task, which has a gemeente of its own to show in lists. */
    private static void preciseer(Meldingen meldingen, DelegateTask taak, String meldingnummer) {
        String gemeente = tekst("meldingGemeente").van(taak);
        String aanleiding = tekst("meldingAanleiding").van(taak);
        if (!Regios.gemeenten(Routevariabelen.REGIO.van(taak)).contains(gemeente)) {
            throw new FormulierFout("meldingGemeente", "Deze gemeente hoort niet bij de regio.");
        }
        meldingen.preciseer(meldingnummer, gemeente, new TreeSet<>(Arrays.asList(aanleiding.split(","))));
        Routevariabelen.GEMEENTE.zet(taak.getExecution(), gemeente);
        Routevariabelen.AANLEIDING.zet(taak.getExecution(), aanleiding);
    }

    @Bean
    TaskListener verzamelInformatieListener(Meldingen meldingen, Gebeurtenissen gebeurtenissen) {
        return taak -> {
            Taakinvoer invoer = lezer.van(taak);
            if (tekst("antwoordEigen").van(taak).equals("geen")
                    && meldingen.heeftEerdereVanHuishouden(invoer.meldingnummer())) {
                throw new FormulierFout(
                        "antwoordEigen", "Over dit huishouden is er een eerdere melding. Kijk op het tabblad Dossier.");
            }
            gebeurtenissen.leg(invoer.meldingnummer(), Soort.INFORMATIE_VERZAMELD, invoer.door(), Map.of());
        };
    }

    @Bean
    TaskListener legContactListener(Gesprekken gesprekken, Meldingen meldingen) {
        return taak -> {
            Taakinvoer invoer = lezer.van(taak);
            String soort = tekst("contactSoort").van(taak);
            if (soort.equals("gedeeld")) {
                controleerGedeeld(taak, invoer, gesprekken, meldingen);
            }
            NieuwContact contact = soort.equals("geen-contact")
                    ? NieuwContact.geen(invoer.tekst("geenContactReden"))
                    : new NieuwContact(
                            Contact.Soort.valueOf(hoofdletters(soort)),
                            Contact.Uitkomst.valueOf(
                                    hoofdletters(tekst("contactBeeld").van(taak))),
                            Contact.Motivatie.valueOf(
                                    hoofdletters(tekst("motivatie").van(taak))),
                            Taakinvoer.dag(taak, "contactOp"),
                            null,
                            invoer.verslag(koppen(
                                    "contactVerslag",
                                    "Verslag",
                                    "kindNietGesprokenReden",
                                    "Waarom een kind niet is gesproken")));
            gesprekken.legContact(invoer.meldingnummer(), contact, invoer.door());
        };
    }

    /** One conversation may serve two meldingen, each with its own record: the other one must say that it was held that day. */
    private static void controleerGedeeld(
            DelegateTask taak, Taakinvoer invoer, Gesprekken gesprekken, Meldingen meldingen) {
        String andere = tekst("contactAndereMelding").van(taak);
        if (!meldingen.andereVanHuishouden(invoer.meldingnummer()).contains(andere)) {
            throw new FormulierFout(
                    "contactAndereMelding", "Deze melding hoort niet bij dit huishouden. Kijk op het tabblad Dossier.");
        }
        if (!gesprekken.hadContactOp(andere, Taakinvoer.dag(taak, "contactOp"))) {
            throw new FormulierFout(
                    "contactOp", "Bij die melding staat geen contact op deze dag. Leg het daar eerst vast.");
        }
    }

    /** The table advises and an expert decides; "known by now" holds only when the dossier says so too. */
    @Bean
    TaskListener weegOnbekendeMelderListener(Besluiten besluiten) {
        return taak -> {
            String besluit = Routevariabelen.ONBEKENDE_MELDER_BESLUIT.van(taak);
            boolean bekend = besluit.equals("bekend");
            if (bekend && Routevariabelen.MELDER_BEKENDHEID.van(taak).equals("ONBEKEND")) {
                throw new FormulierFout(
                        Routevariabelen.ONBEKENDE_MELDER_BESLUIT.naam(),
                        "In het dossier is de melder nog onbekend. Vul eerst de melder in op het tabblad Dossier.");
            }
            Taakinvoer invoer = lezer.van(taak);
            besluiten.neem(
                    invoer.meldingnummer(),
                    new NieuwBesluit(
                            Besluit.Soort.ONBEKENDE_MELDER,
                            besluit,
                            invoer.tekst("onbekendeMelderReden"),
                            bekend ? null : tekst("onbekendeMelder").van(taak),
                            tekst("onbekendeMelderRegel").van(taak),
                            tekst("onbekendeMelderGrond").van(taak)),
                    invoer.door());
        };
    }

    @Bean
    TaskListener beoordeelVeiligheidListener(
            Besluiten besluiten, Gesprekken gesprekken, Gebeurtenissen gebeurtenissen, Meldingen meldingen) {
        return taak -> {
            Taakinvoer invoer = lezer.van(taak);
            String acuut = Routevariabelen.ACUTE_ONVEILIGHEID.van(taak);
            String structureel = Routevariabelen.STRUCTURELE_ONVEILIGHEID.van(taak);
            if (!acuut.equals(JA)
                    && tekst("mdo").vind(taak).filter("nee-acuut"::equals).isPresent()) {
                throw new FormulierFout(
                        "mdo", "Alleen bij acute onveiligheid kan het overleg wachten. Houd eerst het overleg.");
            }
            String oordeel = oordeel(acuut, structureel);
            besluiten.neem(
                    invoer.meldingnummer(),
                    NieuwBesluit.zonderAdvies(
                            Besluit.Soort.VEILIGHEIDSOORDEEL,
                            oordeel,
                            invoer.verslag(koppen(
                                    "beoordelingFeiten", "Feiten",
                                    "beoordelingDuiding", "Duiding",
                                    "geenZichtReden", "Waarom niet iedereen in beeld is"))),
                    invoer.door());
            if (acuut.equals(JA) || structureel.equals(JA)) {
                gesprekken.leg(
                        invoer.meldingnummer(),
                        new NieuwGesprek(
                                Gesprek.Soort.MDO,
                                Taakinvoer.ja(taak, "mdo"),
                                oordeel,
                                null,
                                invoer.tekst("mdoOordeel")),
                        invoer.door());
            }
            gebeurtenissen.leg(
                    invoer.meldingnummer(),
                    Soort.VEILIGHEID_BEOORDEELD,
                    invoer.door(),
                    Map.of("acuut", acuut, "structureel", structureel));
            // Somebody may have been added since the melding was taken in.
            Routevariabelen.KINDEREN.zet(taak, meldingen.kinderen(invoer.meldingnummer()));
        };
    }

    @Bean
    TaskListener neemVervolgbesluitListener(Besluiten besluiten, Samenloop samenloop) {
        return taak -> {
            Taakinvoer invoer = lezer.van(taak);
            samenloop.controleer(taak, invoer.meldingnummer());
            Besluit besluit = besluiten.neem(
                    invoer.meldingnummer(),
                    new NieuwBesluit(
                            Besluit.Soort.VERVOLG,
                            Routevariabelen.VERVOLG.van(taak),
                            invoer.verslag(
                                    koppen("besluitReden", "Reden", "afwijkingReden", "Waarom anders dan het advies")),
                            Routevariabelen.ADVIES.van(taak),
                            Routevariabelen.ADVIES_REGEL.vind(taak).orElse(null),
                            Routevariabelen.ADVIES_GROND.vind(taak).orElse(null)),
                    invoer.door());
            Routevariabelen.SAMENLOOP
                    .vind(taak)
                    .ifPresent(keuze -> besluiten.neem(
                            invoer.meldingnummer(),
                            NieuwBesluit.zonderAdvies(Besluit.Soort.SAMENLOOP, keuze, invoer.tekst("samenloopReden")),
                            invoer.door()));
            // Acting comes before a colleague's word, doing less does not.
            boolean eerstHandelen = Routevariabelen.ACUTE_ONVEILIGHEID.van(taak).equals(JA)
                    && ZELF_VERDER.contains(Routevariabelen.VERVOLG.van(taak));
            Routevariabelen.BESLUIT.zet(taak, besluit.id());
            Routevariabelen.BESLUIT_DOOR.zet(taak, invoer.door());
            Routevariabelen.BESLUIT_OP.zet(taak, Date.from(klok.instant()));
            Routevariabelen.AFWIJKING.zet(taak, besluit.afwijking());
            Routevariabelen.AFWIJKING_VOORAF.zet(taak, besluit.afwijking() && !eerstHandelen);
            Routevariabelen.AFWIJKING_ACHTERAF.zet(taak, besluit.afwijking() && eerstHandelen);
            if (!Routevariabelen.VERVOLG.van(taak).equals("overdracht")) {
                // A purpose from an earlier besluit must not steer a later handover.
                taak.setVariable(Routevariabelen.OVERDRACHT_DOEL.naam(), null);
            }
        };
    }

    @Bean
    TaskListener bevestigAfwijkingListener(Besluiten besluiten) {
        return taak -> bevestig(taak, besluiten, "akkoord", "bevestigingReden");
    }

    @Bean
    TaskListener bevestigSpoedbesluitListener(Besluiten besluiten) {
        return taak -> {
            bevestig(taak, besluiten, "spoedbesluitAkkoord", "spoedbesluitReden");
            if (Taakinvoer.ja(taak, "spoedbesluitAkkoord")) {
                Spoedbesluiten.rondAf(taak);
            }
        };
    }

    @Bean
    TaskListener spreekMelderListener(Gesprekken gesprekken) {
        return taak -> {
            Taakinvoer invoer = lezer.van(taak);
            String gesproken = tekst("melderGesproken").van(taak);
            boolean gevoerd = gesproken.equals(JA);
            Melderantwoord.controleer(taak, "melderGesproken", gesproken);
            gesprekken.leg(
                    invoer.meldingnummer(),
                    new NieuwGesprek(
                            Gesprek.Soort.MELDER,
                            gevoerd,
                            gevoerd ? tekst("melderSituatie").van(taak) : gesproken,
                            gevoerd ? Taakinvoer.dag(taak, "melderGesprekOp") : null,
                            gevoerd
                                    ? invoer.verslag(koppen(
                                            "oordeelBesproken", "Oordeel",
                                            "afspraakVervolgstappen", "Vervolgstappen",
                                            "afspraakZicht", "Zicht op veiligheid",
                                            "afspraakSamenwerking", "Samenwerking",
                                            "afspraakAfstemming", "Afstemming met betrokkenen",
                                            "afspraakCommunicatie", "Communicatie"))
                                    : invoer.tekst("geenGesprekReden")),
                    invoer.door());
        };
    }

    private void bevestig(DelegateTask taak, Besluiten besluiten, String akkoord, String reden) {
        Taakinvoer invoer = lezer.van(taak);
        Bevestiging bevestiging = besluiten.bevestig(
                Routevariabelen.BESLUIT.van(taak), Taakinvoer.ja(taak, akkoord), invoer.tekst(reden), invoer.door());
        switch (bevestiging) {
            case VASTGELEGD -> {}
            case ZELFDE_PERSOON ->
                throw new FormulierFout(
                        akkoord,
                        "U nam dit besluit zelf. Een andere gedragswetenschapper of teamleider bevestigt het.");
            case AL_BEVESTIGD -> throw new FormulierFout(akkoord, "Dit besluit is al bevestigd of afgewezen.");
        }
    }

    private static String hoofdletters(String code) {
        return code.toUpperCase(Locale.ROOT);
    }

    /** Not knowing is no answer "no": it stays visible as such. */
    private static String oordeel(String acuut, String structureel) {
        if (acuut.equals(JA)) {
            return "acuut";
        }
        if (structureel.equals(JA)) {
            return "structureel";
        }
        return acuut.equals("nee") && structureel.equals("nee") ? "geen-van-beide" : "onduidelijk";
    }
}
