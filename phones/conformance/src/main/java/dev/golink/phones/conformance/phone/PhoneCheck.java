package dev.golink.phones.conformance.phone;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import dev.golink.phones.conformance.CheckRunner;
import dev.golink.phones.conformance.FaultException;
import dev.golink.phones.conformance.Finding;
import dev.golink.phones.conformance.ProtocolRule;
import dev.golink.phones.conformance.Report;
import dev.golink.phones.conformance.phone.rules.PhoneRule;

/**
 * Checks a phone: a server for one phone that takes it through the protocol and reports which rules it keeps and
 * breaks.
 */
public final class PhoneCheck implements AutoCloseable {
    private static final InstantSource WALL = InstantSource.system();

    private final PhoneTestServer server;
    private final PhoneCheckSettings settings;

    private PhoneCheck(PhoneTestServer server, PhoneCheckSettings settings) {
        this.server = server;
        this.settings = settings;
    }

    /**
     * Opens a server that listens for a phone.
     *
     * @param address  the address to listen on; port 0 chooses a free port
     * @param settings how long to wait for the phone and to watch it
     * @throws IOException if the server can't listen on the port
     */
    public static PhoneCheck listen(InetSocketAddress address, PhoneCheckSettings settings) throws IOException {
        return new PhoneCheck(PhoneTestServer.open(address), settings);
    }

    /** The port on which this check listens. */
    public int port() {
        return server.port();
    }

    /**
     * Waits for the phone and checks it; takes about a minute. Call it once only.
     *
     * @param prompt   receives, on this thread, what the person at the phone should know or do
     * @param listener receives, on this thread, each finding at once
     * @throws InterruptedException if this thread is interrupted
     */
    public Report run(Consumer<String> prompt, Consumer<Finding> listener) throws InterruptedException {
        CheckRunner runner = new CheckRunner(listener);
        PhoneConnectionLog log = server.await(settings.arrival());
        if (log == null) {
            runner.examine(PhoneRule.CONNECTS.rule(), () -> {
                throw new FaultException("No phone connected within " + settings.arrival().toSeconds() + " s.");
            });
        } else {
            runner.examine(PhoneRule.CONNECTS.rule(), () -> PhonePath.id(log.path()));
            check(runner, log, new PhoneUser(settings.person(), prompt));
        }
        rules().stream().filter(rule -> !runner.hasExamined(rule))
                .forEach(rule -> runner.skip(rule,
                        "No phone connected with a valid path, so this rule was not checked."));
        return new Report(log == null ? "no phone" : log.path(), runner.findings());
    }

    /** The rules that are checked, in order. */
    public static List<ProtocolRule> rules() {
        return Stream.of(PhoneRule.values()).map(PhoneRule::rule).toList();
    }

    @Override
    public void close() {
        server.close();
    }

    private void check(CheckRunner runner, PhoneConnectionLog log, PhoneUser user) throws InterruptedException {
        String id;
        try {
            id = PhonePath.id(log.path());
        } catch (FaultException _) {
            return; // CONNECTS has reported the fault; no server accepts this path
        }
        Conversation conversation = new Conversation(log);
        conversation.tellTime(WALL);
        GreetingPhase greeting = new GreetingPhase(runner, conversation, settings);
        greeting.begin();
        new SharingPhase(runner, conversation, settings, user).run();
        new NoticePhase(runner, conversation, settings).run();
        new InputPhase(runner, conversation, settings, WALL).run();
        greeting.conclude();
        new ComebackPhase(runner, server, log, id, settings, user, greeting.patience()).run();
    }
}
