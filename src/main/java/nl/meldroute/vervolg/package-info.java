/** What Veilig Thuis does after the besluit: voorwaarden en vervolg, onderzoek, Raad, Multisignaal, monitoring and huisverbod. */
@NullMarked
package nl.meldroute.vervolg;

import org.jspecify.annotations.NullMarked;
