package dev.golink.app.link;

import java.time.Duration;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import dev.golink.server.remote.link.LinkListener;
import dev.golink.server.remote.link.LinkState;
import dev.golink.server.time.Moment;
import dev.golink.ui.feed.FxExecutor;
import dev.golink.ui.feed.Inbox;
import dev.golink.ui.time.ConsoleClock;

/**
 * The state of the link to the server, and since when the shown data is outdated. {@link #changed} may be called from
 * any thread; everything else is used on the JavaFX thread only.
 */
public final class LinkModel implements LinkListener {
    private final ConsoleClock clock;
    private final Consumer<Duration> back;
    private final Inbox<LinkState> inbox;
    private final ReadOnlyObjectWrapper<LinkState> state;
    private final ReadOnlyObjectWrapper<Moment> now;
    private final ReadOnlyBooleanWrapper live;
    private final ReadOnlyBooleanWrapper reached;
    private final ReadOnlyIntegerWrapper loginRequests = new ReadOnlyIntegerWrapper();

    /**
     * Creates the model.
     *
     * @param first the initial state; for a server in this process, connected for good
     * @param fx    brings changes to the JavaFX thread
     * @param back  called with the duration of the loss when the link is restored
     */
    public LinkModel(LinkState first, ConsoleClock clock, FxExecutor fx, Consumer<Duration> back) {
        this.clock = clock;
        this.back = back;
        boolean connected = first instanceof LinkState.Connected;
        inbox = new Inbox<>(fx, states -> states.forEach(this::take));
        state = new ReadOnlyObjectWrapper<>(first);
        now = new ReadOnlyObjectWrapper<>(clock.moment());
        live = new ReadOnlyBooleanWrapper(connected);
        reached = new ReadOnlyBooleanWrapper(connected);
    }

    @Override
    public void changed(LinkState next) {
        inbox.put(next);
    }

    /** The state of the link. */
    public ReadOnlyObjectProperty<LinkState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Whether the data shown is current. */
    public ReadOnlyBooleanProperty liveProperty() {
        return live.getReadOnlyProperty();
    }

    /** Whether the server was ever reached, so that there is data to show. */
    public ReadOnlyBooleanProperty reachedProperty() {
        return reached.getReadOnlyProperty();
    }

    /** The present moment, for the countdown to the next attempt; updated with every tick. */
    public ReadOnlyObjectProperty<Moment> nowProperty() {
        return now.getReadOnlyProperty();
    }

    /** The last moment at which the shown data was current; null if it is current now, or if there is no data. */
    public @Nullable Moment pictureOf() {
        return reached.get() ? since(state.get()) : null;
    }

    /** How often the operator asked to log in. */
    public ReadOnlyIntegerProperty loginRequestsProperty() {
        return loginRequests.getReadOnlyProperty();
    }

    /** Asks for the question about name and password. */
    void requestLogin() {
        loginRequests.set(loginRequests.get() + 1);
    }

    /** Updates the present moment; to be called about once a second while the link is not live. */
    public void tick() {
        now.set(clock.moment());
    }

    private void take(LinkState next) {
        Moment lost = pictureOf();
        tick();
        state.set(next);
        boolean connected = next instanceof LinkState.Connected;
        reached.set(reached.get() || connected);
        live.set(connected);
        if (connected && lost != null) {
            back.accept(lost.until(now.get()));
        }
    }

    private static @Nullable Moment since(LinkState state) {
        return switch (state) {
            case LinkState.Connecting _,LinkState.Connected _ -> null;
            case LinkState.Lost lost -> lost.since();
            case LinkState.Retrying retrying -> retrying.since();
            case LinkState.Away away -> away.since();
            case LinkState.Refused refused -> refused.since();
            case LinkState.LoginNeeded needed -> needed.since();
        };
    }
}
