package nl.meldroute.wandeling;

import java.util.List;

/** The rules that always hold and that this part of Meldroute can break. */
final class Regels {

    private Regels() {}

    /** Fresh rules for one walk. */
    static List<Regel> nieuw(Logopname log) {
        return List.of(
                new EenZichthouder(),
                new NietsKwijt(),
                new EigenBesluit(),
                new Terugkoppeling(),
                new Geinformeerd(),
                new RaadEnCollege(),
                new Gemonitord(),
                new Warm(),
                new GeenPersoonsgegevensInDeEngine(log),
                new DeKlokSluitNiets(),
                new AcuutGaatVoor(),
                new AfgeschermdBlijftAfgeschermd());
    }
}
