package dev.golink.app.compose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonCheckTest {
    @ParameterizedTest
    @ValueSource(strings = {"null", "7", "1.50", "\"二\"", "[1,null,{\"a\":true}]", " {\"a\":\n1} "})
    void jsonOfAnyKindHasNoProblem(String text) {
        assertThat(JsonCheck.problem(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1,]", "{a:1}", "'a'", "1 2", "NaN", "{\"a\":1}}", "tru"})
    void anythingElseHasOne(String text) {
        assertThat(JsonCheck.problem(text)).isPresent();
    }

    @Test
    void problemGivesTheLineOfTheError() {
        assertThat(JsonCheck.problem("{\"a\":1,\n \"b\" 2}"))
                .hasValueSatisfying(errorPosition -> assertThat(errorPosition.line()).isEqualTo(2));
    }

    @Test
    void jsonNestedTooDeeplyForServersIsAProblem() {
        assertThat(JsonCheck.problem("[".repeat(29) + "]".repeat(29))).isEmpty();
        assertThat(JsonCheck.problem("[".repeat(40) + "]".repeat(40))).isPresent();
    }
}
