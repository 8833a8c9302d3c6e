package dev.golink.app.link;

import java.time.Duration;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import dev.golink.server.remote.link.LinkListener;
import dev.golink.server.remote.link.LinkState;
import dev.golink.server.time.Moment;
import dev.golink.ui.feed.Crossing;
import dev.golink.ui.feed.Inbox;
import dev.golink.ui.time.ConsoleClock;

/**
 * How the link to the server stands, and of when the picture is that the window shows. Told from any thread; all the rest
 * is for the window's thread only.
 */
public final class LinkModel implements LinkListener {
    private final ConsoleClock clock;
    private final Consumer<Duration> back;
    private final Inbox<LinkState> inbox;
    private final ReadOnlyObjectWrapper<LinkState> state;
    private final ReadOnlyObjectWrapper<Moment> now;
    private final ReadOnlyBooleanWrapper live;
    private final ReadOnlyBooleanWrapper reached;

    /**
     * Makes a model.
     *
     * @param first    how the link stands at first; for a server in this process, connected for good
     * @param crossing the way onto the window's thread
     * @param back     told how long the link was lost, once it is back
     */
    public LinkModel(LinkState first, ConsoleClock clock, Crossing crossing, Consumer<Duration> back) {
        this.clock = clock;
        this.back = back;
        boolean connected = first instanceof LinkState.Connected;
        inbox = new Inbox<>(crossing, states -> states.forEach(this::take));
        state = new ReadOnlyObjectWrapper<>(first);
        now = new ReadOnlyObjectWrapper<>(clock.moment());
        live = new ReadOnlyBooleanWrapper(connected);
        reached = new ReadOnlyBooleanWrapper(connected);
    }

    @Override
    public void changed(LinkState next) {
        inbox.put(next);
    }

    /** How the link stands. */
    public ReadOnlyObjectProperty<LinkState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Whether what the window shows is so now. */
    public ReadOnlyBooleanProperty liveProperty() {
        return live.getReadOnlyProperty();
    }

    /** Whether the server was ever reached, so that there is a picture at all. */
    public ReadOnlyBooleanProperty reachedProperty() {
        return reached.getReadOnlyProperty();
    }

    /** The moment that the wait for the next attempt is told for; moves with every tick. */
    public ReadOnlyObjectProperty<Moment> nowProperty() {
        return now.getReadOnlyProperty();
    }

    /** When the picture was true that is shown; null if it is true now, or if there is none. */
    public @Nullable Moment pictureOf() {
        return reached.get() ? since(state.get()) : null;
    }

    /** To be called about once a second while the link is not live. */
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
        };
    }
}
