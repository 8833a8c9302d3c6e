package dev.golink.app.command.access;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import dev.golink.app.command.server.CommandFailure;
import dev.golink.app.command.server.ServerCommand;
import dev.golink.app.command.server.ServerSession;
import dev.golink.server.access.pairing.Countdown;
import dev.golink.server.access.token.CredentialId;
import dev.golink.server.fleet.access.AccessAnswer;
import dev.golink.server.fleet.access.AccessRequest;
import dev.golink.server.fleet.access.AccessView;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.screen.Watch;

/** {@code golink pair}. */
@Command(name = "pair", mixinStandardHelpOptions = true, sortOptions = false, usageHelpAutoWidth = true,
        description = {"Print a code with which one phone pairs with the running server, and wait until it has.",
            "The code is valid for two minutes. It ends when this command is interrupted.",
            "With --fleet, print a code for many phones, and do not wait."},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:The phone is paired, or the code for many phones was made.",
            "1:The server was not reached or refused it, or the code ended unused.", "2:An argument is not valid."},
        footerHeading = "%nExamples:%n",
        footer = {"  golink pair", "  golink pair lab-07",
            "  golink pair --fleet \"classroom 3\" --phones 40 --valid 7d"})
public final class PairCommand extends ServerCommand {
    private static final Duration LONGEST = Duration.ofDays(365);
    private static final Duration GOODBYE = Duration.ofSeconds(2);
    private static final int MOST_PHONES = 100_000;

    @Parameters(arity = "0..1", paramLabel = "PHONE",
            description = "The only phone that may use the code, also if it is paired already. Default: any that is not"
                    + " paired.")
    private @Nullable String phone;

    @Option(names = "--fleet", paramLabel = "NAME", description = "Make a code for many phones, with this name.")
    private @Nullable String fleet;

    @Option(names = "--phones", paramLabel = "N", defaultValue = "100",
            description = "With --fleet, how many phones may use the code. Default: ${DEFAULT-VALUE}")
    private int phones;

    @Option(names = "--valid", paramLabel = "DURATION", defaultValue = "7d",
            description = "With --fleet, how long the code is valid, such as 12h or 7d. Default: ${DEFAULT-VALUE}")
    private Duration valid = Duration.ZERO;

    @Override
    protected void begin() {
        if (fleet != null && phone != null) {
            throw wrong("--fleet is for many phones; remove " + phone + ", or --fleet");
        }
        if (phones < 1 || phones > MOST_PHONES) {
            throw wrong("--phones must be 1 to " + MOST_PHONES);
        }
        if (!valid.isPositive() || valid.compareTo(LONGEST) > 0) {
            throw wrong("--valid must be more than 0 and at most " + LONGEST.toDays() + "d");
        }
    }

    @Override
    protected void run(ServerSession session) throws CommandFailure {
        PairingLinks.of(session.others(), ""); // before there is a code that no phone could use
        String name = fleet;
        if (name != null) {
            show(session, code(session, new AccessRequest.NewFleetCode(name, valid, phones)));
        } else {
            pair(session, id(phone));
        }
    }

    private void pair(ServerSession session, @Nullable PhoneId only) throws CommandFailure {
        int before = session.view().paired();
        AccessAnswer.Code code = code(session, new AccessRequest.OpenCode(only));
        Thread end = new Thread(() -> close(session, code.id()), "golink-pair-end");
        Runtime.getRuntime().addShutdownHook(end);
        try {
            show(session, code);
            if (!isJson()) {
                say("Waiting for the phone. The code is valid for " + code.validFor().toSeconds()
                        + " s; Ctrl-C ends it.");
            }
            if (!isPaired(session, code, before, only != null)) {
                throw new CommandFailure("the code ended, and no phone has used it");
            }
            report();
        } finally {
            forget(end);
        }
    }

    private void report() {
        if (isJson()) {
            JsonObject object = new JsonObject();
            object.addProperty("paired", true);
            print(object);
        } else {
            say("The phone is paired.");
        }
    }

    /** Waits until the code is gone: used, too often wrong, or too late. */
    private static boolean isPaired(ServerSession session, AccessAnswer.Code code, int before, boolean again)
            throws CommandFailure {
        CompletableFuture<Boolean> gone = new CompletableFuture<>();
        CodeWatch watch = new CodeWatch(code.id(), before, again, gone);
        try (Watch _ = session.access().watch(watch::seen)) {
            return gone.get(code.validFor().plus(GOODBYE).toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            return false;
        } catch (ExecutionException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void show(ServerSession session, AccessAnswer.Code code) throws CommandFailure {
        PairingLinks links = PairingLinks.of(session.others(), code.code());
        if (isJson()) {
            JsonObject object = new JsonObject();
            object.addProperty("id", code.id().value());
            object.addProperty("code", code.code());
            object.addProperty("page", links.page());
            object.addProperty("link", links.agent());
            object.addProperty("valid_s", code.validFor().toSeconds());
            print(object);
            return;
        }
        say("Code:           " + code.code());
        say("In a browser:   " + links.page());
        say("For a program:  " + links.agent());
        if (TerminalQr.isPossible()) {
            TerminalQr.lines(links.page()).forEach(this::say);
        }
        if (fleet != null) {
            say("Up to " + phones + " phones can use it. To end it: golink access revoke --id " + code.id());
        }
    }

    private static AccessAnswer.Code code(ServerSession session, AccessRequest request) throws CommandFailure {
        if (session.ask(request) instanceof AccessAnswer.Code code) {
            return code;
        }
        throw new CommandFailure("the server answered without a code");
    }

    private @Nullable PhoneId id(@Nullable String text) {
        try {
            return text == null ? null : new PhoneId(text);
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    private static void close(ServerSession session, CredentialId code) {
        var _ = session.access().request(new AccessRequest.CloseCode(code)).toCompletableFuture()
                .completeOnTimeout(new AccessAnswer.Unreachable(), GOODBYE.toMillis(), TimeUnit.MILLISECONDS).join();
    }

    private static void forget(Thread end) {
        try {
            Runtime.getRuntime().removeShutdownHook(end);
        } catch (IllegalStateException _) {
            // The process ends already, and the thread runs.
        }
    }

    /** Follows a code until it is gone. Used on the fleet's thread. */
    private static final class CodeWatch {
        private final CredentialId code;
        private final int before;
        private final boolean again;
        private final CompletableFuture<Boolean> gone;
        private Optional<Countdown> last = Optional.empty();

        /** @param again whether the phone may be paired already, so that the number of paired phones does not tell */
        CodeWatch(CredentialId code, int before, boolean again, CompletableFuture<Boolean> gone) {
            this.code = code;
            this.before = before;
            this.again = again;
            this.gone = gone;
        }

        void seen(AccessView view) {
            Optional<Countdown> now = view.codes().stream().filter(one -> one.id().equals(code)).findFirst();
            if (now.isPresent()) {
                last = now;
            } else if (last.isPresent() || view.paired() > before) {
                boolean usable = last.map(one -> one.left().compareTo(GOODBYE) > 0 && one.triesLeft() > 1).orElse(true);
                gone.complete(view.paired() > before || again && usable);
            }
        }
    }
}
