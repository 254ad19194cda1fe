package nl.meldroute.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** A body that is no JSON of the right shape: 400, without quoting it. */
@Provider
public class OnleesbaarAntwoord implements ExceptionMapper<JsonProcessingException> {

    @Override
    public Response toResponse(JsonProcessingException fout) {
        return Response.status(400)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(Antwoord.inhoud(400, "InvalidRequestException", "De gegevens zijn niet leesbaar.", List.of()))
                .build();
    }
}
