package nl.meldroute.engine;

import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.rest.exception.JsonMappingExceptionHandler;
import org.camunda.bpm.engine.rest.exception.JsonParseExceptionHandler;
import org.camunda.bpm.engine.rest.exception.ProcessEngineExceptionHandler;
import org.camunda.bpm.engine.rest.exception.RestExceptionHandler;
import org.camunda.bpm.webapp.impl.engine.EngineRestApplication;

/** The engine's API behind the webapps, with our own answers to refused input: in Dutch, and never with what was typed. */
public class WebappApi extends EngineRestApplication {

    @Override
    public Set<Class<?>> getClasses() {
        Set<Class<?>> klassen = new HashSet<>(super.getClasses());
        // These two repeat a piece of the body in their message.
        klassen.remove(JsonParseExceptionHandler.class);
        klassen.remove(JsonMappingExceptionHandler.class);
        klassen.remove(ProcessEngineExceptionHandler.class);
        klassen.remove(RestExceptionHandler.class);
        klassen.add(OnleesbaarAntwoord.GeenJson.class);
        klassen.add(OnleesbaarAntwoord.AndereVorm.class);
        klassen.add(OnleesbaarAntwoord.Overig.class);
        klassen.add(FoutAntwoord.class);
        klassen.add(Toewijzingsinvoer.class);
        klassen.add(EigenTaakTerug.class);
        return klassen;
    }
}
