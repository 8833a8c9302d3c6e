package dev.golink.app.command.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.google.gson.JsonObject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

import dev.golink.app.audit.AuditHeads;
import dev.golink.app.command.server.CommandFailure;
import dev.golink.server.fleet.audit.AuditFault;
import dev.golink.server.fleet.audit.AuditHead;
import dev.golink.server.fleet.audit.AuditVerifier;

/** {@code golink audit verify}. */
@Command(name = "verify", mixinStandardHelpOptions = true, sortOptions = false, usageHelpAutoWidth = true,
        description = {"Check that no entry of the audit was changed, removed, swapped or inserted.",
            "A cut end or a replaced file shows only by an entry that somebody remembers: this user's window remembers"
                    + " the last one that it saw of each server, and --head names others. This command computes all"
                    + " hashes itself, also those of a running server."},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:The audit is whole.", "1:The audit can't be read.", "2:An option is wrong.",
            "3:The audit is not whole; the output says from which row on."})
final class AuditVerifyCommand extends AuditReadingCommand {
    static final int NOT_WHOLE = 3;

    @Option(names = "--head", paramLabel = "ROW:HASH",
            description = "An entry that you remember, as this command printed it. May be given several times.")
    private List<String> heads = List.of();

    @Override
    int read(AuditSource source) throws CommandFailure {
        List<AuditHead> remembered = new ArrayList<>(heads.stream().map(this::head).toList());
        new AuditHeads(folder()).get(source.server()).ifPresent(remembered::add);
        AuditVerifier verifier = new AuditVerifier(remembered);
        source.each(verifier::take);
        Optional<AuditFault> fault = verifier.end();
        AuditHead head = verifier.head();
        if (isJson()) {
            out().println(json(head, fault));
        } else {
            out().println(fault.map(AuditFault::sentence).orElse("The audit is whole."));
            out().println((fault.isEmpty() ? "Its last entry is " : "Whole up to ") + head.row() + ":" + head.hash());
        }
        return fault.isEmpty() ? 0 : NOT_WHOLE;
    }

    private static JsonObject json(AuditHead head, Optional<AuditFault> fault) {
        JsonObject object = new JsonObject();
        object.addProperty("whole", fault.isEmpty());
        fault.ifPresent(found -> {
            object.addProperty("fault", found.kind().word());
            object.addProperty("fault_row", found.row());
            object.addProperty("msg", found.sentence());
        });
        object.addProperty("row", head.row());
        object.addProperty("hash", head.hash());
        return object;
    }

    private AuditHead head(String text) {
        try {
            int colon = text.indexOf(':');
            return new AuditHead(Long.parseLong(text.substring(0, Math.max(0, colon))), text.substring(colon + 1));
        } catch (IllegalArgumentException _) {
            throw new ParameterException(spec().commandLine(),
                    "--head: '" + text + "' is not a row and a hash such as 1042:3f2a…, with 64 digits of the hash");
        }
    }
}
