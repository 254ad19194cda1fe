package nl.meldroute.wandeling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KrimperTest {

    private static final List<Integer> HONDERD = IntStream.range(0, 100).boxed().toList();

    @Test
    void houdtAlleenDeStappenDieSamenDeFoutMaken() {
        assertThat(Krimper.krimp(HONDERD, stappen -> stappen.containsAll(List.of(3, 57, 98))))
                .containsExactly(3, 57, 98);
    }

    @Test
    void houdtNietsWanneerHetZonderStappenAlFoutGaat() {
        assertThat(Krimper.krimp(HONDERD, stappen -> true)).isEmpty();
    }

    @Test
    void houdtAllesWanneerElkeStapNodigIs() {
        assertThat(Krimper.krimp(HONDERD, stappen -> stappen.size() == 100)).isEqualTo(HONDERD);
    }

    @Test
    void letOpDeVolgorde() {
        assertThat(Krimper.krimp(
                        List.of(5, 1, 2, 1, 3),
                        stappen -> stappen.indexOf(2) >= 0 && stappen.lastIndexOf(1) > stappen.indexOf(2)))
                .containsExactly(2, 1);
    }

    @Test
    void geenEnkeleStapKanNogWegBijWillekeurigeFouten() {
        for (int zaad = 0; zaad < 200; zaad++) {
            var toeval = new Random(zaad);
            List<Integer> nodig =
                    HONDERD.stream().filter(i -> toeval.nextInt(20) == 0).toList();
            List<Integer> klein = Krimper.krimp(HONDERD, stappen -> stappen.containsAll(nodig));
            assertThat(klein).as("zaad " + zaad).isEqualTo(nodig);
        }
    }

    @Test
    void probeertNietOnnodigVaak() {
        List<Integer> pogingen = new ArrayList<>();
        Krimper.krimp(HONDERD, stappen -> {
            pogingen.add(stappen.size());
            return stappen.contains(42);
        });
        assertThat(pogingen).hasSizeLessThan(60);
    }
}
