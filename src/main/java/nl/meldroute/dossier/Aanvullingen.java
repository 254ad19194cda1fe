package nl.meldroute.dossier;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.meldroute.engine.FormulierFout;
import nl.meldroute.toegang.Gebruiker;
import nl.meldroute.toegang.Onderwerp;
import nl.meldroute.toegang.Toegang;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a caseworker adds to a melding outside a task: what happened between two tasks. Each method asks the guard first. What the same user sent
 * just before is not recorded again: its answer was lost on the way, and nothing here can be taken out.
 */
@Service
public class Aanvullingen {

    /**
     * Conversations that do no more than tell. All others are a step that the law or the protocol asks for (the melder, the MDO, informing,
     * terugkoppeling, giving zicht back): the route counts them as done, so only their task records them.
     */
    public static final Set<Gesprek.Soort> GESPREKKEN =
            Set.copyOf(EnumSet.of(Gesprek.Soort.FORMEEL_NETWERK, Gesprek.Soort.INFORMEEL_NETWERK));

    /**
     * Contacts that were held. That there was none is for the task of the contact to say; that one conversation served two meldingen too, since
     * that is checked with the other melding.
     */
    public static final Set<Contact.Soort> CONTACTEN = Set.copyOf(
            EnumSet.of(Contact.Soort.TELEFOON, Contact.Soort.HUISBEZOEK, Contact.Soort.KANTOOR, Contact.Soort.VIDEO));

    private final Opslag opslag;
    private final Huishoudens huishoudens;
    private final Meldingen meldingen;
    private final Gesprekken gesprekken;
    private final Veiligheidsplannen veiligheidsplannen;
    private final Toegang toegang;

    Aanvullingen(
            Opslag opslag,
            Huishoudens huishoudens,
            Meldingen meldingen,
            Gesprekken gesprekken,
            Veiligheidsplannen veiligheidsplannen,
            Toegang toegang) {
        this.opslag = opslag;
        this.huishoudens = huishoudens;
        this.meldingen = meldingen;
        this.gesprekken = gesprekken;
        this.veiligheidsplannen = veiligheidsplannen;
        this.toegang = toegang;
    }

    /** Records a contact with those involved; its soort is one of {@link #CONTACTEN}. */
    @Transactional
    public void contact(String meldingnummer, NieuwContact contact) {
        Gebruiker wie = vereis(meldingnummer, "contact toevoegen");
        if (!CONTACTEN.contains(contact.soort())) {
            throw new FormulierFout("soort", "Dit contact legt u vast in de taak die daarbij hoort.");
        }
        meldingen.vergrendel(meldingnummer);
        if (!gesprekken.isLaatste(meldingnummer, contact, wie.id())) {
            gesprekken.legContact(meldingnummer, contact, wie.id());
        }
    }

    /** Records a conversation that was held; its soort is one of {@link #GESPREKKEN}. */
    @Transactional
    public void gesprek(String meldingnummer, NieuwGesprek gesprek) {
        Gebruiker wie = vereis(meldingnummer, "gesprek toevoegen");
        if (!GESPREKKEN.contains(gesprek.soort()) || !gesprek.gevoerd()) {
            throw new FormulierFout("soort", "Dit gesprek legt u vast in de taak die daarbij hoort.");
        }
        meldingen.vergrendel(meldingnummer);
        if (!gesprekken.isLaatste(meldingnummer, gesprek, wie.id())) {
            gesprekken.leg(meldingnummer, gesprek, wie.id());
        }
    }

    /** Records a plan, which holds from now on in place of the earlier one; of a closed melding there is nothing to plan. */
    @Transactional
    public void veiligheidsplan(
            String meldingnummer, List<String> voorwaarden, List<String> afspraken, boolean directVeilig) {
        Gebruiker wie = vereis(meldingnummer, "veiligheidsplan toevoegen");
        meldingen.vergrendel(meldingnummer);
        if (meldingen.lees(meldingnummer).geslotenOp() != null) {
            throw new FormulierFout(
                    "",
                    "Deze melding is gesloten: er kan geen veiligheidsplan meer bij. Is er gevaar? Maak een melding.");
        }
        if (!veiligheidsplannen.isLaatste(meldingnummer, voorwaarden, afspraken, directVeilig, wie.id())) {
            veiligheidsplannen.leg(meldingnummer, voorwaarden, afspraken, directVeilig, wie.id());
        }
    }

    private Gebruiker vereis(String meldingnummer, String doel) {
        String dossiernummer =
                opslag.een(String.class, "select dossiernummer from melding where meldingnummer = ?", meldingnummer);
        return toegang.vereis(huishoudens.vraag(Onderwerp.WIJZIGEN, dossiernummer, meldingnummer, doel));
    }
}
