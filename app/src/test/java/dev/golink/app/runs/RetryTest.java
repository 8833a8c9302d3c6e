package dev.golink.app.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.golink.app.runs.entry.Run;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.ui.fixtures.Phones;
import dev.golink.ui.fixtures.fleet.FakeFleet;
import dev.golink.ui.roster.Request;

/** Repeating a command for the phones for which it failed. */
class RetryTest {
    private final CommandsFixture fixture = new CommandsFixture();
    private final FakeFleet fleet = fixture.fleet;
    private final CommandsModel model = fixture.model;

    @Test
    void aRetryGoesToTheFailedPhonesAndRefersToTheFirstRun() {
        fixture.put(Phones.online("lab-1"), Phones.online("lab-2"), Phones.online("lab-3"));
        model.start(fixture.roster.rows());
        Run first = fixture.runs.runs().getFirst();
        fleet.answer("lab-1", new Outcome.Done());
        fleet.answer("lab-2", new Outcome.Refused("no"));
        fleet.answer("lab-3", new Outcome.TimedOut(Duration.ofSeconds(10)));
        fixture.crossing.settle();

        model.retry(first);

        Run second = fixture.runs.runs().getFirst();
        assertThat(second.entries()).extracting(entry -> entry.id().value()).containsExactly("lab-2", "lab-3");
        assertThat(second.retryOf()).hasValue(first.number());
        assertThat(second.command()).isEqualTo(first.command());
        assertThat(first.counts().failed()).isEqualTo(2);
    }

    @Test
    void aRetryReachesAForgottenPhoneThatReconnected() {
        fixture.put(Phones.online("lab-1"));
        model.start(fixture.roster.rows());
        fleet.answer("lab-1", new Outcome.Unreachable());
        fixture.crossing.settle();
        fleet.forget("lab-1");
        fixture.put(Phones.online("lab-1"));

        model.retry(fixture.runs.runs().getFirst());

        assertThat(fixture.runs.runs().getFirst().entries().getFirst().id()).isEqualTo(fixture.row("lab-1").id());
        assertThat(fixture.row("lab-1").request()).isInstanceOf(Request.Pending.class);
    }

    @Test
    void aRetryForManyPhonesAsksFirst() {
        fixture.put(IntStream.range(0, 11).mapToObj(i -> Phones.online("lab-" + i)).toArray(Phone[]::new));
        model.start(fixture.roster.rows());
        fixture.questions.getFirst().run();
        fleet.sent().forEach(sent -> sent.outcome().complete(new Outcome.Unreachable()));
        fixture.crossing.settle();

        model.retry(fixture.runs.runs().getFirst());
        assertThat(fleet.sent()).hasSize(11);

        fixture.questions.getLast().run();
        assertThat(fleet.sent()).hasSize(22);
        assertThat(fixture.runs.runs().getFirst().retryOf()).hasValue(1);
    }
}
