package dev.golink.app.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
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

class ProfilesModelTest {
    private static final PhoneId ONE = new PhoneId("lab-1");
    private static final PhoneId TWO = new PhoneId("lab-2");
    private static final Set<PhoneId> BOTH = Set.of(ONE, TWO);
    private static final ProfileEdit JOIN = ProfileEdit.groups(Set.of("kiosk"), Set.of());

    private final HandClock clock = new HandClock();
    private final HandExecutor crossing = new HandExecutor();
    private final RosterModel roster = new RosterModel(clock);
    private final List<EditReport> reports = new ArrayList<>();
    private final List<ProfileEdit> sent = new ArrayList<>();
    private CompletableFuture<EditOutcome> answer = new CompletableFuture<>();
    private final ProfilesModel model = new ProfilesModel(this::send, roster, clock, crossing, listener());

    private CompletionStage<EditOutcome> send(Set<PhoneId> phones, ProfileEdit edit) {
        sent.add(edit);
        answer = new CompletableFuture<>();
        return answer;
    }

    @BeforeEach
    void phones() {
        put(Phones.online("lab-1"), in("lab-2", "kiosk"));
    }

    @Test
    void aChangeIsPendingUntilThePhonesShowIt() {
        model.edit(BOTH, JOIN);
        assertThat(model.pending(Set.of(ONE))).containsExactly(JOIN);

        answer(new EditOutcome.Kept(1));
        assertThat(model.pending(Set.of(ONE))).containsExactly(JOIN);

        put(in("lab-1", "kiosk"));
        model.refresh();
        assertThat(model.pending(Set.of(ONE))).isEmpty();
        assertThat(reports).hasSize(1).allMatch(EditReport::isKept);
    }

    @Test
    void aChangeThatNeverAppearsStopsPending() {
        model.edit(BOTH, JOIN);
        answer(new EditOutcome.Kept(1));

        clock.turn(ProfilesModel.PATIENCE.plus(Duration.ofSeconds(1)));
        model.refresh();

        assertThat(model.pending(BOTH)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {-8, 8})
    void itIsCalledUnderWayNoLongerWhoeverSetsTheClock(long hours) {
        model.edit(BOTH, JOIN);
        answer(new EditOutcome.Kept(1));

        clock.set(Duration.ofHours(hours));
        clock.turn(ProfilesModel.PATIENCE);
        model.refresh();
        assertThat(model.pending(BOTH)).hasSize(1);
        clock.set(Duration.ofHours(-2 * hours));
        clock.turn(Duration.ofSeconds(1));
        model.refresh();

        assertThat(model.pending(BOTH)).isEmpty();
    }

    @Test
    void aRefusalEndsThePendingChangeAndIsReported() {
        model.edit(BOTH, JOIN);

        answer(new EditOutcome.Refused(Refusal.inWords("no"), 0));

        assertThat(model.pending(BOTH)).isEmpty();
        assertThat(model.last(BOTH)).hasValueSatisfying(report -> {
            assertThat(report.outcome()).isEqualTo(new EditOutcome.Refused(Refusal.inWords("no"), 0));
            assertThat(report.inverseEdit().opposites()).hasSize(1);
            assertThat(model.undo().isOffered(report)).isFalse();
        });
        model.dismiss();
        assertThat(model.last(BOTH)).isEmpty();
    }

    @Test
    void anExceptionOfTheFleetIsReportedAsUnreachable() {
        ProfilesModel broken = new ProfilesModel((_, _) -> {
            throw new UnsupportedOperationException();
        }, roster, clock, crossing, listener());

        broken.edit(BOTH, JOIN);
        crossing.settle();

        assertThat(reports).extracting(EditReport::outcome).containsExactly(new EditOutcome.Unreachable());
        assertThat(broken.pending(BOTH)).isEmpty();
    }

    @Test
    void reportAppliesOnlyToTheEditedSelection() {
        model.edit(BOTH, JOIN);
        answer(new EditOutcome.Refused(Refusal.inWords("no"), 0));

        assertThat(model.last(Set.of(ONE))).isEmpty();
    }

    @Test
    void anEditOfNoPhonesSendsNothing() {
        model.edit(Set.of(), JOIN);

        assertThat(sent).isEmpty();
    }

    private EditListener listener() {
        return new EditListener() {
            @Override
            public void changed(EditReport report) {
                reports.add(report);
            }

            @Override
            public void undone(UndoReport report) {
                throw new AssertionError("nobody took anything back");
            }
        };
    }

    private void answer(EditOutcome outcome) {
        answer.complete(outcome);
        crossing.settle();
    }

    private void put(Phone... phones) {
        Map<PhoneId, Phone> byId = Stream.of(phones).collect(Collectors.toMap(Phone::id, Function.identity()));
        roster.apply(new FleetUpdate(false, byId, Set.of(), FleetCounts.NONE, phones.length));
    }

    private static Phone in(String id, String group) {
        return Phones.keeping(Phones.online(id), new Profile("", List.of(group), List.of(), "", 0));
    }
}
