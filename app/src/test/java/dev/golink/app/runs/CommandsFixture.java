package dev.golink.app.runs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import dev.golink.app.runs.entry.Run;
import dev.golink.app.runs.question.CommandPlan;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.ui.feed.FleetInbox;
import dev.golink.ui.fixtures.HandClock;
import dev.golink.ui.fixtures.HandExecutor;
import dev.golink.ui.fixtures.fleet.FakeFleet;
import dev.golink.ui.roster.PhoneRow;
import dev.golink.ui.roster.RosterModel;

/** The commands of a window over a fleet in memory, with the questions and notices to the operator. */
final class CommandsFixture {
    final FakeFleet fleet = new FakeFleet();
    final HandExecutor crossing = new HandExecutor();
    final RosterModel roster = new RosterModel(new HandClock());
    final List<Run> ended = new ArrayList<>();
    final List<CommandPlan> plans = new ArrayList<>();
    final List<Runnable> questions = new ArrayList<>();
    final List<CommandPlan> forNobody = new ArrayList<>();
    final RunsModel runs = new RunsModel(fleet, crossing, new HandClock(), ended::add, _ -> {});
    final CommandsModel model = new CommandsModel(runs, roster::row, (plan, yes) -> {
        plans.add(plan);
        questions.add(yes);
    }, forNobody::add);

    CommandsFixture() {
        fleet.watch(new FleetInbox(crossing, news -> {
            roster.apply(news);
            runs.refresh();
            model.refresh();
        }));
        runs.onAnswers(model::refresh);
    }

    void put(Phone... phones) {
        fleet.put(phones);
        crossing.settle();
    }

    void select(String... ids) {
        model.select(Arrays.stream(ids).map(this::row).toList());
    }

    PhoneRow row(String id) {
        return roster.row(new PhoneId(id)).orElseThrow();
    }
}
