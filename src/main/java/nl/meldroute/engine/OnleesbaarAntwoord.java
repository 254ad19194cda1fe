package nl.meldroute.engine;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** A body that is no JSON of the right shape: 400, without quoting it. First in line, as Jackson brings answers of its own. */
final class OnleesbaarAntwoord {

    private static final int EERSTE = 1;

    private OnleesbaarAntwoord() {}

    private static Response antwoord() {
        return Response.status(400)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(Antwoord.inhoud(400, "InvalidRequestException", "De gegevens zijn niet leesbaar.", List.of()))
                .build();
    }

    /** Something that is no JSON. */
    @Provider
    @Priority(EERSTE)
    public static class GeenJson implements ExceptionMapper<JsonParseException> {

        @Override
        public Response toResponse(JsonParseException fout) {
            return antwoord();
        }
    }

    /** JSON of another shape. */
    @Provider
    @Priority(EERSTE)
    public static class AndereVorm implements ExceptionMapper<JsonMappingException> {

        @Override
        public Response toResponse(JsonMappingException fout) {
            return antwoord();
        }
    }

    /** Anything else that goes wrong in reading JSON. */
    @Provider
    @Priority(EERSTE)
    public static class Overig implements ExceptionMapper<JsonProcessingException> {

        @Override
        public Response toResponse(JsonProcessingException fout) {
            return antwoord();
        }
    }
}
