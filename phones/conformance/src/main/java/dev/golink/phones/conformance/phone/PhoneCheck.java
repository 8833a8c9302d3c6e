package dev.golink.phones.conformance.phone;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import dev.golink.phones.conformance.Examiner;
import dev.golink.phones.conformance.FaultException;
import dev.golink.phones.conformance.Finding;
import dev.golink.phones.conformance.Report;
import dev.golink.phones.conformance.Rule;
import dev.golink.phones.conformance.phone.rules.PhoneRule;

/**
 * Checks a phone: a server for one phone that takes it through the protocol and reports which rules it keeps and
 * breaks.
 */
public final class PhoneCheck implements AutoCloseable {
    private final Bench bench;
    private final Settings settings;

    private PhoneCheck(Bench bench, Settings settings) {
        this.bench = bench;
        this.settings = settings;
    }

    /**
     * Opens a server that listens for a phone.
     *
     * @param address  the address to listen on; port 0 chooses a free port
     * @param settings how long to wait for the phone and to watch it
     * @throws IOException if the server can't listen on the port
     */
    public static PhoneCheck listen(InetSocketAddress address, Settings settings) throws IOException {
        return new PhoneCheck(Bench.open(address), settings);
    }

    /** The port on which this check listens. */
    public int port() {
        return bench.port();
    }

    /**
     * Waits for the phone and checks it; takes about a minute. Call it once only.
     *
     * @param prompt   receives, on this thread, what the person at the phone should know or do
     * @param listener receives, on this thread, each finding at once
     * @throws InterruptedException if this thread is interrupted
     */
    public Report run(Consumer<String> prompt, Consumer<Finding> listener) throws InterruptedException {
        Examiner examiner = new Examiner(listener);
        Visit visit = bench.await(settings.arrival());
        if (visit == null) {
            examiner.examine(PhoneRule.CONNECTS.rule(), () -> {
                throw new FaultException("No phone connected within " + settings.arrival().toSeconds() + " s.");
            });
        } else {
            examiner.examine(PhoneRule.CONNECTS.rule(), () -> PhonePath.id(visit.path()));
            check(examiner, visit, new People(settings.person(), prompt));
        }
        rules().stream().filter(rule -> !examiner.hasExamined(rule))
                .forEach(rule -> examiner.skip(rule, "The phone did not connect as it should."));
        return new Report(visit == null ? "no phone" : visit.path(), examiner.findings());
    }

    /** The rules that are checked, in order. */
    public static List<Rule> rules() {
        return Stream.of(PhoneRule.values()).map(PhoneRule::rule).toList();
    }

    @Override
    public void close() {
        bench.close();
    }

    private void check(Examiner examiner, Visit visit, People people) throws InterruptedException {
        String id;
        try {
            id = PhonePath.id(visit.path());
        } catch (FaultException _) {
            return; // CONNECTS has reported the fault; no server accepts this path
        }
        Conversation conversation = new Conversation(visit);
        GreetingPhase greeting = new GreetingPhase(examiner, conversation, settings);
        greeting.begin();
        new SharingPhase(examiner, conversation, settings, people).run();
        new NoticePhase(examiner, conversation, settings).run();
        greeting.conclude();
        new ComebackPhase(examiner, bench, visit, id, settings, people).run();
    }
}
