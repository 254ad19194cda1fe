package nl.meldroute.melding.mail;

import nl.meldroute.dossier.NieuweMail;
import org.jspecify.annotations.Nullable;

/**
 * A mail that could be read.
 *
 * @param berichtId its Message-ID; null when it has none
 * @param automatisch whether no person sent it
 */
record Ontleed(@Nullable String berichtId, boolean automatisch, NieuweMail.Gelezen gelezen) {}
