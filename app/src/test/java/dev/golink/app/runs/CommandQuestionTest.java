package dev.golink.app.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.golink.app.runs.question.BulkLimits;
import dev.golink.app.runs.question.ExclusionReason;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.phone.Departure.Reason;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.ui.fixtures.Phones;
import dev.golink.ui.fixtures.fleet.FakeFleet;

/** Commands that need a question to the operator before they are sent. */
class CommandQuestionTest {
    private final CommandsFixture fixture = new CommandsFixture();
    private final FakeFleet fleet = fixture.fleet;
    private final CommandsModel model = fixture.model;

    @Test
    void theQuestionSaysWhoIsLeftOutAndWhy() {
        fixture.put(IntStream.range(0, 11).mapToObj(i -> Phones.online("lab-" + i)).toArray(Phone[]::new));
        fixture.put(Phones.gone(Phones.online("gone"), Reason.CLOSED_BY_PHONE, Duration.ofMinutes(1)),
                Phones.unable(Phones.online("unable")), Phones.sharing(Phones.online("live"), Sharing.LIVE),
                Phones.sharing(Phones.online("asked"), Sharing.ASKING));

        model.start(fixture.roster.rows());

        assertThat(fixture.plans).singleElement().satisfies(plan -> {
            assertThat(plan.phones()).hasSize(11);
            assertThat(plan.chosen()).isEqualTo(15);
            assertThat(plan.leftOut())
                    .isEqualTo(
                            Map.of(ExclusionReason.OFFLINE, 1, ExclusionReason.UNABLE, 1, ExclusionReason.SHARING, 2));
        });
    }

    @Test
    void aChangedLimitForQuestionsAppliesAtOnce() {
        fixture.put(Phones.online("lab-1"), Phones.online("lab-2"));
        fixture.runs.setLimits(new BulkLimits(1, 20));

        model.start(fixture.roster.rows());

        assertThat(fixture.questions).hasSize(1);
        assertThat(fleet.sent()).isEmpty();
    }

    @Test
    void aCommandThatNoPhoneCanGetIsReportedWithReasons() {
        fixture.put(Phones.sharing(Phones.online("live"), Sharing.LIVE));

        model.start(fixture.roster.rows());

        assertThat(fleet.sent()).isEmpty();
        assertThat(fixture.runs.runs()).isEmpty();
        assertThat(fixture.forNobody).singleElement()
                .satisfies(plan -> assertThat(plan.leftOut()).isEqualTo(Map.of(ExclusionReason.SHARING, 1)));
    }

    @Test
    void commandForMoreThanTenPhonesIsSentOnlyAfterAYes() {
        fixture.put(IntStream.range(0, 11).mapToObj(i -> Phones.online("lab-" + i)).toArray(Phone[]::new));
        model.select(List.copyOf(fixture.roster.rows()));

        model.start();
        assertThat(fleet.sent()).isEmpty();
        assertThat(fixture.questions).hasSize(1);

        fixture.questions.getFirst().run();
        assertThat(fleet.sent()).hasSize(11);
    }

    @Test
    void stopOfSeveralPhonesAlwaysAsksFirst() {
        fixture.put(Phones.sharing(Phones.online("lab-1"), Sharing.LIVE),
                Phones.sharing(Phones.online("lab-2"), Sharing.LIVE),
                Phones.online("lab-3"));
        fixture.select("lab-1", "lab-3");
        model.stop();
        assertThat(fixture.questions).isEmpty();
        assertThat(fleet.sent()).hasSize(1);

        fixture.select("lab-2", "lab-1");
        fixture.put(Phones.sharing(Phones.online("lab-1"), Sharing.LIVE));
        fleet.answer("lab-1", new Outcome.TimedOut(Duration.ofSeconds(10)));
        fixture.crossing.settle();
        model.stop();
        assertThat(fleet.sent()).hasSize(1);
        assertThat(fixture.plans.getFirst().phones()).hasSize(2);

        fixture.questions.getFirst().run();
        assertThat(fleet.sent()).hasSize(3);
    }

    @Test
    void commandForTenPhonesIsSentWithoutAQuestion() {
        fixture.put(IntStream.range(0, 10).mapToObj(i -> Phones.online("lab-" + i)).toArray(Phone[]::new));
        model.select(List.copyOf(fixture.roster.rows()));

        model.start();

        assertThat(fixture.questions).isEmpty();
        assertThat(fleet.sent()).hasSize(10);
    }
}
