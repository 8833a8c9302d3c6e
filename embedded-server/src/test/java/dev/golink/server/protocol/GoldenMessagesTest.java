package dev.golink.server.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.golink.server.fleet.FleetCounts;
import dev.golink.server.fleet.OperatorNote;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.Locate;
import dev.golink.server.fleet.command.NoticeLevel;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.id.Refusal;
import dev.golink.server.fleet.phone.Capability;
import dev.golink.server.fleet.phone.Departure;
import dev.golink.server.fleet.phone.IntervalSource;
import dev.golink.server.fleet.phone.Link;
import dev.golink.server.fleet.phone.LinkHealth;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.phone.PhoneDescription;
import dev.golink.server.fleet.phone.Presence;
import dev.golink.server.fleet.phone.ScreenVitals;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.phone.SharingDetails;
import dev.golink.server.fleet.phone.Vitals;
import dev.golink.server.fleet.profile.EditOutcome;
import dev.golink.server.fleet.profile.Numbering;
import dev.golink.server.fleet.profile.Profile;
import dev.golink.server.fleet.profile.ProfileEdit;
import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.Frame;
import dev.golink.server.fleet.screen.ScreenTuning;
import dev.golink.server.fleet.screen.ScreenWish;
import dev.golink.server.protocol.frame.ChannelFrame;
import dev.golink.server.protocol.frame.FrameCodec;
import dev.golink.server.protocol.message.OperatorMessage;
import dev.golink.server.protocol.message.PhoneMessage;
import dev.golink.server.protocol.message.ServerMessage;
import dev.golink.server.protocol.message.Targets;
import dev.golink.server.protocol.operator.Abilities;
import dev.golink.server.protocol.operator.OperatorWriter;

class GoldenMessagesTest {
    private static final PhoneId PHONE = new PhoneId("phone-7");
    private static final OperatorId DESK = new OperatorId("desk");
    private static final ScreenWish WISH = new ScreenWish(Codec.H264, 640, 5, 900_000);
    private static final ScreenTuning TUNING = new ScreenTuning(360, 5, 500_000);
    private static final Command.ShowNotice NOTICE = new Command.ShowNotice(
            "Please plug this phone in.\nIts battery is low: 电量低", NoticeLevel.WARNING);
    private static final ProfileEdit EDIT = new ProfileEdit("front desk", "", Set.of("lab-3"), Set.of("lab-2"),
            Set.of("spare"), Set.of("broken"), null);
    private static final ProfileEdit FREE_NUMBERS = ProfileEdit.number(new Numbering.Free());
    private static final ProfileEdit NUMBERS_FROM_12 = ProfileEdit.number(new Numbering.From(12));
    private static final ProfileEdit NO_NUMBER = ProfileEdit.number(new Numbering.None());
    private static final OperatorId ANNA = new OperatorId("anna");
    private static final Targets BOTH = new Targets.Several(List.of(PHONE, new PhoneId("old-1")));
    private static final Targets LAB = new Targets.Group("lab 3");
    private static final String ANSWER = "{\"version\":7,\"left\":null}";
    private static final Command RELOAD = new Command.Custom("reload",
            "{\"page\":3,\"why\":null,\"big\":12345678901234567890}");
    private static final Command.Disconnect REPAIR = new Command.Disconnect("this phone goes to the repair shop");
    private static final Command.Disconnect SHIFT = new Command.Disconnect("your shift is over");
    private static final String HANDOVER = "I go home now; lab-7 is yours. 交接";
    private static final Instant START = Instant.ofEpochMilli(1_766_000_000_000L);
    private static final Phone LIVE = new Phone(PHONE,
            new PhoneDescription("Pixel 8", "Android 16", "GoLink page 1", 1080, 2400, Set.of(Capability.SHARE),
                    Set.of(),
                    false),
            new Link(Presence.ONLINE, START, "192.0.2.7", START, START.plusMillis(4_500), Duration.ofSeconds(5),
                    IntervalSource.TOLD, Duration.ofNanos(12_500_000), null,
                    new LinkHealth(3, 0, 2,
                            new Departure(Departure.Reason.REPLACED, START, Departure.Code.OTHER, "", ""), List.of()),
                    null),
            new Vitals(82, true, "wifi", 31.5, ScreenVitals.UNKNOWN), Sharing.LIVE, "",
            List.of(new OperatorId("anna"), DESK), Profile.NONE, SharingDetails.NONE);
    private static final Phone DEPARTED = new Phone(new PhoneId("old-1"), PhoneDescription.LEGACY,
            new Link(Presence.OFFLINE, START.plusSeconds(3), "192.0.2.8", START.plusSeconds(1), START.plusSeconds(2),
                    Duration.ofSeconds(30), IntervalSource.HABIT, null,
                    new Departure(Departure.Reason.RULE_BROKEN, START.plusSeconds(3), Departure.Code.TOO_BIG,
                            "The message is too big.", ""),
                    LinkHealth.FLAWLESS, null),
            Vitals.UNKNOWN, Sharing.OFF, "", List.of(), Profile.NONE, SharingDetails.NONE);
    private static final Phone NEW = new Phone(new PhoneId("new-1"), PhoneDescription.LEGACY,
            new Link(Presence.ONLINE, START, "192.0.2.9", START, START, Duration.ofSeconds(30), IntervalSource.ASSUMED,
                    null, null, LinkHealth.FLAWLESS, null),
            Vitals.UNKNOWN, Sharing.OFF, "", List.of(), Profile.NONE, SharingDetails.NONE);

    private static final Phone STREAMING = new Phone(PHONE,
            new PhoneDescription("Pixel 8", "Android 16", "GoLink page 1", 1080, 2400, Set.of(Capability.SHARE),
                    Set.of(Codec.H264, Codec.JPEG), false),
            new Link(Presence.ONLINE, START, "192.0.2.7", START, START.plusMillis(4_500), Duration.ofSeconds(5),
                    IntervalSource.TOLD, Duration.ofNanos(12_500_000), null, LinkHealth.FLAWLESS,
                    Duration.ofNanos(-250_250_000)),
            new Vitals(82, null, null, null, new ScreenVitals(1200L, 3L, true, Duration.ofNanos(8_500_000))),
            Sharing.LIVE, "", List.of(DESK), Profile.NONE, SharingDetails.NONE);

    private static final PhoneDescription PAUSES = new PhoneDescription("Pixel 8", "Android 16", "GoLink page 1", 1080,
            2400, Set.of(Capability.SHARE, Capability.PAUSE), Set.of(Codec.H264, Codec.JPEG), false);
    private static final Link LINK = new Link(Presence.ONLINE, START, "192.0.2.7", START, START.plusMillis(4_500),
            Duration.ofSeconds(5), IntervalSource.TOLD, null, null, LinkHealth.FLAWLESS, null);
    private static final Phone PAUSED = new Phone(PHONE, PAUSES, LINK, Vitals.UNKNOWN, Sharing.PAUSED, "", List.of(),
            Profile.NONE, new SharingDetails(new OperatorId("anna"), START.plusSeconds(1), null));
    private static final Phone UNWATCHED = new Phone(PHONE, PAUSES, LINK, Vitals.UNKNOWN, Sharing.OFF, "", List.of(),
            Profile.NONE, new SharingDetails(null, null, Duration.ofMinutes(10)));

    private static final Phone NUMBERED = new Phone(PHONE, PAUSES, LINK, Vitals.UNKNOWN, Sharing.OFF, "", List.of(),
            new Profile("", List.of(), List.of(), "", 12), SharingDetails.NONE);

    private static final PhoneId DECOMPOSED = new PhoneId("pho\u0300ng-2");
    private static final Phone CONTESTED = new Phone(DECOMPOSED, PhoneDescription.LEGACY,
            new Link(Presence.OFFLINE, START.plusSeconds(3), "2001:db8::7", START.plusSeconds(1), START.plusSeconds(2),
                    Duration.ofSeconds(5), IntervalSource.TOLD, null,
                    new Departure(Departure.Reason.RULE_BROKEN, START.plusSeconds(3), Departure.Code.NOT_TEXT,
                            "Too many messages that are not JSON objects with an event, such as \"\\n\".", "\"\\n\""),
                    new LinkHealth(3, 0, 0,
                            new Departure(Departure.Reason.REPLACED, START, Departure.Code.OTHER, "", ""),
                            List.of("192.0.2.7", "2001:db8::7")),
                    null),
            Vitals.UNKNOWN, Sharing.OFF, "", List.of(), Profile.NONE, SharingDetails.NONE);

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
                        new PhoneMessage.Hello(new PhoneDescription("Pixel 8", "Android 16", "GoLink page 1", 1080,
                                2400, Set.of(Capability.SHARE, Capability.NOTICE), Set.of(Codec.H264, Codec.JPEG),
                                false),
                                Duration.ofSeconds(5))),
                Arguments.of("hello",
                        new PhoneMessage.Hello(new PhoneDescription("Pixel 8", "Android 16", "GoLink page 1", 1080,
                                2400, Set.of(Capability.SHARE), Set.of(Codec.JPEG), false), Duration.ofSeconds(5))),
                Arguments.of("hello-can-notice",
                        new PhoneMessage.Hello(new PhoneDescription("Pixel 8", "Android 16", "GoLink page 1", 1080,
                                2400, Set.of(Capability.SHARE, Capability.NOTICE), Set.of(Codec.JPEG), false),
                                Duration.ofSeconds(5))),
                Arguments.of("hello-can-pause",
                        new PhoneMessage.Hello(new PhoneDescription("Pixel 8", "Android 16", "GoLink page 1", 1080,
                                2400, Set.of(Capability.SHARE, Capability.NOTICE, Capability.PAUSE), Set.of(Codec.JPEG),
                                false), Duration.ofSeconds(5))),
                Arguments.of("hello-can-custom",
                        new PhoneMessage.Hello(new PhoneDescription("Pixel 8", "Android 16", "GoLink page 1", 1080,
                                2400,
                                Set.of(Capability.SHARE, Capability.NOTICE, Capability.PAUSE, Capability.LOCATE,
                                        Capability.CUSTOM),
                                Set.of(Codec.JPEG), false), Duration.ofSeconds(5))),
                Arguments.of("hello-can-locate",
                        new PhoneMessage.Hello(new PhoneDescription("Pixel 8", "Android 16", "GoLink page 1", 1080,
                                2400,
                                Set.of(Capability.SHARE, Capability.NOTICE, Capability.PAUSE, Capability.LOCATE),
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

    @ParameterizedTest(name = "{0}")
    @MethodSource("operatorMessages")
    void messagesOfOperatorsMeanWhatTheContractSays(String name, OperatorMessage meaning) {
        assertThat(MessageReader.ofOperator(Golden.text("operator-to-server/" + name))).isEqualTo(meaning);
    }

    static Stream<Arguments> operatorMessages() {
        return Stream.of(Arguments.of("heart", new OperatorMessage.Heart()),
                Arguments.of("open-screen-fixed",
                        new OperatorMessage.Give(new Targets.One(PHONE), null,
                                new Command.StartSharing(ScreenWish.DEFAULT), false)),
                Arguments.of("stop-screen-fixed",
                        new OperatorMessage.Give(new Targets.One(PHONE), null, new Command.StopSharing(), false)),
                Arguments.of("open-screen",
                        new OperatorMessage.Give(new Targets.One(PHONE), "q-1",
                                new Command.StartSharing(ScreenWish.DEFAULT), true)),
                Arguments.of("open-screen-wish",
                        new OperatorMessage.Give(new Targets.One(PHONE), "q-1", new Command.StartSharing(WISH), false)),
                Arguments.of("stop-screen",
                        new OperatorMessage.Give(new Targets.One(PHONE), "q-2", new Command.StopSharing(), false)),
                Arguments.of("stop-screen-exact",
                        new OperatorMessage.Give(new Targets.One(DECOMPOSED), " q\u200d 2 ", new Command.StopSharing(),
                                false)),
                Arguments.of("watch-fleet", new OperatorMessage.WatchFleet(false)),
                Arguments.of("watch-screen", new OperatorMessage.WatchScreen(PHONE)),
                Arguments.of("unwatch-screen", new OperatorMessage.UnwatchScreen(PHONE)),
                Arguments.of("tune-screen", new OperatorMessage.TuneScreen(PHONE, TUNING)),
                Arguments.of("tune-screen-nothing", new OperatorMessage.TuneScreen(PHONE, null)),
                Arguments.of("key-frame", new OperatorMessage.RequestKeyFrame(PHONE)),
                Arguments.of("notice", new OperatorMessage.Give(new Targets.One(PHONE), "q-3", NOTICE, false)),
                Arguments.of("open-screen-users",
                        new OperatorMessage.Give(BOTH, "q-1", new Command.StartSharing(WISH), false)),
                Arguments.of("stop-screen-group",
                        new OperatorMessage.Give(LAB, "q-2", new Command.StopSharing(), false)),
                Arguments.of("notice-users",
                        new OperatorMessage.Give(BOTH, "q-3", new Command.ShowNotice("Lunch?", NoticeLevel.INFO),
                                false)),
                Arguments.of("locate",
                        new OperatorMessage.Give(new Targets.One(PHONE), "q-8", new Locate(), false)),
                Arguments.of("custom", new OperatorMessage.Give(new Targets.One(PHONE), "q-6", RELOAD, false)),
                Arguments.of("custom-nothing",
                        new OperatorMessage.Give(LAB, null, new Command.Custom("wake up", "null"), false)),
                Arguments.of("disconnect", new OperatorMessage.Give(new Targets.One(PHONE), "q-7", REPAIR, false)),
                Arguments.of("disconnect-operator",
                        new OperatorMessage.DisconnectOperator(ANNA, "q-9", SHIFT)),
                Arguments.of("operator-message", new OperatorMessage.TellOperators(ANNA, "q-10", HANDOVER)),
                Arguments.of("operator-message-all",
                        new OperatorMessage.TellOperators(null, null, "Updating the server at 18:00.")),
                Arguments.of("edit-phones", new OperatorMessage.EditPhones("q-4", Set.of(PHONE, DEPARTED.id()), EDIT)),
                Arguments.of("edit-phones-number-free",
                        new OperatorMessage.EditPhones("q-7", Set.of(PHONE, DEPARTED.id()), FREE_NUMBERS)),
                Arguments.of("edit-phones-number-from",
                        new OperatorMessage.EditPhones("q-8", Set.of(PHONE, DEPARTED.id()), NUMBERS_FROM_12)),
                Arguments.of("edit-phones-number-none",
                        new OperatorMessage.EditPhones("q-9", Set.of(PHONE), NO_NUMBER)),
                Arguments.of("forget-phones", new OperatorMessage.ForgetPhones("q-5", Set.of(DEPARTED.id()))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("writtenByOperators")
    void aRemoteConsoleWritesAsTheContractSays(String name, String written) {
        assertThat(JsonParser.parseString(written)).isEqualTo(Golden.json("operator-to-server/" + name));
    }

    static Stream<Arguments> writtenByOperators() {
        return Stream.of(Arguments.of("heart", OperatorWriter.heart()),
                Arguments.of("open-screen-wish", OperatorWriter.command(PHONE, "q-1", new Command.StartSharing(WISH))),
                Arguments.of("stop-screen", OperatorWriter.command(PHONE, "q-2", new Command.StopSharing())),
                Arguments.of("watch-fleet-runs", OperatorWriter.watchFleet()),
                Arguments.of("watch-screen", OperatorWriter.watchScreen(PHONE)),
                Arguments.of("unwatch-screen", OperatorWriter.unwatchScreen(PHONE)),
                Arguments.of("tune-screen", OperatorWriter.tuneScreen(PHONE, TUNING)),
                Arguments.of("tune-screen-nothing", OperatorWriter.tuneScreen(PHONE, null)),
                Arguments.of("key-frame", OperatorWriter.keyFrame(PHONE)),
                Arguments.of("notice", OperatorWriter.command(PHONE, "q-3", NOTICE)),
                Arguments.of("locate", OperatorWriter.command(PHONE, "q-8", new Locate())),
                Arguments.of("custom", OperatorWriter.command(PHONE, "q-6", RELOAD)),
                Arguments.of("disconnect", OperatorWriter.command(PHONE, "q-7", REPAIR)),
                Arguments.of("disconnect-operator", OperatorWriter.disconnect(ANNA, "q-9", SHIFT)),
                Arguments.of("operator-message", OperatorWriter.operatorMessage(ANNA, "q-10", HANDOVER)),
                Arguments.of("edit-phones", OperatorWriter.editPhones(List.of(PHONE, DEPARTED.id()), "q-4", EDIT)),
                Arguments.of("edit-phones-number-free",
                        OperatorWriter.editPhones(List.of(PHONE, DEPARTED.id()), "q-7", FREE_NUMBERS)),
                Arguments.of("edit-phones-number-from",
                        OperatorWriter.editPhones(List.of(PHONE, DEPARTED.id()), "q-8", NUMBERS_FROM_12)),
                Arguments.of("edit-phones-number-none",
                        OperatorWriter.editPhones(List.of(PHONE), "q-9", NO_NUMBER)),
                Arguments.of("forget-phones", OperatorWriter.forgetPhones(List.of(DEPARTED.id()), "q-5")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("serverMessages")
    void messagesOfTheServerAreWrittenAsTheContractSays(String name, ServerMessage message) {
        assertThat(JsonParser.parseString(MessageWriter.write(message))).isEqualTo(Golden.json(name));
    }

    static Stream<Arguments> serverMessages() {
        return Stream.of(Arguments.of("server-to-phone/open", new ServerMessage.Open()),
                Arguments.of("server-to-operator/open", new ServerMessage.Welcome(Abilities.ALL)),
                Arguments.of("server-to-phone/heart", new ServerMessage.Heart()),
                Arguments.of("server-to-phone/unknown", new ServerMessage.NotUnderstood()),
                Arguments.of("server-to-phone/error", new ServerMessage.Complaint("This message is not JSON.")),
                Arguments.of("server-to-phone/open-screen",
                        new ServerMessage.Instruct(DESK, "c-7",
                                new Command.StartSharing(new ScreenWish(Codec.JPEG, 1280, 10, 4_000_000)))),
                Arguments.of("server-to-phone/open-screen-h264",
                        new ServerMessage.Instruct(DESK, "c-7", new Command.StartSharing(ScreenWish.DEFAULT))),
                Arguments.of("server-to-phone/tune-screen", new ServerMessage.TuneScreen(TUNING)),
                Arguments.of("server-to-phone/key-frame", new ServerMessage.KeyFrame()),
                Arguments.of("server-to-phone/pause-screen", new ServerMessage.PauseScreen()),
                Arguments.of("server-to-phone/resume-screen", new ServerMessage.ResumeScreen()),
                Arguments.of("server-to-phone/stop-screen",
                        new ServerMessage.Instruct(DESK, "c-8", new Command.StopSharing())),
                Arguments.of("server-to-phone/notice", new ServerMessage.Instruct(DESK, "c-9", NOTICE)),
                Arguments.of("server-to-phone/locate", new ServerMessage.Instruct(DESK, "c-11", new Locate())),
                Arguments.of("server-to-phone/custom", new ServerMessage.Instruct(DESK, "c-10", RELOAD)),
                Arguments.of("server-to-operator/heart", new ServerMessage.Heart()),
                Arguments.of("server-to-operator/edited-kept",
                        new ServerMessage.Edited("q-4", "edit_phones", new EditOutcome.Kept(2))),
                Arguments.of("server-to-operator/edited-refused",
                        new ServerMessage.Edited("q-5", "forget_phones",
                                new EditOutcome.Refused(Refusal.inWords("Phone phone-7 is connected."), 0))),
                Arguments.of("server-to-operator/edited-refused-code",
                        new ServerMessage.Edited("q-6", "edit_phones",
                                new EditOutcome.Refused(new Refusal(Refusal.Code.TOO_MANY_NAMES,
                                        "phone-7: A phone has at most 32 groups and as many tags.", 32, "phone-7"),
                                        0))),
                Arguments.of("server-to-operator/edited-refused-number",
                        new ServerMessage.Edited("q-8", "edit_phones",
                                new EditOutcome.Refused(new Refusal(Refusal.Code.NUMBER_TAKEN,
                                        "Number 12 belongs to new-1.", 12, "new-1"), 0))),
                result("done", new Outcome.Done()), result("unreachable", new Outcome.Unreachable()),
                result("sent", new Outcome.Sent()),
                Arguments.of("server-to-operator/result-exact",
                        new ServerMessage.Result(" q\u200d 2 ", "stop_screen", DECOMPOSED, new Outcome.Unreachable())),
                result("refused", new Outcome.Refused("the person at the phone said no")),
                result("timed-out", new Outcome.TimedOut(Duration.ofSeconds(10))),
                Arguments.of("server-to-operator/result-answered",
                        new ServerMessage.Result("q-1", "custom", PHONE, new Outcome.Answered(true, ANSWER))),
                Arguments.of("server-to-operator/result-answered-refused",
                        new ServerMessage.Result("q-1", "custom", PHONE,
                                new Outcome.Answered(false, "\"no such page\""))),
                result("unsupported", new Outcome.Unsupported()),
                Arguments.of("server-to-operator/result-disconnected",
                        new ServerMessage.Result("q-1", "disconnect", PHONE, new Outcome.Done())),
                Arguments.of("server-to-operator/result-operator",
                        new ServerMessage.OperatorResult("q-9", "disconnect", ANNA, new Outcome.Done())),
                Arguments.of("server-to-operator/result-operators",
                        new ServerMessage.OperatorResult("q-10", "operator_message", null, new Outcome.Sent())),
                Arguments.of("server-to-operator/summary",
                        new ServerMessage.Summary("q-3", "notice", 4,
                                Map.of("done", 2, "timed_out", 1, "unreachable", 1))),
                Arguments.of("server-to-operator/operator-message",
                        new ServerMessage.OperatorSaid(new OperatorNote(ANNA, HANDOVER, false))),
                Arguments.of("server-to-operator/operator-message-all",
                        new ServerMessage.OperatorSaid(
                                new OperatorNote(ANNA, "Updating the server at 18:00.", true))),
                Arguments.of("server-to-operator/watching", new ServerMessage.Watching(PHONE, 3)),
                Arguments.of("server-to-operator/fleet-reset",
                        new ServerMessage.FleetNews(1, true, false, List.of(LIVE, DEPARTED), List.of(),
                                new FleetCounts(1, 0, 0, 1, 1, 1, List.of(DESK)), true, START.plusSeconds(5))),
                Arguments.of("server-to-operator/fleet-change", new ServerMessage.FleetNews(2, false, false, List.of(),
                        List.of(DEPARTED.id()), new FleetCounts(1, 0, 0, 0, 1, 2, List.of()), false,
                        START.plusSeconds(6))),
                Arguments.of("server-to-operator/fleet-stream", new ServerMessage.FleetNews(3, false, false,
                        List.of(STREAMING), List.of(), new FleetCounts(1, 0, 0, 0, 1, 1, List.of()), false,
                        START.plusSeconds(5))),
                Arguments.of("server-to-operator/fleet-interval", new ServerMessage.FleetNews(4, false, false,
                        List.of(NEW), List.of(), new FleetCounts(1, 0, 0, 0, 0, 1, List.of()), false,
                        START.plusMillis(50))),
                Arguments.of("server-to-operator/fleet-paused", new ServerMessage.FleetNews(4, false, false,
                        List.of(PAUSED), List.of(), new FleetCounts(1, 0, 0, 0, 1, 1, List.of()), false,
                        START.plusSeconds(5))),
                Arguments.of("server-to-operator/fleet-unwatched", new ServerMessage.FleetNews(5, false, false,
                        List.of(UNWATCHED), List.of(), new FleetCounts(1, 0, 0, 0, 0, 1, List.of()), false,
                        START.plusSeconds(5))),
                Arguments.of("server-to-operator/fleet-number", new ServerMessage.FleetNews(6, false, false,
                        List.of(NUMBERED), List.of(), new FleetCounts(1, 0, 0, 0, 0, 1, List.of()), false,
                        START.plusSeconds(5))),
                Arguments.of("server-to-operator/fleet-contested", new ServerMessage.FleetNews(4, false, false,
                        List.of(CONTESTED), List.of(), new FleetCounts(1, 0, 0, 1, 0, 1, List.of()), false,
                        START.plusSeconds(5))));
    }

    private static Arguments result(String name, Outcome outcome) {
        return Arguments.of("server-to-operator/result-" + name,
                new ServerMessage.Result("q-1", "open_screen", PHONE, outcome));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("messagesToOperators")
    void messagesOfTheServerMeanToARemoteConsoleWhatTheServerMeant(String name, ServerMessage message) {
        assertThat(ServerReader.read(Golden.text(name))).contains(message);
    }

    static Stream<Arguments> messagesToOperators() {
        return serverMessages().filter(arguments -> ((String) arguments.get()[0]).startsWith("server-to-operator/"));
    }

    @Test
    void aFrameToAnOperatorIsItsChannelAndThePhonesMessage() throws FrameCodec.BadFrameException {
        byte[] phones = HexFormat.of().parseHex(Golden.json("frames/jpeg").get("hex").getAsString());
        Frame frame = FrameCodec.decode(ByteBuffer.wrap(phones));

        ByteBuffer message = new ChannelFrame(3, frame).encode();

        assertThat(message).isEqualTo(ByteBuffer.allocate(4 + phones.length).putInt(3).put(phones).flip());
        assertThat(ChannelFrame.decode(message)).isEqualTo(new ChannelFrame(3, frame));
    }

    @Test
    void aFrameWithoutAChannelIsRefusedInWords() {
        assertThatThrownBy(() -> ChannelFrame.decode(ByteBuffer.allocate(3)))
                .isInstanceOf(FrameCodec.BadFrameException.class).hasMessageContaining("channel");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{\"event\":7}", "{\"event\":\"of a newer server\"}",
        "{\"event\":\"result\",\"id\":\"q-1\",\"to_user\":\"p\",\"outcome\":\"dancing\"}",
        "{\"event\":\"watching\",\"to_user\":\"no phone\"}"})
    void whatIsOfNoUseToARemoteConsoleIsNothing(String text) {
        assertThat(ServerReader.read(text)).isEmpty();
    }

    @Test
    void whatIsNoPhoneInAFleetIsLeftOut() {
        String text = "{\"event\":\"fleet\",\"seq\":3,\"phones\":[7,{},{\"id\":\"no id\",\"presence\":\"late\"},"
                + "{\"id\":\"p\",\"presence\":\"late\"}],\"gone\":[7,\"no id\",\"q\"]}";

        assertThat(ServerReader.read(text)).hasValueSatisfying(message -> {
            assertThat(message).isInstanceOf(ServerMessage.FleetNews.class);
            ServerMessage.FleetNews news = (ServerMessage.FleetNews) message;
            assertThat(news.phones()).extracting(Phone::id).containsExactly(new PhoneId("p"));
            assertThat(news.gone()).containsExactly(new PhoneId("q"));
        });
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"", ",\"heart_from\":\"of a newer server\"", ",\"heart_from\":7"})
    void whereAnIntervalComesFromIsNotKnownIfNoKnownWordSaysSo(String told) {
        String text = "{\"event\":\"fleet\",\"seq\":3,\"phones\":"
                + "[{\"id\":\"p\",\"presence\":\"online\",\"heart_ms\":5000" + told + "}],\"gone\":[]}";

        assertThat(ServerReader.read(text)).hasValueSatisfying(
                message -> assertThat(((ServerMessage.FleetNews) message).phones().getFirst().link())
                        .returns(Duration.ofSeconds(5), Link::interval)
                        .returns(IntervalSource.UNKNOWN, Link::intervalSource));
    }

    @Test
    void watchersThatAnOlderServerOnlyCountsStandThereWithoutTheirNames() {
        String text = "{\"event\":\"fleet\",\"seq\":3,\"phones\":"
                + "[{\"id\":\"p\",\"presence\":\"online\",\"watchers\":2}],\"gone\":[]}";

        assertThat(ServerReader.read(text)).hasValueSatisfying(
                message -> assertThat(((ServerMessage.FleetNews) message).phones().getFirst().watchers())
                        .containsExactly(new OperatorId("unnamed-1"), new OperatorId("unnamed-2")));
    }
}
