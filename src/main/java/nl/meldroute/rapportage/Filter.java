package nl.meldroute.rapportage;

/**
 * Of what somebody wants to see the figures.
 *
 * @param regio one of the own regions; empty for all of them
 * @param gemeente one of these; empty for all
 * @param periode for what is counted over a time; what stands open now counts whatever this is
 */
public record Filter(String regio, String gemeente, Periode periode) {}
