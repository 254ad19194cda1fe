package nl.meldroute.rapportage;

/**
 * One count of one quarter in one gemeente. Zero is left out.
 *
 * @param jaar by Dutch time, as the quarter
 * @param kwartaal 1..4
 * @param groep what is counted: {@code adviezen}, {@code meldingen}, {@code betrokkenen}, {@code aard}, {@code melders}, {@code vervolg},
 *     {@code hermeldingen}
 * @param code within the group, as in the code lists; empty for a group that is one number
 * @param naam the code in words
 */
public record Kerncijfer(
        int jaar, int kwartaal, String gemeente, String groep, String code, String naam, long aantal) {}
