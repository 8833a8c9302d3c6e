package dev.golink.server.access.right;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.Locate;
import dev.golink.server.fleet.command.NoticeLevel;
import dev.golink.server.fleet.screen.ScreenWish;
import dev.golink.server.protocol.Event;

class EventRightsTest {
    private static final Path PROTOCOL = Path.of("..", "docs", "protocol.md");
    private static final Pattern ROW = Pattern
            .compile("(?m)^\\| (?<right>\\S+|\\(.+?\\)) \\| [^|]+ \\| (?<events>.*)\\|$");
    private static final Pattern EVENT = Pattern.compile("`([a-z_]+)`");

    @Test
    void theTableHasExactlyTheEventsThatOperatorsMaySend() {
        Set<String> ofOperators = Stream.of(Event.values()).filter(Event::isOfOperators).map(Event::wireName)
                .collect(Collectors.toSet());

        assertThat(EventRights.events()).isEqualTo(ofOperators);
    }

    @ParameterizedTest
    @EnumSource
    void whatOperatorsMayNotSendIsDeniedWithAllRights(Event event) {
        if (!event.isOfOperators()) {
            assertThat(EventRights.of(event.wireName())).isEqualTo(new Need.Denied());
            assertThat(EventRights.allows(all(), event.wireName())).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Heart", "HEART", "no_such_event", "open_screen "})
    void anUnknownEventIsDeniedWithAllRights(String event) {
        assertThat(EventRights.allows(all(), event)).isFalse();
        assertThat(EventRights.allows(all(), event, "open_screen")).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void anEventIsAllowedByExactlyOneRight(Event event) {
        if (EventRights.of(event.wireName()) instanceof Need.Of(Right needed)) {
            for (Right right : Right.values()) {
                assertThat(EventRights.allows(Rights.of(right), event.wireName())).as("%s with %s", event, right)
                        .isEqualTo(right == needed);
            }
        }
    }

    @Test
    void everyOperatorMaySendAHeartbeatAndNothingElse() {
        assertThat(EventRights.events().stream().filter(event -> EventRights.allows(Rights.NONE, event)))
                .containsExactly("heart");
    }

    @ParameterizedTest
    @ValueSource(strings = {"begin_run", "retry_run", "cancel_run"})
    void aRunNeedsTheRightOfItsCommand(String event) {
        Stream.of(new Command.StartSharing(ScreenWish.DEFAULT), new Command.StopSharing(),
                new Command.ShowNotice("Lunch?", NoticeLevel.URGENT), new Command.Custom("reload", "1"),
                new Command.Disconnect("repair"), new Locate()).map(command -> Event.of(command).wireName())
                .forEach(command -> {
                    assertThat(EventRights.of(command)).isInstanceOfSatisfying(Need.Of.class, need -> {
                        assertThat(EventRights.allows(Rights.of(need.right()), event, command)).isTrue();
                        assertThat(EventRights.allows(without(need.right()), event, command)).isFalse();
                    });
                });
    }

    @Test
    void aRunOfAnUnknownCommandOrOfAnotherRunIsDenied() {
        assertThat(EventRights.allows(all(), "begin_run")).isFalse();
        assertThat(EventRights.allows(all(), "begin_run", "no_such_event")).isFalse();
        assertThat(EventRights.allows(all(), "begin_run", "begin_run")).isFalse();
    }

    @Test
    void theProtocolDocumentHasTheSameTable() throws IOException {
        Map<String, Set<String>> documented = rows();

        for (String event : EventRights.events()) {
            String row = switch (EventRights.of(event)) {
                case Need.Nothing() -> "(none)";
                case Need.OfItsCommand() -> "(of its command)";
                case Need.Of(Right right) -> "`" + right.word() + "`";
                case Need.Denied() -> "";
            };
            assertThat(documented.get(row)).as("the events in the row %s", row).contains(event);
        }
        assertThat(documented.values().stream().mapToInt(Set::size).sum()).isEqualTo(EventRights.events().size());
        assertThat(documented.keySet()).containsAll(
                Stream.of(Right.values()).map(right -> "`" + right.word() + "`").toList());
    }

    private static Map<String, Set<String>> rows() throws IOException {
        String document = Files.readString(PROTOCOL);
        int begin = document.indexOf("\n## Rights of operators\n");
        String section = document.substring(begin, document.indexOf("\n## ", begin + 1));
        return ROW.matcher(section).results().filter(row -> !row.group(1).equals("Right"))
                .filter(row -> !row.group(1).startsWith("---"))
                .collect(Collectors.toMap(row -> row.group(1), EventRightsTest::events));
    }

    private static Set<String> events(MatchResult row) {
        return EVENT.matcher(row.group(2)).results().map(event -> event.group(1)).collect(Collectors.toSet());
    }

    private static Rights all() {
        return Rights.of(Right.values());
    }

    private static Rights without(Right right) {
        return new Rights(Stream.of(Right.values()).filter(each -> each != right).collect(Collectors.toSet()));
    }
}
