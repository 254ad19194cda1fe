package nl.meldroute.berichten;

import java.util.regex.Pattern;
import nl.meldroute.berichten.Bezorgfout.Reden;

/**
 * Refuses what would say more in the head of a mail than was meant: a second address, a line of its own, or a word that a mail program
 * decodes to something else.
 */
final class Postcontrole {

    /** What addresses are made of in practice; no quotes, percent signs, question marks or comments, which all have been misused. */
    private static final Pattern ADRES =
            Pattern.compile("[A-Za-z0-9!#$&'*+/=^_{|}~-]+(\\.[A-Za-z0-9!#$&'*+/=^_{|}~-]+)*"
                    + "@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]");

    private static final int LANGSTE_ADRES = 254;

    /** Visible signs and single spaces: no line ends, controls, direction marks or halves of a sign. */
    private static final Pattern REGEL =
            Pattern.compile("[^\\p{C}\\p{Z}]+( [^\\p{C}\\p{Z}]+)*", Pattern.UNICODE_CHARACTER_CLASS);

    private static final int LANGSTE_REGEL = 150;

    private static final String GECODEERD = "=?";

    private static final Pattern BESTANDSNAAM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
    private static final Pattern SOORT = Pattern.compile("[a-z]+/[a-z0-9.+-]+");
    private static final Pattern KENMERK = Pattern.compile("[A-Za-z0-9-]{1,64}");

    private Postcontrole() {}

    static void controleer(Post post) throws Bezorgfout {
        if (!KENMERK.matcher(post.kenmerk()).matches()) {
            throw new IllegalArgumentException("Een kenmerk heeft alleen letters, cijfers en streepjes");
        }
        if (!isAdres(post.aan())) {
            throw new Bezorgfout(Reden.ADRES_ONGELDIG);
        }
        if (!isRegel(post.onderwerp())) {
            throw new Bezorgfout(Reden.ONDERWERP_ONGELDIG);
        }
        for (Post.Bijlage bijlage : post.bijlagen()) {
            if (!BESTANDSNAAM.matcher(bijlage.naam()).matches()
                    || !SOORT.matcher(bijlage.soort()).matches()) {
                throw new Bezorgfout(Reden.BIJLAGE_ONGELDIG);
            }
        }
    }

    static boolean isAdres(String tekst) {
        return tekst.length() <= LANGSTE_ADRES
                && !tekst.contains(GECODEERD)
                && ADRES.matcher(tekst).matches();
    }

    private static boolean isRegel(String tekst) {
        return tekst.length() <= LANGSTE_REGEL
                && !tekst.contains(GECODEERD)
                && REGEL.matcher(tekst).matches();
    }
}
