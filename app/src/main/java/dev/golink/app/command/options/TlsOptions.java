package dev.golink.app.command.options;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

import dev.golink.server.TlsSetting;

/** The options for the server's TLS. */
@Command
public final class TlsOptions {
    @Spec(Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--tls", paramLabel = "MODE", defaultValue = "on",
            description = "Whether both ports speak TLS as well: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}")
    private Mode mode = Mode.on;

    @Option(names = "--tls-cert", paramLabel = "FILE",
            description = "PEM file with the server's certificate, read again when it changes."
                    + " Default: a certificate of the server's own CA, see golink cert.")
    private @Nullable Path certificates;

    @Option(names = "--tls-key", paramLabel = "FILE",
            description = "PEM file with the private key of the certificate. Default: the file of --tls-cert.")
    private @Nullable Path key;

    /** Whether the server speaks TLS; the constants are named as on the command line. */
    public enum Mode {
        /** It does. */
        on,
        /** It does not. */
        off
    }

    /**
     * The TLS that the options ask for.
     *
     * @throws ParameterException if they contradict each other
     */
    public TlsSetting read() {
        Path keyFile = key;
        Path file = certificates == null ? keyFile : certificates;
        if (file != null) {
            requireNotOff(certificates == null ? "--tls-key" : "--tls-cert");
            return new TlsSetting.Files(file, keyFile == null ? file : keyFile);
        }
        return switch (mode) {
            case on -> new TlsSetting.Own();
            case off -> new TlsSetting.Off();
        };
    }

    private void requireNotOff(String option) {
        if (mode == Mode.off) {
            throw new ParameterException(spec.commandLine(),
                    option + " is for TLS, but --tls is off; remove one of the two options", spec.findOption(option),
                    "");
        }
    }
}
