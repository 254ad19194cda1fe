package nl.meldroute.berichten;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * A letter, ready to go out by mail or on paper.
 *
 * @param onderwerp the subject: the same for every receiver, so nothing in it is about a person
 * @param tekst for who reads no HTML
 * @param html a whole page that needs nothing from elsewhere
 */
record Brief(String onderwerp, String tekst, String html) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** As the ledger keeps it. */
    String json() {
        return JSON.valueToTree(this).toString();
    }

    static Brief van(String json) {
        try {
            return JSON.readValue(json, Brief.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Een bewaarde brief is onleesbaar", e);
        }
    }
}
