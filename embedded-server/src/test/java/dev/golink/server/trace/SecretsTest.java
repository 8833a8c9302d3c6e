package dev.golink.server.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests which parts of a message a trace leaves out. */
class SecretsTest {
    private static final String TOKEN = "glk_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8";

    @Test
    void aTokenIsLeftOutWhereverItStands() {
        assertThat(Secrets.leftOut("{\"event\":\"custom\",\"data\":{\"x\":\"see " + TOKEN + "!\"}}"))
                .isEqualTo("{\"event\":\"custom\",\"data\":{\"x\":\"see glk_…!\"}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"password\":\"S3CRET\"}", "{\"password\" : \"S3C\\\"RET\"}", "{\"Password\":\"S3CRET",
        "{\"password\":\"S3CRET\\", "{\"a\":{\"pairing_code\":\"S3CRET\"}}", "{\"token\":S3CRET}",
        "{\"secret\":\"S3CRET\",\"b\":1", "golink://lab:8080?pair=S3CRET", "https://lab/phone#pair=S3CRET",
        "{\"protocols\":\"golink, pair.S3CRET\"}"})
    void theValueOfAFieldThatCarriesASecretIsLeftOutEvenIfTheTextIsNoJson(String text) {
        assertThat(Secrets.leftOut(text)).contains("…").doesNotContain("RET");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"event\":\"input\",\"do\":[{\"step\":\"text\",\"text\":\"S3CRET\"}]}",
        "{\"event\":\"input\",\"do\":[{\"step\":\"clipboard\",\"set\":\"S3C\\\"RET\"}]}",
        "{\"event\":\"input_done\",\"id\":\"g1\",\"outcome\":\"done\",\"clipboard\":\"S3CRET\"}",
        "{\"clipboard\" : \"S3CRET", "{\"step\":\"text\",\"text\":\"S3CRET\\"})
    void whatIsTypedAndCopiedOnAPhoneIsLeftOut(String text) {
        assertThat(Secrets.leftOut(text)).contains("…").doesNotContain("RET");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ping", "{\"event\":\"hello\",\"input\":[\"touch\",\"clipboard\"]}",
        "{\"event\":\"input\",\"do\":[{\"step\":\"touch\",\"p\":0,\"a\":\"down\",\"x\":7,\"y\":9,\"t\":0}]}",
        "{\"event\":\"heart\",\"battery\":81}", "{\"event\":\"notice\",\"text\":\"token\"}",
        "{\"tokens\":3,\"code\":4408}"})
    void everythingElseStays(String text) {
        assertThat(Secrets.leftOut(text)).isEqualTo(text);
    }

    @Test
    void aTextOfManyBackslashesIsReadInNoTime() {
        String hostile = "{\"password\":\"" + "\\".repeat(64_001);

        assertThat(Secrets.leftOut(hostile)).isEqualTo("{\"password\":\"…\"");
    }
}
