package dev.golink.server.protocol;

import static dev.golink.server.protocol.GoldenCommands.HANDOVER;
import static dev.golink.server.protocol.GoldenCommands.NOTICE;
import static dev.golink.server.protocol.GoldenCommands.RELOAD;
import static dev.golink.server.protocol.GoldenCommands.TUNING;
import static dev.golink.server.protocol.GoldenCommands.WISH;
import static dev.golink.server.protocol.GoldenFleet.ANNA;
import static dev.golink.server.protocol.GoldenFleet.DECOMPOSED;
import static dev.golink.server.protocol.GoldenFleet.DEPARTED;
import static dev.golink.server.protocol.GoldenFleet.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.google.gson.JsonParser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.Locate;
import dev.golink.server.fleet.command.NoticeLevel;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.profile.Numbering;
import dev.golink.server.fleet.profile.ProfileEdit;
import dev.golink.server.fleet.screen.ScreenWish;
import dev.golink.server.protocol.message.OperatorMessage;
import dev.golink.server.protocol.message.Targets;
import dev.golink.server.protocol.operator.OperatorWriter;

/** Tests the golden messages of operators: how the server reads them, and how a remote console writes them. */
class GoldenOperatorMessagesTest {
    private static final ProfileEdit EDIT = new ProfileEdit("front desk", "", Set.of("lab-3"), Set.of("lab-2"),
            Set.of("spare"), Set.of("broken"), null);
    private static final ProfileEdit FREE_NUMBERS = ProfileEdit.number(new Numbering.Free());
    private static final ProfileEdit NUMBERS_FROM_12 = ProfileEdit.number(new Numbering.From(12));
    private static final ProfileEdit NO_NUMBER = ProfileEdit.number(new Numbering.None());
    private static final Targets BOTH = new Targets.Several(List.of(PHONE, new PhoneId("old-1")));
    private static final Targets LAB = new Targets.Group("lab 3");
    private static final Command.Disconnect REPAIR = new Command.Disconnect("this phone goes to the repair shop");
    private static final Command.Disconnect SHIFT = new Command.Disconnect("your shift is over");

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
                Arguments.of("watch-pins", new OperatorMessage.WatchPins()),
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
                Arguments.of("watch-pins", OperatorWriter.watchPins()),
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
}
