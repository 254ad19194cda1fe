package nl.meldroute.berichten;

/**
 * A value of a letter that may have more than one line, such as an address: an empty line begins a new paragraph. It stands alone in a
 * paragraph of the template. Any other value is one line, whatever it holds.
 */
record Alineas(String tekst) {}
