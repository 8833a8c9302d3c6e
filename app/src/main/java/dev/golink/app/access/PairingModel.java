package dev.golink.app.access;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import org.jspecify.annotations.Nullable;

import dev.golink.server.access.token.CredentialId;
import dev.golink.server.fleet.access.AccessAnswer;
import dev.golink.server.fleet.access.AccessRequest;
import dev.golink.server.fleet.access.AccessView;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Identity;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.ui.feed.FxExecutor;
import dev.golink.ui.roster.PhoneListener;
import dev.golink.ui.time.ConsoleClock;

/**
 * Pairs one phone after the other: opens a code while a view shows it, counts down, and finds out which phone used it.
 * The code ends with the last view. For the JavaFX thread only.
 */
public final class PairingModel implements PhoneListener {
    /** How long the server may take to list a code that it has just made. */
    private static final long UNLISTED = Duration.ofSeconds(2).toNanos();

    private final AccessModel access;
    private final ConsoleClock clock;
    private final FxExecutor fx;
    private final ReadOnlyObjectWrapper<PairingState> state = new ReadOnlyObjectWrapper<>(new PairingState.Closed());
    private final ReadOnlyObjectWrapper<Duration> left = new ReadOnlyObjectWrapper<>(Duration.ZERO);
    private final ReadOnlyObjectWrapper<Optional<PhoneId>> only = new ReadOnlyObjectWrapper<>(Optional.empty());
    /** The phones that connected with their own token since the code was made. */
    private final List<PhoneId> arrived = new ArrayList<>();
    private final Consumer<Optional<PhoneId>> unseen;
    private final BooleanProperty card = new SimpleBooleanProperty();
    private int viewers;
    private int asked;
    private long openedAt;
    private long endsAt;
    private int pairedBefore;
    private boolean listed;

    /**
     * Creates the model.
     *
     * @param fx     runs what waits for the end of the present work
     * @param unseen told of a phone that used the code while no view shows that
     */
    public PairingModel(AccessModel access, ConsoleClock clock, FxExecutor fx, Consumer<Optional<PhoneId>> unseen) {
        this.access = access;
        this.clock = clock;
        this.fx = fx;
        this.unseen = unseen;
        access.viewProperty().subscribe(this::look);
        card.subscribe(shown -> {
            if (!shown && viewers == 0) {
                only.set(Optional.empty());
            }
        });
    }

    /** How far the pairing is. */
    public ReadOnlyObjectProperty<PairingState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Whether a code is open and its time runs. */
    public BooleanBinding openProperty() {
        return Bindings.createBooleanBinding(() -> state.get() instanceof PairingState.Open, state);
    }

    /** How long the code can still be used. */
    public ReadOnlyObjectProperty<Duration> leftProperty() {
        return left.getReadOnlyProperty();
    }

    /** The only phone that may use the code, such as one that lost its token; empty for any that is not paired. */
    public ReadOnlyObjectProperty<Optional<PhoneId>> onlyProperty() {
        return only.getReadOnlyProperty();
    }

    /** Whether the card that shows how a phone joins is wanted. */
    public BooleanProperty cardProperty() {
        return card;
    }

    /** A view shows the code from now on; opens one if there is none. */
    public void show() {
        viewers++;
        if (state.get() instanceof PairingState.Closed) {
            again();
        }
    }

    /** A view does not show the code any more. After the last one, the code ends. */
    public void hide() {
        viewers--;
        // A view in another language may follow at once.
        fx.once(() -> {
            if (viewers == 0) {
                close();
            }
        });
    }

    private void close() {
        if (state.get() instanceof PairingState.Open && !arrived.isEmpty()) {
            // The view went away because its first phone came.
            unseen.accept(phone());
        }
        if (state.get() instanceof PairingState.Open(CredentialId id, String _)) {
            access.requestQuietly(new AccessRequest.CloseCode(id), _ -> {});
        }
        asked++;
        only.set(Optional.empty());
        state.set(new PairingState.Closed());
    }

    /** Opens a code for the next phone, whichever it is. */
    public void next() {
        open(Optional.empty());
    }

    /** Opens another code like the one that ended. */
    public void again() {
        open(only.get());
    }

    /** The next code is for one phone only, which may be paired already. It is opened as soon as a view shows it. */
    public void open(PhoneId phone) {
        if (viewers > 0) {
            open(Optional.of(phone));
        } else {
            only.set(Optional.of(phone));
        }
    }

    private void open(Optional<PhoneId> phone) {
        if (state.get() instanceof PairingState.Open(CredentialId id, String _)) {
            access.requestQuietly(new AccessRequest.CloseCode(id), _ -> {});
        }
        only.set(phone);
        state.set(new PairingState.Asked());
        int number = ++asked;
        AccessView view = access.viewProperty().get();
        pairedBefore = view == null ? 0 : view.paired();
        access.request(new AccessRequest.OpenCode(phone.orElse(null)), answer -> take(answer, number));
    }

    private void take(AccessAnswer answer, int number) {
        if (answer instanceof AccessAnswer.Code(CredentialId id, String code, Duration validFor)) {
            if (number == asked) {
                begin(id, code, validFor);
            } else {
                access.requestQuietly(new AccessRequest.CloseCode(id), _ -> {});
            }
        } else if (number == asked) {
            state.set(new PairingState.Refused());
        }
    }

    private void begin(CredentialId id, String code, Duration validFor) {
        arrived.clear();
        openedAt = clock.elapsed();
        endsAt = openedAt + validFor.toNanos();
        listed = false;
        left.set(validFor);
        state.set(new PairingState.Open(id, code));
        look(access.viewProperty().get());
    }

    /** Counts down; to be called once a second while a code is open. */
    public void tick() {
        if (state.get() instanceof PairingState.Open) {
            long now = clock.elapsed();
            left.set(Duration.ofNanos(Math.max(0, endsAt - now)));
            if (endsAt <= now) {
                state.set(new PairingState.Ended());
            } else if (!listed && now - openedAt >= UNLISTED && !arrived.isEmpty()) {
                // The code was used before the server listed it.
                state.set(new PairingState.Used(phone()));
            }
        }
    }

    /** A code that the server lists no longer was used, or there were too many wrong ones. */
    private void look(@Nullable AccessView view) {
        if (view == null || !(state.get() instanceof PairingState.Open(CredentialId id, String _))) {
            return;
        }
        if (view.codes().stream().anyMatch(code -> code.id().equals(id))) {
            listed = true;
        } else if (listed) {
            boolean used = view.paired() > pairedBefore || !arrived.isEmpty();
            state.set(used ? new PairingState.Used(phone()) : new PairingState.Ended());
        }
    }

    @Override
    public void changed(@Nullable Phone before, @Nullable Phone after) {
        if (state.get() instanceof PairingState.Closed || after == null || !isProven(after)
                || before != null && isProven(before)
                        && before.link().connectedAt().equals(after.link().connectedAt())) {
            return;
        }
        arrived.add(after.id());
        // The phone and the end of its code may become known in either order.
        if (state.get() instanceof PairingState.Used(Optional<PhoneId> known) && known.isEmpty()
                || state.get() instanceof PairingState.Ended && left.get().isPositive()) {
            state.set(new PairingState.Used(phone()));
        }
    }

    private static boolean isProven(Phone phone) {
        return phone.link().identity() == Identity.TOKEN && phone.presence().isConnected();
    }

    private Optional<PhoneId> phone() {
        if (only.get().isPresent()) {
            return only.get();
        }
        // Of several phones, nobody can say which one used the code.
        return arrived.stream().distinct().count() == 1 ? Optional.of(arrived.getFirst()) : Optional.empty();
    }
}
