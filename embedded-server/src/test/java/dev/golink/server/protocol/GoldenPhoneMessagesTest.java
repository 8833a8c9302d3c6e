package dev.golink.server.protocol;

import static dev.golink.server.protocol.GoldenCommands.ANSWER;
import static dev.golink.server.protocol.GoldenFleet.START;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.phone.Capability;
import dev.golink.server.fleet.phone.PhoneDescription;
import dev.golink.server.fleet.phone.ScreenVitals;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.phone.Vitals;
import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.protocol.message.PhoneMessage;

/** Tests the golden messages of phones. */
class GoldenPhoneMessagesTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource("phoneMessages")
    void messagesOfPhonesMeanWhatTheContractSays(String name, PhoneMessage meaning) {
        assertThat(MessageReader.ofPhone(Golden.text("phone-to-server/" + name))).isEqualTo(meaning);
    }

    static Stream<Arguments> phoneMessages() {
        return Stream.of(Arguments.of("heart-plain", new PhoneMessage.Heart(Vitals.UNKNOWN, null, null)),
                Arguments.of("heart-full",
                        new PhoneMessage.Heart(
                                new Vitals(82, true, "wifi", 31.5, new ScreenVitals(null, 3L, null, null)),
                                Sharing.LIVE, null)),
                Arguments.of("heart-sharing",
                        new PhoneMessage.Heart(
                                new Vitals(82, true, "wifi", 31.5,
                                        new ScreenVitals(1200L, 3L, false, Duration.ofNanos(8_500_000))),
                                Sharing.LIVE, START.plusMillis(4_500))),
                Arguments.of("hello-codecs",
                        PhoneMessage.Hello.withoutInput(
                                new PhoneDescription("Pixel 8", "Android 16", "GoLink page 1", 1080,
                                        2400, Set.of(Capability.SHARE, Capability.NOTICE),
                                        Set.of(Codec.H264, Codec.JPEG),
                                        false),
                                Duration.ofSeconds(5))),
                Arguments.of("hello",
                        PhoneMessage.Hello.withoutInput(
                                new PhoneDescription("Pixel 8", "Android 16", "GoLink page 1", 1080,
                                        2400, Set.of(Capability.SHARE), Set.of(Codec.JPEG), false),
                                Duration.ofSeconds(5))),
                Arguments.of("hello-can-notice",
                        PhoneMessage.Hello.withoutInput(
                                new PhoneDescription("Pixel 8", "Android 16", "GoLink page 1", 1080,
                                        2400, Set.of(Capability.SHARE, Capability.NOTICE), Set.of(Codec.JPEG), false),
                                Duration.ofSeconds(5))),
                Arguments.of("hello-can-pause",
                        PhoneMessage.Hello.withoutInput(new PhoneDescription("Pixel 8", "Android 16", "GoLink page 1",
                                1080,
                                2400, Set.of(Capability.SHARE, Capability.NOTICE, Capability.PAUSE), Set.of(Codec.JPEG),
                                false), Duration.ofSeconds(5))),
                Arguments.of("hello-can-custom",
                        PhoneMessage.Hello
                                .withoutInput(new PhoneDescription("Pixel 8", "Android 16", "GoLink page 1", 1080,
                                        2400,
                                        Set.of(Capability.SHARE, Capability.NOTICE, Capability.PAUSE, Capability.LOCATE,
                                                Capability.CUSTOM),
                                        Set.of(Codec.JPEG), false), Duration.ofSeconds(5))),
                Arguments.of("hello-can-locate",
                        PhoneMessage.Hello
                                .withoutInput(new PhoneDescription("Pixel 8", "Android 16", "GoLink page 1", 1080,
                                        2400,
                                        Set.of(Capability.SHARE, Capability.NOTICE, Capability.PAUSE,
                                                Capability.LOCATE),
                                        Set.of(Codec.JPEG), false), Duration.ofSeconds(5))),
                Arguments.of("locate-shown",
                        new PhoneMessage.CommandReport(Event.LOCATE.wireName(), "c-11", new Outcome.Done())),
                Arguments.of("locate-failed",
                        new PhoneMessage.CommandReport(Event.LOCATE.wireName(), "c-11",
                                new Outcome.Refused("the page is in the background"))),
                Arguments.of("custom-result",
                        new PhoneMessage.CommandReport(Event.CUSTOM.wireName(), "c-10",
                                new Outcome.Answered(true, ANSWER))),
                Arguments.of("custom-result-failed",
                        new PhoneMessage.CommandReport(Event.CUSTOM.wireName(), "c-10",
                                new Outcome.Answered(false, "null"))),
                Arguments.of("heart-paused", new PhoneMessage.Heart(Vitals.UNKNOWN, Sharing.PAUSED, null)),
                Arguments.of("screen-paused", new PhoneMessage.ScreenReport(Sharing.PAUSED, null, "")),
                Arguments.of("notice-shown",
                        new PhoneMessage.CommandReport(Event.NOTICE.wireName(), "c-9", new Outcome.Done())),
                Arguments.of("notice-failed",
                        new PhoneMessage.CommandReport(Event.NOTICE.wireName(), "c-9",
                                new Outcome.Refused("the page is in the background; the message waits there"))),
                Arguments.of("screen-asking", new PhoneMessage.ScreenReport(Sharing.ASKING, "c-7", "")),
                Arguments.of("screen-live", new PhoneMessage.ScreenReport(Sharing.LIVE, "c-7", "")),
                Arguments.of("screen-live-exact", new PhoneMessage.ScreenReport(Sharing.LIVE, " c\u200d 7 ", "")),
                Arguments.of("screen-off", new PhoneMessage.ScreenReport(Sharing.OFF, "c-8", "")),
                Arguments.of("screen-denied",
                        new PhoneMessage.ScreenReport(Sharing.DENIED, "c-7", "the person at the phone said no")),
                Arguments.of("screen-failed",
                        new PhoneMessage.ScreenReport(Sharing.FAILED, "c-7", "this browser cannot share its screen")));
    }
}
