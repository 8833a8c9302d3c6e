package dev.golink.app.command.operator;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code golink operator}. */
@Command(name = "operator", mixinStandardHelpOptions = true, sortOptions = false, usageHelpAutoWidth = true,
        subcommands = {OperatorListCommand.class, OperatorAddCommand.class, OperatorRolesCommand.class,
            OperatorPasswordCommand.class, OperatorTokenCommand.class, OperatorRevokeCommand.class,
            OperatorRemoveCommand.class},
        description = "Manage the accounts of operators at the running server.",
        commandListHeading = "%nCommands:%n", footerHeading = "%nExamples:%n",
        footer = {"  golink operator add anna --role operator", "  golink operator token anna --label nightly-report",
            "  golink operator list"})
public final class OperatorCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(),
                "operator needs one of its commands: " + String.join(", ", spec.subcommands().keySet()));
    }
}
