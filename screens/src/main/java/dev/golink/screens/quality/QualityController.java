package dev.golink.screens.quality;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import dev.golink.screens.feed.ScreenTuner;
import dev.golink.screens.feed.ViewQuality;
import dev.golink.screens.quality.BudgetPlan.Demand;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.ScreenTuning;

/**
 * Decides the size, frame rate and bitrate to ask of each phone, depending on how closely its screen is watched, within
 * one budget. Use it on the JavaFX thread only, except the meter, which the decoders' threads use.
 */
public final class QualityController implements ScreenTuner {
    /** Frames needed for a measurement, so that the first frame, which is always slow, does not decide alone. */
    private static final int ENOUGH = 20;

    private final Map<PhoneId, ViewQuality> looks = new HashMap<>();
    private final Set<PhoneId> asked = new HashSet<>();
    private final ReadOnlyObjectWrapper<Capacity> capacity = new ReadOnlyObjectWrapper<>(Capacity.NONE);
    private final CostMeter costs = new CostMeter();
    private final Function<PhoneId, Codec> codecs;
    private final BudgetPlan plan;
    private final BudgetUse use;
    private final RateController rateController;
    private final LongSupplier nanos;
    private final LowerBound bound = new LowerBound();
    private int tiles;

    /**
     * Makes the controller.
     *
     * @param budget the budget of all screens together
     * @param cpu    processor time that the program has used so far, in nanoseconds; constant if it is not known
     * @param codecs the codec of a phone's frames
     * @param nanos  a monotonic clock, in nanoseconds
     */
    public QualityController(Budget budget, LongSupplier cpu, Function<PhoneId, Codec> codecs, LongSupplier nanos) {
        this.codecs = codecs;
        this.nanos = nanos;
        plan = new BudgetPlan(costs, budget);
        use = new BudgetUse(costs, budget, cpu);
        rateController = new RateController(nanos.getAsLong());
    }

    /** The meter to which decoders report what frames cost; any thread may report. */
    public CostMeter costs() {
        return costs;
    }

    /** How many screens the computer can show, as of the last tick. */
    public ReadOnlyObjectProperty<Capacity> capacityProperty() {
        return capacity.getReadOnlyProperty();
    }

    @Override
    public ScreenTuning of(PhoneId phone, ViewQuality mostDemanding) {
        ViewQuality before = looks.put(phone, mostDemanding);
        asked.add(phone);
        if (mostDemanding instanceof ViewQuality.Focus && !(before instanceof ViewQuality.Focus)) {
            // An operator who opens a window watches it at once, so its rate must not wait for the next tick.
            turn();
        }
        return ScreenTunings.of(mostDemanding, rateController.rates());
    }

    /**
     * Computes the rates again from what everything costs. Call it about once a second.
     *
     * @param retune calls {@link #of} again for every screen that is still watched
     */
    public void tick(Runnable retune) {
        long now = nanos.getAsLong();
        int before = tiles;
        tiles = (int) looks.values().stream().filter(ViewQuality.Tile.class::isInstance).count();
        if (tiles < before / 2) {
            turn();
        }
        List<Demand> seen = demands(QualityController::isSeen);
        rateController.review(rates -> plan.share(seen, rates), unseen(), use.at(now), now);
        asked.clear();
        retune.run();
        looks.keySet().retainAll(asked);
        capacity.set(capacity(now));
    }

    /** Finds the rates for a different set of screens. */
    private void turn() {
        List<Demand> seen = demands(QualityController::isSeen);
        rateController.turnTo(rates -> plan.share(seen, rates), unseen(), nanos.getAsLong());
    }

    /** The part of the budget for screens that are not visible. It does not depend on the rates. */
    private double unseen() {
        return plan.share(demands(quality -> !isSeen(quality)), rateController.rates());
    }

    private List<Demand> demands(Predicate<ViewQuality> which) {
        return looks.entrySet().stream().filter(look -> which.test(look.getValue()))
                .map(look -> new Demand(look.getValue(), codecs.apply(look.getKey()))).toList();
    }

    /**
     * How many tiles the computer can show. The number is known only while it is too small for the tiles there are, and
     * once that has lasted for some seconds.
     */
    private Capacity capacity(long now) {
        List<Demand> onWall = demands(ViewQuality.Tile.class::isInstance);
        int fps = Math.min(rateController.rates().wall(), Capacity.FPS);
        if (onWall.isEmpty()) {
            bound.forget();
        }
        if (fps == Capacity.FPS || onWall.isEmpty() || costs.spent().frames() < ENOUGH) {
            return new Capacity(onWall.size(), Capacity.UNKNOWN, fps);
        }
        bound.add(carried(onWall), now);
        int carried = bound.isKnown(now) ? Capacity.about(bound.promised()) : Capacity.UNKNOWN;
        return new Capacity(onWall.size(), carried, fps);
    }

    /**
     * The number of tiles like the present ones for which the budget has room, beside the screens in focus and the
     * invisible screens.
     */
    private double carried(List<Demand> onWall) {
        TargetRates counted = new TargetRates(Capacity.FPS, rateController.rates().focus());
        double one = plan.share(onWall, counted) / onWall.size();
        double focused = plan.share(demands(ViewQuality.Focus.class::isInstance), counted);
        return ((1 - unseen()) / rateController.strain() - focused) / one;
    }

    private static boolean isSeen(ViewQuality quality) {
        return !(quality instanceof ViewQuality.Hidden);
    }
}
