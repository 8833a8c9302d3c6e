package dev.golink.app.profiles;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.profile.Profile;
import dev.golink.ui.time.ConsoleClock;

/**
 * The changes of groups, tags and numbers that can be undone for a limited time. An undo affects only phones that the
 * change affected and that are still as the change left them. Used on the JavaFX thread only.
 */
public final class UndoModel {
    /** How long a change can be undone; longer while its notice is visible. */
    public static final Duration OFFERED = Duration.ofSeconds(30);

    private final BiConsumer<InverseEdit.Step, Consumer<EditReport>> carryOut;
    private final Function<PhoneId, Optional<Profile>> profiles;
    private final ConsoleClock clock;
    private final Consumer<UndoReport> told;
    private final List<Offer> offers = new ArrayList<>();
    private final ReadOnlyObjectWrapper<Set<Long>> offered = new ReadOnlyObjectWrapper<>(Set.of());

    /**
     * A change that can be undone.
     *
     * @param until  the end of the offer, in nanoseconds of the console's monotonic clock
     * @param unseen the phones of the change whose profiles do not show it yet
     */
    private record Offer(EditReport change, long until, Set<PhoneId> unseen) {
        boolean isOf(long number) {
            return change.number() == number;
        }
    }

    /**
     * Creates a model without any change to undo.
     *
     * @param carryOut makes a change, and reports its result
     * @param profiles the profile of a phone, as far as it is known
     * @param told     called with the result of each undo
     */
    UndoModel(BiConsumer<InverseEdit.Step, Consumer<EditReport>> carryOut,
            Function<PhoneId, Optional<Profile>> profiles,
            ConsoleClock clock, Consumer<UndoReport> told) {
        this.carryOut = carryOut;
        this.profiles = profiles;
        this.clock = clock;
        this.told = told;
    }

    /** The numbers of the changes that can be undone. */
    public ReadOnlyObjectProperty<Set<Long>> offeredProperty() {
        return offered.getReadOnlyProperty();
    }

    /** Whether a change can be undone now. */
    public boolean isOffered(EditReport change) {
        return offered.get().contains(change.number());
    }

    void offer(EditReport change) {
        if (!change.inverseEdit().isEmpty()) {
            Set<PhoneId> unseen = new HashSet<>(change.inverseEdit().opposites().keySet());
            offers.add(new Offer(change, clock.nanos() + OFFERED.toNanos(), unseen));
            refresh();
            publish();
        }
    }

    /** Checks which phones show the changes; to be called when phones have changed. */
    void refresh() {
        offers.forEach(offer -> offer.unseen.removeIf(id -> stands(offer, id)));
    }

    private boolean stands(Offer offer, PhoneId id) {
        // A phone that was removed from the roster counts as unchanged, because nothing else is known of it.
        return profiles.apply(id).map(now -> offer.change.inverseEdit().stands(id, now)).orElse(true);
    }

    /** Undoes the newest change. Returns false and does nothing if there is none to undo. */
    public boolean takeLast() {
        if (offers.isEmpty()) {
            return false;
        }
        take(offers.getLast().change.number());
        return true;
    }

    /** Undoes the change with this number, if that is still possible. */
    public void take(long number) {
        List<Offer> taken = offers.stream().filter(offer -> offer.isOf(number)).toList();
        offers.removeAll(taken);
        publish();
        taken.forEach(this::take);
    }

    private void take(Offer offer) {
        // A phone that does not show the change yet cannot have been changed again by another operator.
        List<InverseEdit.Step> steps = offer.change.inverseEdit()
                .steps(id -> offer.unseen.contains(id) || stands(offer, id));
        List<EditReport> reports = new ArrayList<>();
        steps.forEach(step -> carryOut.accept(step, report -> {
            reports.add(report);
            if (reports.size() == steps.size()) {
                finish(offer.change, reports);
            }
        }));
        if (steps.isEmpty()) {
            finish(offer.change, reports);
        }
    }

    private void finish(EditReport change, List<EditReport> steps) {
        UndoReport report = new UndoReport(change, steps);
        if (!report.failed().isEmpty()) {
            offers.add(new Offer(change, clock.nanos() + OFFERED.toNanos(), new HashSet<>()));
            publish();
        }
        told.accept(report);
    }

    /**
     * Removes the changes whose time is over; to be called about once a second.
     *
     * @param inSight whether the notice of the change with this number is visible
     */
    public void tick(LongPredicate inSight) {
        long now = clock.nanos();
        if (offers.removeIf(offer -> offer.until - now <= 0 && !inSight.test(offer.change.number()))) {
            publish();
        }
    }

    private void publish() {
        offered.set(offers.stream().map(offer -> offer.change.number()).collect(Collectors.toUnmodifiableSet()));
    }
}
