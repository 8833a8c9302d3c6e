package dev.golink.app.command;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import dev.golink.app.command.options.Logging;
import dev.golink.app.command.options.ReportOptions;
import dev.golink.app.process.record.Terminal;
import dev.golink.phones.conformance.phone.PhoneCheck;
import dev.golink.phones.conformance.phone.PhoneCheckSettings;

/** Waits for a phone and checks it against the protocol. */
@Command(name = "check-phone", mixinStandardHelpOptions = true, sortOptions = false, usageHelpAutoWidth = true,
        description = "Wait for a phone, and check whether the phone follows the protocol.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:The phone follows every checked rule.",
            "1:The phone violates a rule, or no phone connected.",
            "2:An argument is not valid."})
public final class CheckPhoneCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8080",
            description = "Port to listen on; 0 picks a free port. Default: ${DEFAULT-VALUE}")
    private int port;

    @Option(names = "--bind", paramLabel = "ADDRESS", defaultValue = "127.0.0.1",
            description = "Address to listen on; 0.0.0.0 for a phone on the network. Default: ${DEFAULT-VALUE}")
    private String bind = "";

    @Option(names = "--wait", paramLabel = "DURATION", defaultValue = "2m",
            description = "Longest wait for the phone to connect. Default: ${DEFAULT-VALUE}")
    private Duration wait = Duration.ZERO;

    @Option(names = "--heart", paramLabel = "DURATION", defaultValue = "5s",
            description = "Heartbeat interval of a phone that declares none. Default: ${DEFAULT-VALUE}")
    private Duration heart = Duration.ZERO;

    @Option(names = "--person", description = "Also run the checks that need a person at the phone.")
    private boolean person;

    @Mixin
    private ReportOptions output = new ReportOptions();

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > 65_535) {
            throw new ParameterException(spec.commandLine(), "--port must be 0 to 65535, not " + port);
        }
        InetSocketAddress address = new InetSocketAddress(address(), port);
        Logging.startForTool();
        try (PhoneCheck check = PhoneCheck.listen(address, PhoneCheckSettings.usual(wait, heart, person))) {
            output.prompt("Waiting for a phone at ws://" + bind + ":" + check.port() + "/goLink/phone/ID");
            return output.end(check.run(output::prompt, output::print));
        } catch (IOException e) {
            Terminal.complain("port " + port + " on " + bind + " cannot be opened: " + e.getMessage());
            return 1;
        }
    }

    private InetAddress address() {
        try {
            return InetAddress.getByName(bind);
        } catch (UnknownHostException e) {
            throw new ParameterException(spec.commandLine(), "--bind " + bind + " is not an address of this computer",
                    e);
        }
    }
}
