package dev.golink.ui.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestWordTest {
    private static final List<String> WORDS = List.of("--port", "--http-port", "--headless", "--heart", "--log-level");

    @ParameterizedTest
    @CsvSource({"--prot, --port", "--ports, --port", "--headles, --headless", "--httpport, --http-port",
        "--loglevel, --log-level", "--hart, --heart", "--port, --port"})
    void aWordWithAFewMistakesIsTheOneThatWasMeant(String typed, String meant) {
        assertThat(NearestWord.to(typed, WORDS)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"--nonsense", "-x", "--bind", "port8080isthebest"})
    void aWordThatIsLikeNoOtherMeansNone(String typed) {
        assertThat(NearestWord.to(typed, WORDS)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"abc, abc, 0", "abc, acb, 1", "abc, ab, 1", "ab, abc, 1", "abc, xbc, 1", "'', abc, 3",
        "kitten, sitting, 3"})
    void theChangesAreCounted(String from, String to, int changes) {
        assertThat(NearestWord.changes(from, to)).isEqualTo(changes);
    }

    @Test
    void equallyNearWordsAreChosenByName() {
        assertThat(NearestWord.to("--xa", List.of("--xc", "--xb"))).contains("--xb");
    }
}
