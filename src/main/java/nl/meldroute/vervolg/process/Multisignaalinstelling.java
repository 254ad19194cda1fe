package nl.meldroute.vervolg.process;

import java.util.List;
import nl.meldroute.toegang.Regios;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Multisignaal is switched off: the obligation to use the verwijsindex is being phased out, per region. Signals that were given
 * before stay as they are.
 *
 * @param uit ids of regions
 */
@ConfigurationProperties("meldroute.multisignaal")
record Multisignaalinstelling(@DefaultValue List<String> uit) {

    Multisignaalinstelling {
        uit = List.copyOf(uit);
        uit.stream().filter(regio -> !Regios.kent(regio)).findFirst().ifPresent(regio -> {
            throw new IllegalArgumentException(
                    "meldroute.multisignaal.uit noemt een regio die niet bestaat: '" + regio + "'");
        });
    }

    boolean isIngeschakeld(String regio) {
        return !uit.contains(regio);
    }
}
