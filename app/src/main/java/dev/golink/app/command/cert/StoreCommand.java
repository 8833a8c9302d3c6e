package dev.golink.app.command.cert;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import dev.golink.app.command.options.ChosenFolder;
import dev.golink.app.command.options.Logging;
import dev.golink.server.certificate.own.OwnCertificateStore;
import dev.golink.server.certificate.own.OwnCertificates;
import dev.golink.server.network.HostName;
import dev.golink.server.network.LocalNames;
import dev.golink.server.network.ThisComputer;

/** A command for the certificates of a data folder. */
abstract class StoreCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--data", paramLabel = "DIR",
            description = "The server's data folder. Default: this user's data folder.")
    private @Nullable Path data;

    @Override
    public final Integer call() {
        Path folder = ChosenFolder.of(data, spec);
        Logging.startForTool();
        try {
            return run(new OwnCertificateStore(folder, InstantSource.system()), folder);
        } catch (IOException e) {
            return fail(String.valueOf(e.getMessage()));
        }
    }

    /** Does the work; returns the exit code. */
    abstract int run(OwnCertificateStore store, Path folder) throws IOException;

    /** The certificates in the folder. */
    static OwnCertificates existing(OwnCertificateStore store, Path folder) throws IOException {
        return store.read().orElseThrow(() -> new IOException("there are no certificates in " + folder
                + " yet; golink cert rotate --data " + folder + " makes them"));
    }

    static LocalNames namesOfThisComputer() throws IOException {
        return new ThisComputer(HostName.ofThisComputer()).names();
    }

    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /** Reports what is wrong, in one line; returns the exit code. */
    int fail(String what) {
        spec.commandLine().getErr().println("golink: " + what);
        return spec.exitCodeOnExecutionException();
    }

    ParameterException wrong(String what) {
        return new ParameterException(spec.commandLine(), what);
    }
}
