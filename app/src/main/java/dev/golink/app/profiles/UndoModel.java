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
 * The changes of groups, tags and numbers that can be taken back for a while: only of the phones that they changed, and only of those
 * that are still as they left them. For the window's thread only.
 */
public final class UndoModel {
    /** So long a change can be taken back, and longer while its notice is in sight. */
    public static final Duration OFFERED = Duration.ofSeconds(30);

    private final BiConsumer<Reversal.Step, Consumer<EditReport>> carryOut;
    private final Function<PhoneId, Optional<Profile>> profiles;
    private final ConsoleClock clock;
    private final Consumer<UndoReport> told;
    private final List<Offer> offers = new ArrayList<>();
    private final ReadOnlyObjectWrapper<Set<Long>> offered = new ReadOnlyObjectWrapper<>(Set.of());

    /**
     * A change that can be taken back.
     *
     * @param until  for how long, in nanoseconds of the console's monotonic clock
     * @param unseen its phones that the server has not shown changed yet
     */
    private record Offer(EditReport change, long until, Set<PhoneId> unseen) {
        boolean isOf(long number) {
            return change.number() == number;
        }
    }

    /**
     * Makes a model that offers nothing.
     *
     * @param carryOut makes a change, and tells what became of it
     * @param profiles what is kept about a phone as far as is known
     * @param told     told what was taken back
     */
    UndoModel(BiConsumer<Reversal.Step, Consumer<EditReport>> carryOut, Function<PhoneId, Optional<Profile>> profiles,
            ConsoleClock clock, Consumer<UndoReport> told) {
        this.carryOut = carryOut;
        this.profiles = profiles;
        this.clock = clock;
        this.told = told;
    }

    /** The numbers of the changes that can be taken back. */
    public ReadOnlyObjectProperty<Set<Long>> offeredProperty() {
        return offered.getReadOnlyProperty();
    }

    /** Whether a change can be taken back now. */
    public boolean isOffered(EditReport change) {
        return offered.get().contains(change.number());
    }

    void offer(EditReport change) {
        if (!change.reversal().isEmpty()) {
            Set<PhoneId> unseen = new HashSet<>(change.reversal().opposites().keySet());
            offers.add(new Offer(change, clock.nanos() + OFFERED.toNanos(), unseen));
            refresh();
            tell();
        }
    }

    /** Looks which phones show the changes; to be called when phones have changed. */
    void refresh() {
        offers.forEach(offer -> offer.unseen.removeIf(id -> stands(offer, id)));
    }

    private boolean stands(Offer offer, PhoneId id) {
        // Of a phone that was taken off the list since nothing is known that speaks against it.
        return profiles.apply(id).map(now -> offer.change.reversal().stands(id, now)).orElse(true);
    }

    /** Takes the newest change back. Returns false, having done nothing, if none can be. */
    public boolean takeLast() {
        if (offers.isEmpty()) {
            return false;
        }
        take(offers.getLast().change.number());
        return true;
    }

    /** Takes the change of this number back, if it still can be. */
    public void take(long number) {
        List<Offer> taken = offers.stream().filter(offer -> offer.isOf(number)).toList();
        offers.removeAll(taken);
        tell();
        taken.forEach(this::take);
    }

    private void take(Offer offer) {
        // A phone that was not shown changed yet can't have been seen changed by somebody else.
        List<Reversal.Step> steps = offer.change.reversal()
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
            tell();
        }
        told.accept(report);
    }

    /**
     * Ends what was offered for long enough; to be called about once a second.
     *
     * @param inSight whether the notice of a change is still in sight
     */
    public void tick(LongPredicate inSight) {
        long now = clock.nanos();
        if (offers.removeIf(offer -> offer.until - now <= 0 && !inSight.test(offer.change.number()))) {
            tell();
        }
    }

    private void tell() {
        offered.set(offers.stream().map(offer -> offer.change.number()).collect(Collectors.toUnmodifiableSet()));
    }
}
