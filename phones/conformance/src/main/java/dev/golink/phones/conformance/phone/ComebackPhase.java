package dev.golink.phones.conformance.phone;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

import dev.golink.phones.conformance.CheckRunner;
import dev.golink.phones.conformance.FaultException;
import dev.golink.phones.conformance.Messages;
import dev.golink.phones.conformance.NotCheckedException;
import dev.golink.phones.conformance.phone.rules.PhoneRule;
import dev.golink.phones.conformance.phone.rules.ReceivedItem;

/**
 * Checks that a phone reconnects after its connection broke, and that it stays away after another connection replaced
 * it.
 */
final class ComebackPhase {
    private static final int REPLACED = 4409;
    private static final int NOT_PROVEN = 4401;
    private static final int NOT_ALLOWED = 4403;

    private final CheckRunner runner;
    private final PhoneTestServer server;
    private final PhoneCheckSettings settings;
    private final PhoneUser user;
    private final Duration patience;
    private final List<Duration> waits = new ArrayList<>();
    private @Nullable PhoneConnectionLog log;
    private final String id;

    /**
     * Creates the phase for a connected phone.
     *
     * @param log      the phone's present connection
     * @param id       the id under which the phone is connected
     * @param patience how long to wait for the phone's next heartbeat
     */
    ComebackPhase(CheckRunner runner, PhoneTestServer server, PhoneConnectionLog log, String id,
            PhoneCheckSettings settings, PhoneUser user, Duration patience) {
        this.runner = runner;
        this.server = server;
        this.log = log;
        this.id = id;
        this.settings = settings;
        this.user = user;
        this.patience = patience;
    }

    void run() throws InterruptedException {
        user.show("The check now cuts the connection several times. The phone should reconnect by itself.");
        runner.examine(PhoneRule.COMES_BACK.rule(), this::comesBack);
        runner.examine(PhoneRule.WAITS_FIRST.rule(), this::waitsFirst);
        runner.examine(PhoneRule.SAME_ID.rule(), this::keepsItsId);
        runner.examine(PhoneRule.NOT_RESUMED.rule(), this::sharesNothing);
        log = new LetInPhase(runner, server, settings, patience).run(log);
        runner.examine(PhoneRule.CLOSES_IN_ORDER.rule(), this::closesInOrder);
        runner.examine(PhoneRule.STAYS_AWAY.rule(), this::staysAway);
        runner.examine(PhoneRule.STAYS_OUT.rule(), this::staysOut);
    }

    private void comesBack() throws FaultException, NotCheckedException, InterruptedException {
        Duration longest = settings.reconnectTimes().longest();
        for (int cut = 0; cut < settings.reconnectTimes().cuts(); cut++) {
            PhoneConnectionLog present = present();
            server.clear();
            present.cut();
            long since = System.nanoTime();
            log = server.await(longest);
            FaultException.require(log != null, "The phone did not reconnect within " + longest.toMillis() + " ms.");
            waits.add(Duration.ofNanos(present().since() - since));
        }
    }

    private void waitsFirst() throws FaultException, NotCheckedException {
        if (waits.size() < settings.reconnectTimes().cuts()) {
            throw new NotCheckedException("The phone did not reconnect each time, so its waiting times are not known.");
        }
        FaultException.require(waits.stream().anyMatch(wait -> wait.compareTo(settings.reconnectTimes().atOnce()) >= 0),
                "The connection was cut " + waits.size() + " times in a row. Each time the phone reconnected within "
                        + settings.reconnectTimes().atOnce().toMillis() + " ms.");
    }

    private void keepsItsId() throws FaultException, NotCheckedException {
        String again = PhonePath.id(present().path());
        FaultException.require(again.equals(id), "The phone's id was " + id + ". It reconnected as " + again + ".");
    }

    private void sharesNothing() throws FaultException, NotCheckedException, InterruptedException {
        Conversation conversation = new Conversation(present());
        conversation.open();
        conversation.listen(settings.interval().plus(settings.quiet()));
        FaultException.require(conversation.frames().isEmpty(),
                "The phone sent a frame although nobody had asked for its screen again.");
        for (JsonObject report : conversation.messages("screen")) {
            String state = Messages.text(report, "state");
            FaultException.require(!state.equals("live") && !state.equals("asking"), Conversation.text(report));
        }
    }

    private void closesInOrder() throws FaultException, NotCheckedException, InterruptedException {
        user.require("End the phone's connection now, as its user would.");
        Conversation conversation = new Conversation(present());
        if (conversation.await(ReceivedItem.Ended.class::isInstance,
                settings.consent()) instanceof ReceivedItem.Ended ended) {
            FaultException.require(ended.byPhone() && (ended.code() == 1000 || ended.code() == 1001), ended.words());
        } else {
            throw new NotCheckedException("Nobody ended the connection.");
        }
        server.clear();
        user.show("Connect the phone again.");
        log = server.await(settings.consent());
        if (log != null) {
            Conversation again = new Conversation(log);
            again.open();
            again.await(_ -> true, settings.interval().multipliedBy(2));
        }
    }

    private void staysAway() throws FaultException, NotCheckedException, InterruptedException {
        staysAway(present(), REPLACED, "Replaced by a newer connection of the same id.");
    }

    /** Checks both codes of a server that does not let the phone in. After each, only a person brings the phone back. */
    private void staysOut() throws FaultException, NotCheckedException, InterruptedException {
        staysAway(broughtBack(), NOT_PROVEN, "A credential is missing or wrong.");
        staysAway(broughtBack(), NOT_ALLOWED, "An operator turned this client away.");
    }

    private PhoneConnectionLog broughtBack() throws NotCheckedException, InterruptedException {
        server.clear();
        user.require("Connect the phone again.");
        log = server.await(settings.consent());
        return present();
    }

    private void staysAway(PhoneConnectionLog present, int code, String reason)
            throws FaultException, InterruptedException {
        server.clear();
        present.close(code, reason);
        long since = System.nanoTime();
        PhoneConnectionLog again = server.await(settings.reconnectTimes().aloof());
        if (again != null) {
            throw new FaultException("The phone reconnected " + Duration.ofNanos(again.since() - since).toMillis()
                    + " ms after it was closed with " + code + ".");
        }
    }

    private PhoneConnectionLog present() throws NotCheckedException {
        PhoneConnectionLog present = log;
        if (present == null) {
            throw new NotCheckedException("The phone is not connected.");
        }
        return present;
    }
}
