package dev.golink.server.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdRuleTest {
    @ParameterizedTest
    @ValueSource(strings = {"a", "lab-07", "手机7", "Ωμέγα", "a.b_c-d@e:f+g", "٣"})
    void lettersAndDigitsOfAnyScriptAndSomeSignsMakeAnId(String id) {
        assertThat(new PhoneId(id).value()).isEqualTo(id);
        assertThat(new OperatorId(id).value()).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a/b", "a\nb", "<script>", "a%20b", "a\u202Eb", "a\u0000"})
    void anythingElseDoesNot(String id) {
        assertThatThrownBy(() -> new PhoneId(id)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OperatorId(id)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sixtyFourCharactersAreTheMostWhateverTheirBytes() {
        String longest = "𠮷".repeat(64);

        assertThat(new PhoneId(longest).value()).isEqualTo(longest);
        assertThatThrownBy(() -> new PhoneId(longest + "x")).hasMessageContaining("64");
    }
}
