package dev.golink.app.command.access;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code golink admit}. */
@Command(name = "admit", mixinStandardHelpOptions = true, sortOptions = false, usageHelpAutoWidth = true,
        subcommands = {AdmitListCommand.class, AdmitAllowCommand.class, AdmitDenyCommand.class},
        description = "List, let in or turn away clients that wait at the running server.",
        commandListHeading = "%nCommands:%n", footerHeading = "%nExamples:%n",
        footer = {"  golink admit list", "  golink admit allow 3 lab-07", "  golink admit allow lab-07 --from network"})
public final class AdmitCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(),
                "admit needs one of its commands: " + String.join(", ", spec.subcommands().keySet()));
    }
}
