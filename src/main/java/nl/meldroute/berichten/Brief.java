package nl.meldroute.berichten;

/**
 * A letter, ready to go out by mail or on paper.
 *
 * @param onderwerp the subject: the same for every receiver, so nothing in it is about a person
 * @param tekst for who reads no HTML
 * @param html a whole page that needs nothing from elsewhere
 */
record Brief(String onderwerp, String tekst, String html) {}
