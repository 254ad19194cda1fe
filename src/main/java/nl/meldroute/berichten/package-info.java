/** What goes out and comes in: letters, mail and messages of partners. What is to be sent stands in the ledger of the dossier. */
@NullMarked
package nl.meldroute.berichten;

import org.jspecify.annotations.NullMarked;
