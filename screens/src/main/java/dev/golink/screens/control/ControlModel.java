package dev.golink.screens.control;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.util.Subscription;

import dev.golink.server.fleet.control.ControlLoss;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.screen.Watch;
import dev.golink.ui.feed.FxExecutor;
import dev.golink.ui.feed.Inbox;

/**
 * The control of phones by the operator of this console. A phone is controlled only while at least one view shows its
 * picture. For the JavaFX thread only. See decision 0083.
 */
public final class ControlModel implements AutoCloseable {
    private final Map<PhoneId, PhoneControl> phones = new LinkedHashMap<>();
    private final ControlContext context;
    private final FxExecutor fx;
    private final GestureLedger ledger;
    private final Subscription following;
    /** What the server said, in its order: an answer that grants control may be followed at once by its loss. */
    private final Inbox<Runnable> news;
    /** The losses that were read from the news and not handled yet. */
    private final List<ControlLoss> unhandled = new ArrayList<>();
    private Consumer<List<ControlLoss>> onLost = _ -> {};

    /**
     * Makes a model that controls no phone, and follows the server from now on.
     *
     * @param fx    hands work over to the JavaFX thread
     * @param clock the wall clock
     * @param nanos the console's monotonic clock, in nanoseconds
     */
    public ControlModel(ControlContext context, FxExecutor fx, InstantSource clock, LongSupplier nanos) {
        this.context = context;
        this.fx = fx;
        ledger = new GestureLedger(clock, nanos);
        news = new Inbox<>(fx, this::read);
        Watch watch = context.control().get().watch(loss -> news.put(() -> unhandled.add(loss)));
        following = Subscription.combine(watch::close, context.linked().subscribe((_, linked) -> linkChanged(linked)),
                context.barred().subscribe((_, _) -> phones.values().forEach(PhoneControl::refresh)));
    }

    /** Sets the one listener to losses of control. It gets what was lost at the same time. */
    public void onLost(Consumer<List<ControlLoss>> listener) {
        onLost = listener;
    }

    /** The control of a phone; always the same object for a phone. */
    public PhoneControl of(PhoneId phone) {
        return phones.computeIfAbsent(phone, id -> new PhoneControl(id, context, fx, this::answer, ledger));
    }

    /** The last gestures of this console. */
    public GestureLedger ledger() {
        return ledger;
    }

    /** The current operator. */
    public OperatorId operator() {
        return context.operator().get();
    }

    private void read(List<Runnable> newest) {
        newest.forEach(Runnable::run);
        handleLosses();
    }

    /** Takes an answer of the server; called from any thread. */
    private void answer(Runnable handling) {
        news.put(() -> {
            handleLosses();
            handling.run();
        });
    }

    private void handleLosses() {
        List<ControlLoss> losses = List.copyOf(unhandled);
        unhandled.clear();
        lost(losses);
    }

    private void linkChanged(boolean linked) {
        if (!linked) {
            lost(phones.values().stream().filter(PhoneControl::isMine)
                    .map(phone -> new ControlLoss(phone.id(), ControlLoss.Reason.CONNECTION_LOST, null)).toList());
        }
        phones.values().forEach(PhoneControl::refresh);
    }

    /** The link may have ended before the fleet reports the loss, so some may be known already. */
    private void lost(List<ControlLoss> losses) {
        List<ControlLoss> news = new ArrayList<>();
        for (ControlLoss loss : losses) {
            PhoneControl phone = phones.get(loss.phone());
            if (phone != null && phone.lose(loss)) {
                news.add(loss);
            }
        }
        if (!news.isEmpty()) {
            onLost.accept(List.copyOf(news));
        }
    }

    /** Releases all phones, and ends for good. */
    @Override
    public void close() {
        phones.values().forEach(PhoneControl::release);
        following.unsubscribe();
    }
}
