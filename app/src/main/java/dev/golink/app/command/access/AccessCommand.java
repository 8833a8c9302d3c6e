package dev.golink.app.command.access;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code golink access}. */
@Command(name = "access", mixinStandardHelpOptions = true, sortOptions = false, usageHelpAutoWidth = true,
        subcommands = {AccessListCommand.class, AccessRevokeCommand.class, AccessPathTokenCommand.class,
            AccessBridgeTokenCommand.class},
        description = "List and revoke what lets clients in at the running server, and make tokens for paths and adb bridges.",
        commandListHeading = "%nCommands:%n", footerHeading = "%nExamples:%n",
        footer = {"  golink access list", "  golink access revoke lab-07", "  golink access revoke --id k7m2p9qd",
            "  golink access path-token \"field page\" --for operator --prefix \"操作员\"",
            "  golink access bridge-token lab3"})
public final class AccessCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(),
                "access needs one of its commands: " + String.join(", ", spec.subcommands().keySet()));
    }
}
