package nl.meldroute.dossier;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;

/**
 * A birth date as CBS and the BRP write it: JJJJMMDD, JJJJMM00 (day unknown), JJJJ0000 (month unknown), 99999999 (not born yet).
 *
 * @param code the eight digits
 */
public record Geboortedatum(String code) {

    public static final String ONGEBOREN = "99999999";

    static final String LEEFTIJD_ONBEKEND = "onbekend";

    private static final int MEERDERJARIG = 18;

    public Geboortedatum {
        if (!isGeldig(code)) {
            throw new IllegalArgumentException("Geen geldige geboortedatum");
        }
    }

    /** A day, month or year that exists, or the code for unborn. Says nothing about the future. */
    public static boolean isGeldig(String code) {
        if (!code.matches("[0-9]{8}") || code.startsWith("0000")) {
            return false;
        }
        try {
            return code.equals(ONGEBOREN) || laatsteDag(code).getYear() > 0;
        } catch (DateTimeException bestaatNiet) {
            return false;
        }
    }

    public boolean isOngeboren() {
        return code.equals(ONGEBOREN);
    }

    /** Whether even the first possible day is after this one. */
    public boolean ligtNa(LocalDate dag) {
        return !isOngeboren() && eersteDag(code).isAfter(dag);
    }

    /** Under 18 on this day, the unborn included; who may still be under 18 counts as a minor. */
    public boolean isMinderjarigOp(LocalDate dag) {
        return isOngeboren() || laatsteDag(code).plusYears(MEERDERJARIG).isAfter(dag);
    }

    /** Whole years on this day when born as late as this allows: the least somebody's age can be. */
    int minstensOudOp(LocalDate dag) {
        return Period.between(laatsteDag(code), dag).getYears();
    }

    /** Whole years on this day when born as early as this allows: the most somebody's age can be. */
    int hoogstensOudOp(LocalDate dag) {
        return Period.between(eersteDag(code), dag).getYears();
    }

    /** Whether somebody is surely this many years old on this day: at least the first and less than the second. */
    boolean isZekerOudOp(LocalDate dag, int vanaf, int tot) {
        return !isOngeboren() && minstensOudOp(dag) >= vanaf && hoogstensOudOp(dag) < tot;
    }

    /**
     * Whom to tell what is recorded depends on 12 and 16: {@code onder-12}, {@code 12-15}, {@code 16-plus}, or {@code onbekend} when this
     * does not say which.
     */
    String leeftijdsgroep(LocalDate dag) {
        if (isOngeboren()) {
            return LEEFTIJD_ONBEKEND;
        }
        if (minstensOudOp(dag) >= 16) {
            return "16-plus";
        }
        if (hoogstensOudOp(dag) < 12) {
            return "onder-12";
        }
        return isZekerOudOp(dag, 12, 16) ? "12-15" : LEEFTIJD_ONBEKEND;
    }

    /** The first day on which somebody can have been born; there is none for the unborn. */
    LocalDate eersteDag() {
        return eersteDag(code);
    }

    /** As people read it, without what is not known. */
    String leesbaar() {
        if (isOngeboren()) {
            return "Nog niet geboren";
        }
        String jaar = code.substring(0, 4);
        if (maand(code) == 0) {
            return jaar + " (dag en maand niet bekend)";
        }
        String maand = code.substring(4, 6) + "-" + jaar;
        return dag(code) == 0 ? maand + " (dag niet bekend)" : code.substring(6) + "-" + maand;
    }

    /** Whether both can be of one person: what both know is the same. Who was unborn may be born since. */
    boolean kanZijn(Geboortedatum nieuw) {
        return isOngeboren()
                || (jaar(code) == jaar(nieuw.code)
                        && (maand(code) == 0 || maand(nieuw.code) == 0 || maand(code) == maand(nieuw.code))
                        && (dag(code) == 0 || dag(nieuw.code) == 0 || dag(code) == dag(nieuw.code)));
    }

    /** The more exact of two that can be of one person. */
    Geboortedatum aangevuldMet(Geboortedatum nieuw) {
        return isOngeboren() || dag(code) == 0 && (maand(code) == 0 || dag(nieuw.code) != 0) ? nieuw : this;
    }

    private static LocalDate eersteDag(String code) {
        boolean maandOnbekend = maand(code) == 0;
        boolean dagOnbekend = dag(code) == 0;
        return LocalDate.of(jaar(code), maandOnbekend ? 1 : maand(code), dagOnbekend ? 1 : dag(code));
    }

    private static LocalDate laatsteDag(String code) {
        if (maand(code) == 0 && dag(code) == 0) {
            return Year.of(jaar(code)).atMonth(12).atEndOfMonth();
        }
        YearMonth maand = YearMonth.of(jaar(code), maand(code));
        return dag(code) == 0 ? maand.atEndOfMonth() : maand.atDay(dag(code));
    }

    private static int jaar(String code) {
        return Integer.parseInt(code.substring(0, 4));
    }

    private static int maand(String code) {
        return Integer.parseInt(code.substring(4, 6));
    }

    private static int dag(String code) {
        return Integer.parseInt(code.substring(6));
    }
}
