package dev.golink.app.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.golink.server.fleet.FleetCounts;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.id.Refusal;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.profile.EditOutcome;
import dev.golink.server.fleet.profile.Profile;
import dev.golink.server.fleet.profile.ProfileEdit;
import dev.golink.ui.feed.FleetUpdate;
import dev.golink.ui.fixtures.HandClock;
import dev.golink.ui.fixtures.HandExecutor;
import dev.golink.ui.fixtures.Phones;
import dev.golink.ui.roster.RosterModel;
import dev.golink.ui.texts.Texts;

/** The server of these tests saves every edit, and publishes the phones' changes when a test says so. */
class UndoModelTest {
    private static final PhoneId ONE = new PhoneId("lab-1");
    private static final PhoneId TWO = new PhoneId("lab-2");
    private static final PhoneId THREE = new PhoneId("lab-3");
    private static final Set<PhoneId> ALL = Set.of(ONE, TWO, THREE);
    private static final ProfileEdit JOIN = ProfileEdit.groups(Set.of("kiosk"), Set.of());
    private static final ProfileEdit LEAVE = ProfileEdit.groups(Set.of(), Set.of("kiosk"));

    private final HandClock clock = new HandClock();
    private final HandExecutor crossing = new HandExecutor();
    private final RosterModel roster = new RosterModel(clock);
    private final List<EditReport> changes = new ArrayList<>();
    private final List<UndoReport> undone = new ArrayList<>();
    private final List<InverseEdit.Step> sent = new ArrayList<>();
    private Function<Set<PhoneId>, EditOutcome> server = phones -> new EditOutcome.Kept(phones.size());
    private final ProfilesModel profiles = new ProfilesModel(this::send, roster, clock, crossing, new EditListener() {
        @Override
        public void changed(EditReport report) {
            changes.add(report);
        }

        @Override
        public void undone(UndoReport report) {
            undone.add(report);
        }
    });
    private final UndoModel undo = profiles.undo();

    private CompletionStage<EditOutcome> send(Set<PhoneId> phones, ProfileEdit edit) {
        sent.add(new InverseEdit.Step(phones, edit));
        return CompletableFuture.completedFuture(server.apply(phones));
    }

    @Test
    void undoKeepsTheGroupOnPhonesThatHadItBefore() {
        show(in("lab-1"), in("lab-2", "kiosk"), in("lab-3"));
        edit(ALL, JOIN);
        show(in("lab-1", "kiosk"), in("lab-3", "kiosk"));

        takeLast();

        assertThat(sent).last().isEqualTo(new InverseEdit.Step(Set.of(ONE, THREE), LEAVE));
        assertThat(says()).isEqualTo("Undone: removed kiosk from 2 phones.");
    }

    @Test
    void undoSkipsAPhoneChangedSinceThen() {
        show(in("lab-1"), in("lab-2"), in("lab-3"));
        edit(ALL, JOIN);
        show(in("lab-1", "kiosk"), in("lab-2", "kiosk"), in("lab-3", "kiosk"));
        show(in("lab-2"));

        takeLast();

        assertThat(sent).last().isEqualTo(new InverseEdit.Step(Set.of(ONE, THREE), LEAVE));
        assertThat(says()).isEqualTo(
                "Undone: removed kiosk from 2 phones. 1 phone has changed since then and stays as it is.");
    }

    @Test
    void undoSendsNothingAndSaysSoWhenEveryPhoneChangedSinceThen() {
        show(in("lab-1"));
        edit(Set.of(ONE), JOIN);
        show(in("lab-1", "kiosk"));
        show(in("lab-1"));

        takeLast();

        assertThat(sent).hasSize(1);
        assertThat(says()).isEqualTo("Nothing undone: the phone has changed since then.");
    }

    @Test
    void undoIncludesChangesThatThePhonesDoNotShowYet() {
        show(in("lab-1"), in("lab-2"));
        edit(Set.of(ONE, TWO), JOIN);

        takeLast();

        assertThat(sent).last().isEqualTo(new InverseEdit.Step(Set.of(ONE, TWO), LEAVE));
    }

    @Test
    void undoReportsTheServersCount() {
        show(in("lab-1"), in("lab-2"));
        edit(Set.of(ONE, TWO), JOIN);
        server = _ -> new EditOutcome.Kept(1);

        takeLast();

        assertThat(says())
                .isEqualTo("Undone: removed kiosk from 1 phone. 1 phone has changed since then and stays as it is.");
    }

    @Test
    void undoOfARenameRestoresEachPhonesGroups() {
        show(in("lab-1", "kiosk"), in("lab-2", "booth", "kiosk"));
        edit(Set.of(ONE, TWO), ProfileEdit.groups(Set.of("booth"), Set.of("kiosk")));
        show(in("lab-1", "booth"), in("lab-2", "booth"));

        takeLast();

        assertThat(sent.subList(1, 3)).containsExactlyInAnyOrder(
                new InverseEdit.Step(Set.of(ONE), ProfileEdit.groups(Set.of("kiosk"), Set.of("booth"))),
                new InverseEdit.Step(Set.of(TWO), ProfileEdit.groups(Set.of("kiosk"), Set.of())));
        assertThat(undone).hasSize(1);
        assertThat(says()).isEqualTo("Undone: renamed booth back to kiosk (2 phones).");
    }

    @Test
    void undoStartsWithTheNewestChange() {
        show(in("lab-1"));
        edit(Set.of(ONE), JOIN);
        edit(Set.of(ONE), ProfileEdit.tags(Set.of("cracked"), Set.of()));

        takeLast();
        takeLast();

        assertThat(sent.subList(2, 4)).extracting(InverseEdit.Step::edit)
                .containsExactly(ProfileEdit.tags(Set.of(), Set.of("cracked")), LEAVE);
        assertThat(undo.takeLast()).isFalse();
    }

    @Test
    void anUndoneChangeIsNotOfferedAgain() {
        show(in("lab-1"));
        edit(Set.of(ONE), JOIN);
        long number = changes.getFirst().number();

        undo.take(number);
        undo.take(number);
        crossing.settle();

        assertThat(sent).hasSize(2);
        assertThat(undo.offeredProperty().get()).isEmpty();
    }

    @Test
    void aFailedUndoCanBeRetried() {
        show(in("lab-1"));
        edit(Set.of(ONE), JOIN);
        show(in("lab-1", "kiosk"));
        server = _ -> new EditOutcome.Unreachable();
        takeLast();
        assertThat(undone.getFirst().failed()).hasSize(1);
        server = phones -> new EditOutcome.Kept(phones.size());
        show(in("lab-1", "kiosk"));

        takeLast();

        assertThat(undone.getLast().phones()).isOne();
    }

    @Test
    void changesWithoutEffectOrRefusedAreNotOfferedForUndo() {
        show(in("lab-1", "kiosk"));
        edit(Set.of(ONE), JOIN);
        server = _ -> new EditOutcome.Refused(Refusal.inWords("no"), 0);
        edit(Set.of(ONE), LEAVE);

        assertThat(undo.offeredProperty().get()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {-8, 8})
    void theOfferLastsAsLongWhoeverSetsTheClock(long hours) {
        show(in("lab-1"));
        edit(Set.of(ONE), JOIN);

        clock.set(Duration.ofHours(hours));
        clock.turn(UndoModel.OFFERED.minus(Duration.ofSeconds(1)));
        undo.tick(_ -> false);
        assertThat(undo.isOffered(changes.getFirst())).isTrue();
        clock.set(Duration.ofHours(-2 * hours));
        clock.turn(Duration.ofSeconds(1));
        undo.tick(_ -> false);

        assertThat(undo.isOffered(changes.getFirst())).isFalse();
    }

    @Test
    void undoIsOfferedForALimitedTimeOrWhileItsNoticeShows() {
        show(in("lab-1"));
        edit(Set.of(ONE), JOIN);
        clock.turn(UndoModel.OFFERED.minus(Duration.ofSeconds(1)));
        undo.tick(_ -> false);
        assertThat(undo.isOffered(changes.getFirst())).isTrue();

        clock.turn(Duration.ofSeconds(1));
        undo.tick(number -> number == changes.getFirst().number());
        assertThat(undo.isOffered(changes.getFirst())).isTrue();
        undo.tick(_ -> false);

        assertThat(undo.isOffered(changes.getFirst())).isFalse();
        assertThat(undo.takeLast()).isFalse();
    }

    @Test
    void undoIncludesPhonesRemovedFromTheList() {
        show(in("lab-1"));
        edit(Set.of(ONE), JOIN);
        show(in("lab-1", "kiosk"));
        roster.apply(new FleetUpdate(false, Map.of(), Set.of(ONE), FleetCounts.NONE, 1));

        takeLast();

        assertThat(sent).last().isEqualTo(new InverseEdit.Step(Set.of(ONE), LEAVE));
    }

    private void edit(Set<PhoneId> phones, ProfileEdit edit) {
        profiles.edit(phones, edit);
        crossing.settle();
    }

    private void takeLast() {
        assertThat(undo.takeLast()).isTrue();
        crossing.settle();
    }

    private String says() {
        return new EditTexts(Texts.of(Locale.ENGLISH)).of(undone.getLast());
    }

    private void show(Phone... phones) {
        Map<PhoneId, Phone> byId = Stream.of(phones).collect(Collectors.toMap(Phone::id, Function.identity()));
        roster.apply(new FleetUpdate(false, byId, Set.of(), FleetCounts.NONE, phones.length));
        profiles.refresh();
    }

    private static Phone in(String id, String... groups) {
        return Phones.keeping(Phones.online(id), new Profile("", List.of(groups), List.of(), "", 0));
    }
}
