package nl.meldroute.wandeling;

import java.util.Map;
import javax.sql.DataSource;
import nl.meldroute.dossier.Dossierinzage;
import nl.meldroute.dossier.Huishoudens;
import nl.meldroute.dossier.Taakroute;
import nl.meldroute.dossier.ZichtOpVeiligheid;
import nl.meldroute.modellen.Formuliermodel;
import nl.meldroute.route.Routedriver;
import org.camunda.bpm.engine.ProcessEngine;

/**
 * What a walk walks in.
 *
 * @param formulieren per form id
 */
record Wereld(
        Routedriver driver,
        ProcessEngine engine,
        Dossierinzage inzage,
        ZichtOpVeiligheid zicht,
        Huishoudens huishoudens,
        Taakroute taakroute,
        DataSource database,
        Meldkamer meldkamer,
        Map<String, Formuliermodel> formulieren) {}
