package dev.golink.ui.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.golink.server.fleet.phone.Departure.Reason;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.profile.EditOutcome;
import dev.golink.ui.feed.FleetInbox;
import dev.golink.ui.fixtures.HandClock;
import dev.golink.ui.fixtures.HandExecutor;
import dev.golink.ui.fixtures.Phones;
import dev.golink.ui.fixtures.fleet.FakeFleet;

class ClearingModelTest {
    private final FakeFleet fleet = new FakeFleet();
    private final HandExecutor crossing = new HandExecutor();
    private final RosterModel roster = new RosterModel(new HandClock());
    private final List<EditOutcome> reports = new ArrayList<>();
    private final List<Integer> questions = new ArrayList<>();
    private final List<Runnable> answers = new ArrayList<>();
    private final ClearingModel clearing = new ClearingModel(fleet::forget, crossing, (phones, yes) -> {
        questions.add(phones);
        answers.add(yes);
    }, reports::add);

    ClearingModelTest() {
        fleet.watch(new FleetInbox(crossing, roster::apply));
    }

    @Test
    void offlinePhonesAreRemovedAndOthersStay() {
        put(gone("lab-1"), Phones.online("lab-2"), gone("lab-3"));

        clear();

        assertThat(roster.rows()).extracting(PhoneRow::toString).containsExactly("lab-2");
        assertThat(reports).containsExactly(new EditOutcome.Kept(2));
        assertThat(questions).isEmpty();
    }

    @Test
    void removalOfManyAsksFirstAndKeepsPhonesThatReconnected() {
        put(IntStream.range(0, 12).mapToObj(i -> gone("lab-" + i)).toArray(Phone[]::new));

        clear();
        assertThat(questions).containsExactly(12);
        assertThat(roster.rows()).hasSize(12);

        put(Phones.online("lab-5"));
        answers.getFirst().run();
        crossing.settle();

        assertThat(roster.rows()).extracting(PhoneRow::toString).containsExactly("lab-5");
        assertThat(reports).containsExactly(new EditOutcome.Kept(11));
    }

    @Test
    void withoutOfflinePhonesNothingHappens() {
        put(Phones.online("lab-1"));

        clear();

        assertThat(reports).isEmpty();
    }

    private void clear() {
        clearing.clear(roster.known());
        crossing.settle();
    }

    private void put(Phone... phones) {
        fleet.put(phones);
        crossing.settle();
    }

    private static Phone gone(String id) {
        return Phones.gone(Phones.online(id), Reason.CONNECTION_LOST, Duration.ofMinutes(1));
    }
}
