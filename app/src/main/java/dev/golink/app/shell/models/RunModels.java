package dev.golink.app.shell.models;

import dev.golink.app.compose.ComposeModel;
import dev.golink.app.runs.CommandsModel;
import dev.golink.app.runs.MessageModel;
import dev.golink.app.runs.RunsModel;
import dev.golink.app.runs.question.BulkLimits;
import dev.golink.app.runs.question.BulkQuestion;
import dev.golink.app.shell.place.Site;
import dev.golink.server.fleet.Fleet;
import dev.golink.ui.roster.RosterModel;

/**
 * What is asked of phones.
 *
 * @param runs     what was asked, and what became of it
 * @param commands what can be asked
 * @param message  the message that is being written
 * @param compose  what else is being written
 */
public record RunModels(RunsModel runs, CommandsModel commands, MessageModel message, ComposeModel compose) {
    /** Makes them; the question is asked before a command goes to many phones. */
    public static RunModels of(Fleet fleet, Site site, RosterModel roster, BulkQuestion question, Reports reports) {
        RunsModel runs = new RunsModel(fleet, site.crossing(), site.clock(), reports::tell, reports::tell);
        CommandsModel commands = new CommandsModel(runs, roster::row, question, reports::tellOfNobody);
        // A row's request is no news of the fleet, yet it decides what makes sense.
        runs.onAnswers(commands::refresh);
        site.preferences().limits()
                .subscribe(limits -> runs.setLimits(new BulkLimits(limits.askOver(), limits.atOnce())));
        return new RunModels(runs, commands, new MessageModel(commands),
                new ComposeModel(commands, fleet.operators(), site.crossing(), reports::tell));
    }
}
