package dev.golink.server.hub.audit;

import java.util.IdentityHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.server.access.right.Right;
import dev.golink.server.access.right.Rights;
import dev.golink.server.fleet.audit.Audit;
import dev.golink.server.fleet.audit.AuditAnswer;
import dev.golink.server.fleet.audit.AuditCheck;
import dev.golink.server.fleet.audit.AuditState;
import dev.golink.server.fleet.id.Refusal;
import dev.golink.server.hub.transport.OperatorTransport;
import dev.golink.server.protocol.Event;
import dev.golink.server.protocol.message.AuditMessage;
import dev.golink.server.protocol.message.AuditNews;
import dev.golink.server.protocol.message.ServerMessage;

/** What remote operators see of the audit. For the hub thread only. */
public final class OperatorAudit {
    /** The most requests of one operator that may await their answers. */
    private static final int MOST_PENDING = 4;
    private static final Refusal BUSY = Refusal.inWords(
            "The server still reads the audit for your other requests. Try again in a moment.");
    private static final Logger LOG = LoggerFactory.getLogger(OperatorAudit.class);

    private final Audit audit;
    private final Executor hub;
    /** Those who watch where the audit ends, and what each was sent last; null if nothing. */
    private final IdentityHashMap<OperatorTransport, @Nullable AuditState> watching = new IdentityHashMap<>();
    private final IdentityHashMap<OperatorTransport, Integer> pending = new IdentityHashMap<>();
    private @Nullable AuditState state;
    private boolean isListening;

    /** @param hub runs a task on the hub thread; rejects it if the hub has ended */
    public OperatorAudit(Audit audit, Executor hub) {
        this.audit = audit;
        this.hub = hub;
    }

    /** Handles a message of an operator whose rights suffice. */
    public void received(OperatorTransport transport, AuditMessage message) {
        switch (message) {
            case AuditMessage.Watch() -> {
                watching.put(transport, null);
                listen();
                flush();
            }
            case AuditMessage.Find(String id, var query) -> {
                if (begins(transport)) {
                    audit.find(query).thenAccept(answer -> ends(transport, new AuditNews.Found(id, answer)));
                } else {
                    send(transport, new AuditNews.Found(id, new AuditAnswer.Refused(BUSY)));
                }
            }
            case AuditMessage.Check(String id, var remembered) -> {
                if (begins(transport)) {
                    audit.check(remembered).thenAccept(check -> ends(transport, new AuditNews.Checked(id, check)));
                } else {
                    send(transport, new AuditNews.Checked(id, new AuditCheck.Refused(BUSY)));
                }
            }
            case AuditMessage.Wrong(String id, String of, var why) -> send(transport,
                    of.equals(Event.CHECK_AUDIT.wireName()) ? new AuditNews.Checked(id, new AuditCheck.Refused(why))
                            : new AuditNews.Found(id, new AuditAnswer.Refused(why)));
        }
    }

    /** Handles a change of what an operator may do. */
    public void changed(OperatorTransport transport, Rights rights) {
        if (!rights.has(Right.AUDIT)) {
            gone(transport);
        }
    }

    /** Handles the end of an operator's connection. */
    public void gone(OperatorTransport transport) {
        watching.remove(transport);
        pending.remove(transport);
    }

    /** Sends news that could not be sent before. To be called a few times a second. */
    public void tick() {
        flush();
    }

    private void listen() {
        if (!isListening) {
            isListening = true;
            audit.watch(next -> later(() -> changed(next)));
        }
    }

    private void changed(AuditState next) {
        state = next;
        flush();
    }

    private void flush() {
        AuditState now = state;
        if (now != null) {
            watching.replaceAll((transport, sent) -> {
                if (now.equals(sent) || transport.isBehind()) {
                    return sent;
                }
                send(transport, new AuditNews.Now(now));
                return now;
            });
        }
    }

    private boolean begins(OperatorTransport transport) {
        int present = pending.getOrDefault(transport, 0);
        if (present >= MOST_PENDING) {
            return false;
        }
        pending.put(transport, present + 1);
        return true;
    }

    /** Answers, unless the connection has ended or the operator lost the right meanwhile. On any thread. */
    private void ends(OperatorTransport transport, AuditNews answer) {
        later(() -> {
            if (pending.computeIfPresent(transport, (_, count) -> count - 1) != null) {
                send(transport, answer);
            }
        });
    }

    private void later(Runnable task) {
        try {
            hub.execute(task);
        } catch (RejectedExecutionException _) {
            LOG.debug("The audit answered after the end of the hub.");
        }
    }

    private static void send(OperatorTransport transport, AuditNews news) {
        transport.send(new ServerMessage.OfAudit(news));
    }
}
