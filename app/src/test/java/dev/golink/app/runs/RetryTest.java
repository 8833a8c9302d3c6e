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
    private final CommandsBench bench = new CommandsBench();
    private final FakeFleet fleet = bench.fleet;
    private final CommandsModel model = bench.model;

    @Test
    void aRetryGoesToThoseThatFailedAndRemembersTheFirstRun() {
        bench.put(Phones.online("lab-1"), Phones.online("lab-2"), Phones.online("lab-3"));
        model.start(bench.roster.rows());
        Run first = bench.runs.runs().getFirst();
        fleet.answer("lab-1", new Outcome.Done());
        fleet.answer("lab-2", new Outcome.Refused("no"));
        fleet.answer("lab-3", new Outcome.TimedOut(Duration.ofSeconds(10)));
        bench.crossing.settle();

        model.retry(first);

        Run second = bench.runs.runs().getFirst();
        assertThat(second.entries()).extracting(entry -> entry.id().value()).containsExactly("lab-2", "lab-3");
        assertThat(second.retryOf()).hasValue(first.number());
        assertThat(second.command()).isEqualTo(first.command());
        assertThat(first.counts().failed()).isEqualTo(2);
    }

    @Test
    void aRetryReachesAPhoneThatWasForgottenAndCameBack() {
        bench.put(Phones.online("lab-1"));
        model.start(bench.roster.rows());
        fleet.answer("lab-1", new Outcome.Unreachable());
        bench.crossing.settle();
        fleet.forget("lab-1");
        bench.put(Phones.online("lab-1"));

        model.retry(bench.runs.runs().getFirst());

        assertThat(bench.runs.runs().getFirst().entries().getFirst().id()).isEqualTo(bench.row("lab-1").id());
        assertThat(bench.row("lab-1").request()).isInstanceOf(Request.Pending.class);
    }

    @Test
    void aRetryOfManyIsAskedAbout() {
        bench.put(IntStream.range(0, 11).mapToObj(i -> Phones.online("lab-" + i)).toArray(Phone[]::new));
        model.start(bench.roster.rows());
        bench.questions.getFirst().run();
        fleet.sent().forEach(sent -> sent.outcome().complete(new Outcome.Unreachable()));
        bench.crossing.settle();

        model.retry(bench.runs.runs().getFirst());
        assertThat(fleet.sent()).hasSize(11);

        bench.questions.getLast().run();
        assertThat(fleet.sent()).hasSize(22);
        assertThat(bench.runs.runs().getFirst().retryOf()).hasValue(1);
    }
}
