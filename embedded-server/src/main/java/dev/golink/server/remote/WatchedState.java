package dev.golink.server.remote;

import java.util.function.Consumer;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.golink.server.access.right.Right;
import dev.golink.server.access.right.Rights;
import dev.golink.server.fleet.screen.Watch;
import dev.golink.server.listeners.Listeners;
import dev.golink.server.protocol.Event;

/**
 * A state that a server tells an operator with a right, once it is asked and from then on. The server of each new
 * connection is asked again, as soon as somebody listens. For the fleet's thread only, except {@link #watch}.
 *
 * @param <S> the type of the state
 */
final class WatchedState<S> {
    private final RequestChannel channel;
    private final Event event;
    private final Right right;
    private final Supplier<String> asking;
    private final Listeners<Consumer<S>> listeners = new Listeners<>();
    /** Null if nothing is known on the present connection. */
    private @Nullable S state;
    private Rights rights = Rights.NONE;
    /** Whether the server of the present connection was asked. */
    private boolean isAsked;

    /**
     * @param event  the event that asks for the state
     * @param right  the right that this needs
     * @param asking the message that asks for it
     */
    WatchedState(RequestChannel channel, Event event, Right right, Supplier<String> asking) {
        this.channel = channel;
        this.event = event;
        this.right = right;
        this.asking = asking;
    }

    /** Adds a listener, which is called on the fleet's thread; on any thread. */
    Watch watch(Consumer<S> listener) {
        channel.thread().hand(() -> {
            S present = state;
            if (present != null) {
                listeners.notifyEach(listener, heard -> heard.accept(present));
            }
            listeners.add(listener);
            askIfUseful();
        });
        return () -> channel.thread().hand(() -> listeners.remove(listener));
    }

    /** Handles the first rights of a connection, or other ones. */
    void changed(Rights next) {
        rights = next;
        if (!next.has(right)) {
            isAsked = false; // the server has ended it
            state = null;
        }
        askIfUseful();
    }

    /** Handles a state from the server. */
    void received(S told) {
        state = told;
        listeners.notifyEach(listener -> listener.accept(told));
    }

    /** Forgets everything, because the connection is lost. */
    void lost() {
        isAsked = false;
        state = null;
        rights = Rights.NONE;
    }

    private void askIfUseful() {
        if (!isAsked && !listeners.isEmpty() && rights.has(right) && channel.knows(event)) {
            isAsked = channel.say().test(asking.get());
        }
    }
}
