package dev.golink.screens.attention;

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

import dev.golink.screens.attention.Plan.Demand;
import dev.golink.screens.feed.Attention;
import dev.golink.screens.feed.ScreenTuner;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.ScreenTuning;

/**
 * Turns what is looked at into what phones are asked for, within one budget. On the FX thread only, but for the meter that
 * the decoders feed.
 */
public final class AttentionController implements ScreenTuner {
    /** Some frames, so that the first one, which is slow everywhere, does not speak for all. */
    private static final int ENOUGH = 20;

    private final Map<PhoneId, Attention> looks = new HashMap<>();
    private final Set<PhoneId> asked = new HashSet<>();
    private final ReadOnlyObjectWrapper<Capacity> capacity = new ReadOnlyObjectWrapper<>(Capacity.NONE);
    private final CostMeter costs = new CostMeter();
    private final Function<PhoneId, Codec> codecs;
    private final Plan plan;
    private final Load load;
    private final Pacer pacer;
    private final LongSupplier nanos;
    private final LowerBound bound = new LowerBound();
    private int tiles;

    /**
     * Makes it.
     *
     * @param budget of all screens together
     * @param cpu    nanoseconds that the program has taken of the processors so far; stands still if that is not known
     * @param codecs how a phone's frames come
     * @param nanos  a monotonic clock, in nanoseconds
     */
    public AttentionController(Budget budget, LongSupplier cpu, Function<PhoneId, Codec> codecs, LongSupplier nanos) {
        this.codecs = codecs;
        this.nanos = nanos;
        plan = new Plan(costs, budget);
        load = new Load(costs, budget, cpu);
        pacer = new Pacer(nanos.getAsLong());
    }

    /** Where decoders tell what frames cost; any thread may. */
    public CostMeter costs() {
        return costs;
    }

    /** What the computer carries, as of the last tick. */
    public ReadOnlyObjectProperty<Capacity> capacityProperty() {
        return capacity.getReadOnlyProperty();
    }

    @Override
    public ScreenTuning of(PhoneId phone, Attention mostDemanding) {
        Attention before = looks.put(phone, mostDemanding);
        asked.add(phone);
        if (mostDemanding instanceof Attention.Focus && !(before instanceof Attention.Focus)) {
            // Who opens a window looks at it now, and not once the next round has found a pace for it.
            turn();
        }
        return Tunings.of(mostDemanding, pacer.pace());
    }

    /**
     * Looks again at what everything costs; about once a second.
     *
     * @param retune asks again for every screen that is still looked at
     */
    public void tick(Runnable retune) {
        long now = nanos.getAsLong();
        int before = tiles;
        tiles = (int) looks.values().stream().filter(Attention.Tile.class::isInstance).count();
        if (tiles < before / 2) {
            turn();
        }
        List<Demand> seen = demands(AttentionController::isSeen);
        pacer.review(pace -> plan.share(seen, pace), unseen(), load.at(now), now);
        asked.clear();
        retune.run();
        looks.keySet().retainAll(asked);
        capacity.set(capacity(now));
    }

    /** Finds a pace for other screens than before. */
    private void turn() {
        List<Demand> seen = demands(AttentionController::isSeen);
        pacer.turnTo(pace -> plan.share(seen, pace), unseen(), nanos.getAsLong());
    }

    /** The part of the budget that goes to screens that nobody sees; the pace does not matter to them. */
    private double unseen() {
        return plan.share(demands(attention -> !isSeen(attention)), pacer.pace());
    }

    private List<Demand> demands(Predicate<Attention> which) {
        return looks.entrySet().stream().filter(look -> which.test(look.getValue()))
                .map(look -> new Demand(look.getValue(), codecs.apply(look.getKey()))).toList();
    }

    /** What is carried is said while it is too little for what is looked at, and once it has been so for a while. */
    private Capacity capacity(long now) {
        List<Demand> onWall = demands(Attention.Tile.class::isInstance);
        int fps = Math.min(pacer.pace().wall(), Capacity.FPS);
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

    /** As many tiles like those that there are as the budget has room for, beside what is in focus and what nobody sees. */
    private double carried(List<Demand> onWall) {
        Pace counted = new Pace(Capacity.FPS, pacer.pace().focus());
        double one = plan.share(onWall, counted) / onWall.size();
        double focused = plan.share(demands(Attention.Focus.class::isInstance), counted);
        return ((1 - unseen()) / pacer.strain() - focused) / one;
    }

    private static boolean isSeen(Attention attention) {
        return !(attention instanceof Attention.Hidden);
    }
}
