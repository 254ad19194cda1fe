package nl.meldroute.berichten;

import java.util.List;

/**
 * One mail to one person or organisation.
 *
 * @param aan a bare address
 * @param onderwerp of the letter's template; says nothing of people
 * @param kenmerk of the ledger: however often it is sent, the receiver's mail knows it as the same
 */
record Post(String aan, String onderwerp, String tekst, String html, List<Bijlage> bijlagen, String kenmerk) {

    /** A file that goes along. Two are never compared. */
    @SuppressWarnings("ArrayRecordComponent")
    record Bijlage(String naam, String soort, byte[] inhoud) {}
}
