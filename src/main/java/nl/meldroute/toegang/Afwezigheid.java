package nl.meldroute.toegang;

import java.time.LocalDate;

/**
 * When a colleague is away. Why is nobody's business here.
 *
 * @param wie user id
 * @param van first day away
 * @param totEnMet last day away
 * @param door user id of who entered it
 */
public record Afwezigheid(long id, String wie, LocalDate van, LocalDate totEnMet, String door) {}
