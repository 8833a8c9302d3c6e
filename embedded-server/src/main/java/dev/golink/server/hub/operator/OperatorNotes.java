package dev.golink.server.hub.operator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.OperatorNote;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.protocol.message.ServerMessage;

/** What operators say to each other. For the hub thread only. */
public final class OperatorNotes {
    private final List<Consumer<OperatorNote>> atWindow = new ArrayList<>();

    /** Adds a listener of what is said to the operator at the server's own window. */
    public void listen(Consumer<OperatorNote> listener) {
        atWindow.add(listener);
    }

    /** Removes a listener. */
    public void unlisten(Consumer<OperatorNote> listener) {
        atWindow.remove(listener);
    }

    /**
     * Sends a text.
     *
     * @param sessions the remote operators
     * @param here     the operator at the server's own window; null if there is none
     * @param to       the recipient; null for all others
     */
    Outcome send(Collection<OperatorSession> sessions, @Nullable OperatorId here, OperatorNote note,
            @Nullable OperatorId to) {
        boolean heard = false;
        for (OperatorSession session : sessions) {
            if (isFor(session.id(), note, to)) {
                session.transport().send(new ServerMessage.OperatorSaid(note));
                heard = true;
            }
        }
        if (here != null && isFor(here, note, to)) {
            atWindow.forEach(listener -> listener.accept(note));
            heard = true;
        }
        return heard ? new Outcome.Sent() : new Outcome.Unreachable();
    }

    private static boolean isFor(OperatorId operator, OperatorNote note, @Nullable OperatorId to) {
        return to == null ? !operator.equals(note.from()) : operator.equals(to);
    }
}
