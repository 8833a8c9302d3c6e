package dev.golink.phones.conformance.phone;

import java.security.SecureRandom;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

import dev.golink.phones.conformance.CheckRunner;
import dev.golink.phones.conformance.FaultException;
import dev.golink.phones.conformance.Messages;
import dev.golink.phones.conformance.NotCheckedException;
import dev.golink.phones.conformance.phone.rules.PhoneRule;
import dev.golink.phones.conformance.phone.rules.ReceivedItem;
import dev.golink.server.access.token.TokenSecret;

/** Checks how a phone waits until it is let in, and what it does with the token that it gets then. */
final class LetInPhase {
    private static final String NUMBER = "0471";

    private final CheckRunner runner;
    private final PhoneTestServer server;
    private final PhoneCheckSettings settings;
    private final Duration patience;
    private @Nullable Conversation conversation;

    /**
     * Creates the phase.
     *
     * @param patience how long to wait for the phone's next heartbeat
     */
    LetInPhase(CheckRunner runner, PhoneTestServer server, PhoneCheckSettings settings, Duration patience) {
        this.runner = runner;
        this.server = server;
        this.settings = settings;
        this.patience = patience;
    }

    /**
     * Runs the checks.
     *
     * @param log the phone's present connection; null if it is not connected
     * @return the phone's connection afterwards; null if it is not connected any more
     */
    @Nullable
    PhoneConnectionLog run(@Nullable PhoneConnectionLog log) throws InterruptedException {
        conversation = log == null ? null : reconnected(log);
        runner.examine(PhoneRule.WAITS_TO_BE_LET_IN.rule(), this::waits);
        runner.examine(PhoneRule.GOES_ON_LET_IN.rule(), this::goesOn);
        runner.examine(PhoneRule.STORES_TOKEN.rule(), this::storesToken);
        return conversation == null ? null : conversation.log();
    }

    private void waits() throws FaultException, NotCheckedException, InterruptedException {
        Conversation present = present();
        present.keepWaiting(present.log().keepsTokens() ? NUMBER : "");
        requireBeat(present, "while it waited to be let in");
        present.listen(settings.quiet());
        FaultException.require(present.frames().isEmpty(), "The phone sent a frame while it waited to be let in.");
        for (ReceivedItem.Text text : present.texts().toList()) {
            boolean isAllowed = text.text().equals("ping") || text.event().equals("heart")
                    || text.event().equals("hello");
            FaultException.require(isAllowed,
                    "While it waited to be let in, the phone said " + Messages.quote(text.text()));
        }
    }

    private void goesOn() throws FaultException, NotCheckedException, InterruptedException {
        Conversation present = present();
        present.requireConnected();
        present.open();
        requireBeat(present, "after it was let in");
        present.listen(settings.quiet());
        int count = present.messages("hello").size();
        FaultException.require(count <= 1, "The phone sent hello " + count + " times in one connection.");
    }

    private void storesToken() throws FaultException, NotCheckedException, InterruptedException {
        Conversation present = present();
        if (!present.log().keepsTokens()) {
            throw new NotCheckedException("The phone does not offer the subprotocol golink, so it stores no token.");
        }
        TokenSecret token = TokenSecret.random(new SecureRandom());
        present.send("{\"event\":\"token\",\"token\":\"" + token.text() + "\"}");
        present.listen(settings.quiet());
        Conversation next = reconnected(present.log());
        conversation = next;
        if (next == null) {
            throw new FaultException("The phone did not reconnect.");
        }
        next.open();
        requireBeat(next, "after it reconnected");
        next.listen(settings.quiet()); // the next check must not begin while the heart's answer is on its way
        FaultException.require(next.log().presents(token.text()),
                "The phone reconnected without the token that it was given.");
    }

    private void requireBeat(Conversation present, String when)
            throws FaultException, NotCheckedException, InterruptedException {
        ReceivedItem beat = present.await(
                item -> !(item instanceof ReceivedItem.Text text && text.event().equals("hello")), patience);
        FaultException.require(beat != null,
                "The phone sent no heartbeat for " + patience.toMillis() + " ms " + when + ".");
    }

    /** Cuts a connection, and waits for the next; null if there is none. */
    private @Nullable Conversation reconnected(PhoneConnectionLog log) throws InterruptedException {
        server.clear();
        log.cut();
        PhoneConnectionLog next = server.await(settings.reconnectTimes().longest());
        return next == null ? null : new Conversation(next);
    }

    private Conversation present() throws NotCheckedException {
        Conversation present = conversation;
        if (present == null) {
            throw new NotCheckedException("The phone is not connected.");
        }
        return present;
    }
}
