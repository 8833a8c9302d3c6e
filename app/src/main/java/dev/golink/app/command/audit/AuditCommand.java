package dev.golink.app.command.audit;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code golink audit}. */
@Command(name = "audit", mixinStandardHelpOptions = true, sortOptions = false, usageHelpAutoWidth = true,
        subcommands = {AuditListCommand.class, AuditVerifyCommand.class, AuditExportCommand.class},
        description = {"List, check and export the audit: who did what at a server.",
            "Without --connect, the file of the data folder is read, whether its server runs or not."},
        commandListHeading = "%nCommands:%n", footerHeading = "%nExamples:%n",
        footer = {"  golink audit list --phone lab-07", "  golink audit verify",
            "  golink audit verify --connect wss://lab.example:8080 --head 1042:3f2a…",
            "  golink audit export > audit.jsonl"})
public final class AuditCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(),
                "audit needs one of its commands: " + String.join(", ", spec.subcommands().keySet()));
    }
}
