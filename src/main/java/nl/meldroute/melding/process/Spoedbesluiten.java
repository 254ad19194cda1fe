package nl.meldroute.melding.process;

import org.camunda.bpm.engine.delegate.DelegateTask;

/** Keeps a route open until somebody else has looked at each of its urgent besluiten. */
final class Spoedbesluiten {

    private Spoedbesluiten() {}

    /** The besluit of this task is dealt with; the route may go on unless another one waits. */
    static void rondAf(DelegateTask taak) {
        boolean andereWacht = taak
                .getProcessEngineServices()
                .getTaskService()
                .createTaskQuery()
                .processInstanceId(taak.getProcessInstanceId())
                .taskDefinitionKeyIn("userTask_bevestigSpoedbesluit", "userTask_heroverweegBesluit")
                .list()
                .stream()
                .anyMatch(andere -> !andere.getId().equals(taak.getId()));
        Routevariabelen.SPOEDBESLUIT_OPEN.zet(taak, andereWacht);
    }
}
