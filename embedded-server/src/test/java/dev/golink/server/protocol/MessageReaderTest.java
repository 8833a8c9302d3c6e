package dev.golink.server.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Capability;
import dev.golink.server.fleet.phone.PhoneDescription;
import dev.golink.server.fleet.phone.ScreenVitals;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.phone.Vitals;
import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.protocol.json.QuotedText;
import dev.golink.server.protocol.message.OperatorMessage;
import dev.golink.server.protocol.message.PhoneMessage;

class MessageReaderTest {
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "hello", "{", "[]", "7", "null", "\"heart\"", "{}", "{\"event\":7}",
        "{\"event\":null}", "{'event':'heart'}", "{\"event\":\"heart\"} x", "{\"event\":\"heart\",}", "Ping"})
    void whatIsNotAMessageIsMalformed(String text) {
        assertThat(MessageReader.ofPhone(text)).isInstanceOf(PhoneMessage.Malformed.class);
        assertThat(MessageReader.ofOperator(text)).isInstanceOf(PhoneMessage.Malformed.class);
    }

    @Test
    void aBarePingIsAPing() {
        assertThat(MessageReader.ofPhone("ping")).isEqualTo(new PhoneMessage.Ping());
        assertThat(MessageReader.ofOperator("ping")).isEqualTo(new PhoneMessage.Ping());
    }

    @ParameterizedTest
    @ValueSource(ints = {33, 100_000})
    void deepNestingIsMalformedAndNeverOverflowsTheStack(int depth) {
        String text = "{\"event\":\"heart\",\"x\":" + "[".repeat(depth) + "]".repeat(depth) + "}";

        assertThat(MessageReader.ofPhone(text)).isInstanceOf(PhoneMessage.Malformed.class);
    }

    @Test
    void unknownFieldsAreIgnored() {
        assertThat(MessageReader.ofPhone("{\"event\":\"heart\",\"mood\":{\"good\":[1,2]}}"))
                .isEqualTo(new PhoneMessage.Heart(Vitals.UNKNOWN, null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"battery\":-1", "\"battery\":101", "\"battery\":\"full\"", "\"battery\":null",
        "\"battery\":1e400", "\"sent_frames\":-1", "\"dropped_frames\":\"3\"",
        "\"still\":1", "\"encode_ms\":-1", "\"encode_ms\":1e9", "\"clock_ms\":-1", "\"clock_ms\":1e300",
        "\"charging\":\"yes\"", "\"network\":7", "\"network\":\"  \"", "\"sharing\":\"maybe\""})
    void aFieldThatMakesNoSenseCostsAPhoneThatFieldAndNotItsHeartbeat(String field) {
        assertThat(MessageReader.ofPhone("{\"event\":\"heart\"," + field + "}"))
                .isEqualTo(new PhoneMessage.Heart(Vitals.UNKNOWN, null, null));
    }

    @Test
    void sharingMayBeReportedAsABoolean() {
        assertThat(MessageReader.ofPhone("{\"event\":\"heart\",\"sharing\":true}"))
                .isEqualTo(new PhoneMessage.Heart(Vitals.UNKNOWN, Sharing.LIVE, null));
    }

    @Test
    void controlCharactersAndTextDirectionMarksAreRemoved() {
        PhoneMessage message = MessageReader
                .ofPhone("{\"event\":\"screen\",\"state\":\"denied\",\"msg\":\"no\\u0000\\u001b[31m \\u202Eoffline\"}");

        assertThat(message).isEqualTo(new PhoneMessage.ScreenReport(Sharing.DENIED, null, "no[31m offline"));
    }

    @Test
    void longTextsAreCut() {
        PhoneMessage message = MessageReader
                .ofPhone("{\"event\":\"heart\",\"network\":\"" + "n".repeat(1000) + "\"}");

        assertThat(message).isEqualTo(new PhoneMessage.Heart(
                new Vitals(null, null, "n".repeat(128), null, ScreenVitals.UNKNOWN), null, null));
    }

    @Test
    void controlCharactersAbove127AreRemoved() {
        assertThat(MessageReader.ofPhone("{\"event\":\"heart\",\"network\":\"wi\\u009bfi\"}"))
                .isEqualTo(
                        new PhoneMessage.Heart(new Vitals(null, null, "wifi", null, ScreenVitals.UNKNOWN), null, null));
    }

    @Test
    void noCharacterIsCutInTwo() {
        String text = "n".repeat(127) + "\uD83D\uDCF1";

        assertThat(MessageReader.ofPhone("{\"event\":\"heart\",\"network\":\"" + text + "\"}"))
                .isEqualTo(new PhoneMessage.Heart(new Vitals(null, null, "n".repeat(127), null, ScreenVitals.UNKNOWN),
                        null, null));
    }

    @Test
    void aHelloLosesOnlyItsInvalidString() {
        for (String bad : new String[]{"7", "{}", "[]", "true", "null", "\"\"", "\"\\ud800\"", "\"\\u0000\\u202e\""}) {
            PhoneMessage hello = MessageReader.ofPhone("{\"event\":\"hello\",\"model\":" + bad
                    + ",\"os\":\"Android 16\",\"width\":1080,\"codecs\":[\"h264\"],\"heart_ms\":5000}");

            assertThat(hello).as(bad)
                    .isEqualTo(PhoneMessage.Hello.withoutInput(new PhoneDescription(null, "Android 16", null,
                            1080, null, Set.of(Capability.SHARE), Set.of(Codec.H264), false), Duration.ofSeconds(5)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"wi\\ud800fi", "\\udc00", "wifi\\uD83D", "\\ud83d\\ud83d\\ude00", "\\\\\\udfff",
        "\\ud800\\u0041"})
    void aTextWithHalfACharacterInItCountsAsNotTold(String text) {
        assertThat(MessageReader.ofPhone("{\"event\":\"heart\",\"\\ud800\":7,\"network\":\"" + text + "\"}"))
                .isEqualTo(new PhoneMessage.Heart(Vitals.UNKNOWN, null, null));
    }

    @ParameterizedTest
    @CsvSource({"\\uD83D\\uDE00, 😀", "\\\\ud800, \\ud800", "\\\\\\ud83d\\ude00, \\😀", "ud800, ud800"})
    void whatOnlyLooksLikeHalfACharacterIsNone(String text, String meaning) {
        assertThat(MessageReader.ofPhone("{\"event\":\"heart\",\"network\":\"" + text + "\"}"))
                .isEqualTo(new PhoneMessage.Heart(new Vitals(null, null, meaning, null, ScreenVitals.UNKNOWN), null,
                        null));
    }

    @Test
    void textsAreNormalizedToComposedCharacters() {
        assertThat(MessageReader.ofPhone("{\"event\":\"heart\",\"network\":\"cafe\u0301\"}"))
                .isEqualTo(
                        new PhoneMessage.Heart(new Vitals(null, null, "café", null, ScreenVitals.UNKNOWN), null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "hello", "[]", "{\"event\":7}"})
    void whatIsNotAMessageIsQuotedToItsSender(String text) {
        assertThat(MessageReader.ofPhone(text)).isInstanceOfSatisfying(PhoneMessage.Malformed.class, malformed -> {
            assertThat(malformed.quote()).isEqualTo(QuotedText.of(text));
            assertThat(malformed.why()).endsWith(QuotedText.of(text));
        });
        assertThat(MessageReader.ofOperator(text)).isEqualTo(MessageReader.ofPhone(text));
    }

    @Test
    void composedAndDecomposedIdsMeanTheSamePhone() {
        assertThat(MessageReader.ofOperator("{\"event\":\"watch_screen\",\"to_user\":\" pho\u0300ng-2\"}"))
                .isEqualTo(new OperatorMessage.WatchScreen(new PhoneId("phòng-2")));
        assertThat(MessageReader.ofOperator(
                "{\"event\":\"forget_phones\",\"id\":\"q\",\"phones\":[\"pho\u0300ng-2\",\"phòng-2\"]}"))
                .isEqualTo(new OperatorMessage.ForgetPhones("q", Set.of(new PhoneId("phòng-2"))));
    }

    @Test
    void anInvalidCharacterInAPhonesIdIsRefused() {
        assertThat(MessageReader.ofOperator("{\"event\":\"open_screen\",\"to_user\":\"a\\u200db\"}"))
                .isInstanceOfSatisfying(PhoneMessage.Unusable.class,
                        unusable -> assertThat(unusable.why()).contains("U+200D"));
    }

    @Test
    void anUnknownEventIsReadAsUnknown() {
        assertThat(MessageReader.ofPhone("{\"event\":\"dance\"}")).isEqualTo(new PhoneMessage.Unknown("dance"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"event\":\"open_screen\"}", "{\"event\":\"open_screen\",\"to_user\":7}",
        "{\"event\":\"stop_screen\",\"to_user\":\"no spaces\"}", "{\"event\":\"hello\"}", "{\"event\":\"key_frame\"}",
        "{\"event\":\"tune_screen\",\"to_user\":\"p\",\"max_size\":640}",
        "{\"event\":\"tune_screen\",\"to_user\":\"p\",\"max_size\":0,\"max_fps\":5,\"bitrate\":9}"})
    void aCommandThatCannotBeActedOnIsSaidToBeSo(String text) {
        assertThat(MessageReader.ofOperator(text)).isInstanceOf(PhoneMessage.Unusable.class);
    }

    @Test
    void aPhoneMayNotCommandOthers() {
        assertThat(MessageReader.ofPhone("{\"event\":\"open_screen\",\"to_user\":\"other\"}"))
                .isInstanceOf(PhoneMessage.Unusable.class);
    }
}
