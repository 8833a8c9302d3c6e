package dev.golink.app.shell.models;

import dev.golink.app.compose.ComposeModel;
import dev.golink.app.runs.CommandsModel;
import dev.golink.app.runs.MessageModel;
import dev.golink.app.runs.RunsModel;
import dev.golink.app.runs.question.BulkLimits;
import dev.golink.app.runs.question.BulkQuestion;
import dev.golink.app.shell.context.ConsoleContext;
import dev.golink.server.fleet.Fleet;
import dev.golink.ui.roster.RosterModel;

/**
 * The models of commands to phones.
 *
 * @param runs     the commands given, and their outcomes
 * @param commands gives commands
 * @param message  the message that the operator is writing
 * @param compose  other texts that the operator is writing
 */
public record RunModels(RunsModel runs, CommandsModel commands, MessageModel message, ComposeModel compose) {
    /** Creates the models; the question is asked before a command goes to many phones. */
    public static RunModels of(Fleet fleet, ConsoleContext context, RosterModel roster, BulkQuestion question,
            RequestReports reports) {
        RunsModel runs = new RunsModel(fleet, context.fx(), context.clock(), reports::report, reports::report);
        CommandsModel commands = new CommandsModel(runs, roster::row, question, reports::reportNobody);
        // A change of a row's request is no fleet update, but it affects which commands can be given.
        runs.onAnswers(commands::refresh);
        context.preferences().limits()
                .subscribe(limits -> runs.setLimits(new BulkLimits(limits.askOver(), limits.atOnce())));
        return new RunModels(runs, commands, new MessageModel(commands),
                new ComposeModel(commands, fleet.operators(), context.fx(), reports::report));
    }
}
