package dev.golink.app.command.cert;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code golink cert}: the commands for the server's own certificates. They need no running server. */
@Command(name = "cert", mixinStandardHelpOptions = true, sortOptions = false, usageHelpAutoWidth = true,
        subcommands = {CertShowCommand.class, CertRotateCommand.class, CertExportCommand.class,
            CertDestroyCommand.class},
        description = "Show, replace, export or delete the server's own certificates.",
        commandListHeading = "%nCommands:%n", footerHeading = "%nExamples:%n",
        footer = {"  golink cert show", "  golink cert export --ca golink-ca.pem", "  golink cert rotate"})
public final class CertCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(),
                "cert needs one of its commands: " + String.join(", ", spec.subcommands().keySet()));
    }
}
