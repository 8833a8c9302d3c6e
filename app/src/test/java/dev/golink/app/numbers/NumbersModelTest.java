package dev.golink.app.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.golink.app.profiles.EditListener;
import dev.golink.app.profiles.EditReport;
import dev.golink.app.profiles.ProfilesModel;
import dev.golink.app.profiles.UndoReport;
import dev.golink.server.fleet.FleetCounts;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.profile.EditOutcome;
import dev.golink.server.fleet.profile.Numbering;
import dev.golink.server.fleet.profile.Profile;
import dev.golink.server.fleet.profile.ProfileEdit;
import dev.golink.ui.feed.FleetUpdate;
import dev.golink.ui.fixtures.HandClock;
import dev.golink.ui.fixtures.HandExecutor;
import dev.golink.ui.fixtures.Phones;
import dev.golink.ui.roster.PhoneRow;
import dev.golink.ui.roster.RosterModel;
import dev.golink.ui.settings.Settings;

class NumbersModelTest {
    private final HandClock clock = new HandClock();
    private final HandExecutor crossing = new HandExecutor();
    private final RosterModel roster = new RosterModel(clock);
    private final List<String> asked = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final List<ProfileEdit> sent = new ArrayList<>();
    private final List<List<PhoneId>> phones = new ArrayList<>();
    private boolean agrees = true;
    private final ProfilesModel profiles = new ProfilesModel(this::send, roster, clock, crossing, new Deaf());
    private final Settings settings = Settings.inMemory();
    private final NumbersModel numbers = new NumbersModel(profiles, new Answer(), new Told(), settings);

    @Test
    void phonesWithoutANumberAreNumberedInTheOrderOfTheRowsAfterAQuestion() {
        show(numbered("lab-1", 0), numbered("lab-2", 7), numbered("lab-3", 0));

        numbers.give(rows("lab-3", "lab-2", "lab-1"));

        assertThat(asked).containsExactly("give 2, kept 1");
        assertThat(sent).containsExactly(ProfileEdit.number(new Numbering.Free()));
        assertThat(phones).containsExactly(List.of(new PhoneId("lab-3"), new PhoneId("lab-1")));
    }

    @Test
    void refusingTheQuestionChangesNoNumber() {
        agrees = false;
        show(numbered("lab-1", 0), numbered("lab-2", 7));

        numbers.give(rows("lab-1"));
        numbers.clear(rows("lab-2"));

        assertThat(asked).containsExactly("give 1, kept 0", "clear 1");
        assertThat(sent).isEmpty();
    }

    @Test
    void numbersAreClearedOnlyOnPhonesThatHaveOne() {
        show(numbered("lab-1", 3), numbered("lab-2", 7), numbered("lab-3", 0));

        numbers.clear(rows("lab-1", "lab-3"));

        assertThat(asked).containsExactly("clear 1");
        assertThat(sent).containsExactly(ProfileEdit.number(new Numbering.None()));
        assertThat(phones).containsExactly(List.of(new PhoneId("lab-1")));
    }

    @Test
    void anActionWithNothingToDoIsReportedWithoutAQuestion() {
        show(numbered("lab-1", 3), numbered("lab-2", 0));

        numbers.give(rows("lab-1"));
        numbers.clear(rows("lab-2"));

        assertThat(told).containsExactly("all of 1", "none of 1");
        assertThat(asked).isEmpty();
    }

    @Test
    void firstNumberEverGivenIsFlaggedOnlyOnce() {
        roster.listen(numbers);
        show(numbered("lab-1", 0));
        assertThat(numbers.freshProperty().get()).isFalse();

        show(numbered("lab-1", 1));
        assertThat(numbers.freshProperty().get()).isTrue();
        numbers.shown();
        show(numbered("lab-1", 2));
        assertThat(numbers.freshProperty().get()).isFalse();

        NumbersModel later = new NumbersModel(profiles, new Answer(), new Told(), settings);
        roster.listen(later);
        show(numbered("lab-1", 3));
        assertThat(later.freshProperty().get()).isFalse();
    }

    @Test
    void undoRestoresClearedNumbersInAsFewChangesAsPossible() {
        show(numbered("lab-1", 4), numbered("lab-2", 2), numbered("lab-3", 3), numbered("lab-4", 9));
        numbers.clear(rows("lab-1", "lab-2", "lab-3", "lab-4"));
        crossing.settle();
        show(numbered("lab-1", 0), numbered("lab-2", 0), numbered("lab-3", 0), numbered("lab-4", 0));

        assertThat(profiles.undo().takeLast()).isTrue();

        assertThat(sent).endsWith(ProfileEdit.number(new Numbering.From(2)),
                ProfileEdit.number(new Numbering.From(9)));
        assertThat(phones.get(1)).containsExactly(new PhoneId("lab-2"), new PhoneId("lab-3"), new PhoneId("lab-1"));
    }

    @Test
    void undoClearsTheGivenNumbers() {
        show(numbered("lab-1", 0), numbered("lab-2", 5));
        numbers.give(rows("lab-1", "lab-2"));
        crossing.settle();
        show(numbered("lab-1", 1));

        assertThat(profiles.undo().takeLast()).isTrue();

        assertThat(sent).endsWith(ProfileEdit.number(new Numbering.None()));
        assertThat(phones.getLast()).containsExactly(new PhoneId("lab-1"));
    }

    private CompletionStage<EditOutcome> send(Set<PhoneId> ids, ProfileEdit edit) {
        phones.add(List.copyOf(new LinkedHashSet<>(ids)));
        sent.add(edit);
        return CompletableFuture.completedFuture(new EditOutcome.Kept(ids.size()));
    }

    private void show(Phone... changed) {
        roster.apply(
                new FleetUpdate(false, Stream.of(changed).collect(Collectors.toMap(Phone::id, Function.identity())),
                        Set.of(), FleetCounts.NONE, changed.length));
        profiles.refresh();
    }

    private List<PhoneRow> rows(String... ids) {
        return Arrays.stream(ids).map(id -> roster.row(new PhoneId(id)).orElseThrow()).toList();
    }

    private static Phone numbered(String id, int number) {
        return Phones.keeping(Phones.online(id), new Profile("", List.of(), List.of(), "", number));
    }

    private final class Answer implements NumbersQuestion {
        @Override
        public void give(int count, int kept, Runnable yes) {
            asked.add("give " + count + ", kept " + kept);
            answer(yes);
        }

        @Override
        public void clear(int count, Runnable yes) {
            asked.add("clear " + count);
            answer(yes);
        }

        private void answer(Runnable yes) {
            if (agrees) {
                yes.run();
            }
        }
    }

    private final class Told implements NumbersListener {
        @Override
        public void allNumbered(int count) {
            told.add("all of " + count);
        }

        @Override
        public void noneNumbered(int count) {
            told.add("none of " + count);
        }
    }

    private static final class Deaf implements EditListener {
        @Override
        public void changed(EditReport report) {}

        @Override
        public void undone(UndoReport report) {}
    }
}
