package dev.golink.app.history.entries;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.golink.server.access.right.Right;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.NoticeLevel;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.history.AccessFact;
import dev.golink.server.fleet.history.HistoryEntry;
import dev.golink.server.fleet.history.HistoryFact;
import dev.golink.server.fleet.history.HistoryKind;
import dev.golink.server.fleet.history.OperatorDeparture;
import dev.golink.server.fleet.control.ControlEnd;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.input.InputCancellation;
import dev.golink.server.fleet.input.InputKind;
import dev.golink.server.fleet.input.InputOutcome;
import dev.golink.server.fleet.input.InputRefusal;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Departure;
import dev.golink.server.fleet.phone.Presence;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.profile.Numbering;
import dev.golink.server.fleet.profile.ProfileEdit;
import dev.golink.server.fleet.runs.RunCounts;
import dev.golink.server.fleet.runs.RunId;
import dev.golink.server.fleet.runs.RunStage;
import dev.golink.ui.fixtures.HandClock;
import dev.golink.ui.presentation.AgeTexts;
import dev.golink.ui.presentation.Indicator;
import dev.golink.ui.presentation.PhoneTexts;
import dev.golink.ui.texts.Texts;

class EntryTextsTest {
    private static final Instant NOW = HandClock.START;
    private static final Command HELLO = new Command.ShowNotice("Hello", NoticeLevel.INFO);

    static Stream<HistoryFact> facts() {
        Stream<HistoryFact> single = Stream.of(new HistoryFact.PhoneConnected("192.0.2.1"),
                new HistoryFact.PhoneConnected(""), new HistoryFact.BatteryChanged(10, null),
                new HistoryFact.BatteryChanged(20, true), new HistoryFact.BatteryChanged(30, false),
                new HistoryFact.TemperatureChanged(45), new HistoryFact.RunBegan(new RunId("r"), HELLO, 2),
                new HistoryFact.RunEnded(new RunId("r"), new RunCounts(Map.of(RunStage.DONE, 2))),
                new HistoryFact.OperatorConnected(), new HistoryFact.ScreenWatched(),
                new HistoryFact.ScreenUnwatched(), new HistoryFact.PhoneTraced(), new HistoryFact.PhoneTraceEnded(),
                new HistoryFact.PhoneEdited(new ProfileEdit("", "", Set.of("a"), Set.of("b"), Set.of("c"),
                        Set.of("d"), new Numbering.From(7))),
                new HistoryFact.PhoneForgotten(), new HistoryFact.ServerStarted(null),
                new HistoryFact.ServerStarted(NOW), new HistoryFact.ServerEnded());
        return Stream.of(single, Arrays.stream(Departure.Reason.values())
                .map(reason -> new HistoryFact.PhoneDeparted(new Departure(reason, NOW, Departure.Code.OTHER, "", ""),
                        Duration.ofHours(2))),
                Arrays.stream(Presence.values()).map(HistoryFact.PresenceChanged::new),
                Arrays.stream(Sharing.values()).map(sharing -> new HistoryFact.SharingChanged(sharing, "why")),
                Stream.of(new Outcome.Done(), new Outcome.Answered(false, "1"), new Outcome.Sent(),
                        new Outcome.Refused("no"), new Outcome.TimedOut(Duration.ofSeconds(9)),
                        new Outcome.Unreachable(), new Outcome.Unsupported(), new Outcome.NotAllowed(Right.SHARE),
                        new Outcome.NotAllowed(null), new Outcome.ServerTooOld())
                        .map(outcome -> new HistoryFact.CommandEnded(HELLO, outcome, Duration.ofSeconds(3), false)),
                Arrays.stream(OperatorDeparture.values())
                        .map(reason -> new HistoryFact.OperatorDeparted(reason, new OperatorId("bert"))),
                Arrays.stream(AccessFact.values())
                        .map(what -> new HistoryFact.AccessHappened(what, "lab-9", "192.0.2.9", "detail")),
                Stream.of(new HistoryFact.ControlTaken(null), new HistoryFact.ControlTaken(new OperatorId("bert"))),
                Arrays.stream(ControlEnd.values())
                        .map(why -> new HistoryFact.ControlEnded(why, new OperatorId("bert"))),
                gestures().map(outcome -> new HistoryFact.GestureEnded(Set.of(InputKind.values()), outcome)),
                Arrays.stream(HistoryFact.EntriesLost.Cause.values())
                        .map(cause -> new HistoryFact.EntriesLost(5, NOW, cause)))
                .flatMap(facts -> facts);
    }

    private static Stream<InputOutcome> gestures() {
        return Stream.of(Stream.of(new InputOutcome.Done(null, null, null), new InputOutcome.TimedOut(Duration.ZERO),
                new InputOutcome.Unreachable(), new InputOutcome.Unsupported(), new InputOutcome.ServerTooOld(),
                new InputOutcome.NotAllowed(null), new InputOutcome.NotAllowed(Right.FILES)),
                Arrays.stream(InputRefusal.values()).map(reason -> new InputOutcome.Refused(reason, "")),
                Arrays.stream(InputCancellation.values()).map(InputOutcome.Cancelled::new))
                .flatMap(outcomes -> outcomes);
    }

    @Test
    void aGestureIsToldWithItsKindsOperatorAndOutcome() {
        assertThat(sentence(Locale.ENGLISH, new HistoryFact.GestureEnded(Set.of(InputKind.TOUCH, InputKind.KEY),
                new InputOutcome.Refused(InputRefusal.LOCKED, "")), "anna"))
                .isEqualTo("Touch, Key by anna: refused, the phone was locked");
        assertThat(sentence(Locale.ENGLISH,
                new HistoryFact.GestureEnded(Set.of(), new InputOutcome.Cancelled(InputCancellation.SILENT)), null))
                .isEqualTo("Pause by somebody: cancelled, the console said nothing for 2 seconds");
    }

    @ParameterizedTest
    @MethodSource("facts")
    void everyFactIsToldInBothLanguages(HistoryFact fact) {
        String english = sentence(Locale.ENGLISH, fact, "anna");
        String chinese = sentence(Locale.SIMPLIFIED_CHINESE, fact, "anna");

        assertThat(english).isNotBlank().doesNotContain("{").doesNotContain("history.");
        assertThat(chinese).isNotBlank().isNotEqualTo(english).doesNotContain("{");
    }

    @Test
    void allKindsOfEntriesAreAmongTheSamples() {
        assertThat(facts().map(HistoryFact::kind).collect(Collectors.toSet()))
                .containsAll(List.of(HistoryKind.values()).stream().filter(kind -> kind != HistoryKind.COMMAND)
                        .toList());
    }

    @Test
    void aCommandIsToldWithItsOperatorOutcomeAndTime() {
        Command start = new Command.StopSharing();
        assertThat(sentence(Locale.ENGLISH,
                new HistoryFact.CommandEnded(start, new Outcome.Done(), Duration.ofSeconds(3), false), "anna"))
                .isEqualTo("Stop by anna: done after 3 s");
        assertThat(sentence(Locale.ENGLISH,
                new HistoryFact.CommandEnded(start, new Outcome.Done(), Duration.ofMillis(20), true), "anna"))
                .isEqualTo("Stop by the server in the name of anna: done");
        assertThat(sentence(Locale.ENGLISH,
                new HistoryFact.CommandEnded(start, new Outcome.Done(), Duration.ofMillis(20), true), null))
                .isEqualTo("Stop by the server: done");
    }

    @Test
    void anotherOperatorsMissingRightIsNotToldAsThatOfTheReader() {
        assertThat(sentence(Locale.ENGLISH, new HistoryFact.CommandEnded(HELLO, new Outcome.NotAllowed(Right.SHARE),
                Duration.ZERO, false), "anna")).contains("the operator does not have the right")
                .doesNotContain("you");
    }

    @Test
    void aTextOfAPhoneStaysOnOneLine() {
        assertThat(sentence(Locale.ENGLISH, new HistoryFact.SharingChanged(Sharing.FAILED, "a\nb\u202Ec"), null))
                .isEqualTo("Could not share its screen: a b c");
    }

    @Test
    void onlyMissingEntriesAreGaps() {
        assertThat(facts().map(fact -> entry(fact, null)).filter(EntryTexts::isGap).map(HistoryEntry::fact))
                .containsExactly(new HistoryFact.ServerStarted(NOW),
                        new HistoryFact.EntriesLost(5, NOW, HistoryFact.EntriesLost.Cause.OVERLOAD),
                        new HistoryFact.EntriesLost(5, NOW, HistoryFact.EntriesLost.Cause.NOT_WRITABLE),
                        new HistoryFact.EntriesLost(5, NOW, HistoryFact.EntriesLost.Cause.DAMAGED));
    }

    @Test
    void signsDifferWhereAGlanceMustTellThemApart() {
        assertThat(says(Locale.ENGLISH).of(entry(new HistoryFact.PhoneConnected(""), null)).indicator())
                .isEqualTo(Indicator.ONLINE);
        assertThat(says(Locale.ENGLISH).of(entry(new HistoryFact.PresenceChanged(Presence.STALE), null)).indicator())
                .isEqualTo(Indicator.STALE);
        assertThat(says(Locale.ENGLISH).of(entry(new HistoryFact.ServerStarted(NOW), null)).indicator())
                .isEqualTo(Indicator.UNKNOWN);
    }

    private static String sentence(Locale locale, HistoryFact fact, @Nullable String operator) {
        return says(locale).of(entry(fact, operator)).sentence();
    }

    private static HistoryEntry entry(HistoryFact fact, @Nullable String operator) {
        return new HistoryEntry(1, NOW, new PhoneId("lab-1"), operator == null ? null : new OperatorId(operator),
                fact);
    }

    private static EntryTexts says(Locale locale) {
        Texts texts = Texts.of(locale);
        return new EntryTexts(new PhoneTexts(texts, new AgeTexts(texts, ZoneOffset.UTC), () -> 15));
    }
}
