package nl.meldroute.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.VARIABLE_INSTANCE_CREATE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.VARIABLE_INSTANCE_DELETE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.VARIABLE_INSTANCE_MIGRATE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.VARIABLE_INSTANCE_UPDATE;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HistorieniveauTest {

    private final Historieniveau niveau = new Historieniveau();

    @Test
    void heeftEenVasteNaamEnEenVastNummer() {
        assertThat(niveau.getName()).isEqualTo("meldroute");
        assertThat(niveau.getId()).isEqualTo(70);
    }

    @ParameterizedTest
    @CsvSource({"vervolgbesluit, true", "wettelijke-termijn, false"})
    void eenBeslissingBlijftMaarNietElkeVraagNaarEenTermijn(String tabel, boolean blijft) {
        DecisionDefinition beslissing = mock();
        when(beslissing.getKey()).thenReturn(tabel);
        assertThat(niveau.isHistoryEventProduced(HistoryEventTypes.DMN_DECISION_EVALUATE, beslissing))
                .isEqualTo(blijft);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ja", "gooi-en-vechtstreek", "01,03,11", "REGEL_4", "2027-01-04", "12:00"})
    void eenCodeBlijft(String waarde) {
        assertThat(bewaart(variabele("string", waarde))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jan Jansen",
                "Jansen, Jan",
                "moeder@voorbeeld.invalid",
                "+31355550001",
                "José",
                "Kerkstraat\n1",
                "ja\u0000",
                "a,",
                "999909125,",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void watEenTekstKanZijnBlijftNiet(String waarde) {
        assertThat(bewaart(variabele("string", waarde))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "boolean, true",
        "integer, true",
        "long, true",
        "short, true",
        "double, true",
        "date, true",
        "null, true",
        "json, false",
        "object, false",
        "bytes, false",
        "file, false",
        "xml, false"
    })
    void deSoortVanDeWaardeBeslist(String soort, boolean blijft) {
        assertThat(bewaart(variabele(soort, null))).isEqualTo(blijft);
    }

    @Test
    void eenVariabeleKomtErMetAlleSoortenGebeurtenissenNietIn() {
        VariableInstanceEntity tekst = variabele("string", "Verzonnen verhaal");

        for (HistoryEventTypes soort :
                new HistoryEventTypes[] {VARIABLE_INSTANCE_CREATE, VARIABLE_INSTANCE_UPDATE, VARIABLE_INSTANCE_MIGRATE
                }) {
            assertThat(niveau.isHistoryEventProduced(soort, tekst)).isFalse();
        }
        // A row that is there must be able to go.
        assertThat(niveau.isHistoryEventProduced(VARIABLE_INSTANCE_DELETE, tekst))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"FORM_PROPERTY_UPDATE", "VARIABLE_INSTANCE_UPDATE_DETAIL"})
    void watIngetyptWerdBlijftNooit(HistoryEventTypes soort) {
        assertThat(niveau.isHistoryEventProduced(soort, null)).isFalse();
        assertThat(niveau.isHistoryEventProduced(soort, variabele("boolean", null)))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "PROCESS_INSTANCE_START",
                "ACTIVITY_INSTANCE_END",
                "TASK_INSTANCE_UPDATE",
                "DMN_DECISION_EVALUATE",
                "INCIDENT_CREATE",
                "JOB_FAIL",
                "USER_OPERATION_LOG"
            })
    void hetVerloopBlijft(HistoryEventTypes soort) {
        assertThat(niveau.isHistoryEventProduced(soort, null)).isTrue();
    }

    private boolean bewaart(VariableInstanceEntity variabele) {
        return niveau.isHistoryEventProduced(VARIABLE_INSTANCE_CREATE, variabele);
    }

    private static VariableInstanceEntity variabele(String soort, @Nullable String tekst) {
        VariableInstanceEntity variabele = mock(VariableInstanceEntity.class);
        when(variabele.getTypeName()).thenReturn(soort);
        when(variabele.getTextValue()).thenReturn(tekst);
        return variabele;
    }
}
