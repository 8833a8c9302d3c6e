package dev.golink.app.viewer.attention;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import dev.golink.app.viewer.attention.Plan.Demand;
import dev.golink.app.viewer.feed.Attention;
import dev.golink.app.viewer.feed.ScreenTuner;
import dev.golink.server.fleet.Codec;
import dev.golink.server.fleet.PhoneId;
import dev.golink.server.fleet.ScreenTuning;

/**
 * Turns what is looked at into what phones are asked for, within one budget. On the FX thread only, but for the meter that
 * the decoders feed.
 */
public final class AttentionController implements ScreenTuner {
    /** Some frames, so that the first one, which is slow everywhere, does not speak for all. */
    private static final int ENOUGH = 20;
    /** A tile of a usual size, for as long as there is none. */
    private static final Attention USUAL = new Attention.Tile(480);

    private final Map<PhoneId, Attention> looks = new HashMap<>();
    private final Set<PhoneId> asked = new HashSet<>();
    private final ReadOnlyObjectWrapper<Capacity> capacity = new ReadOnlyObjectWrapper<>(Capacity.NONE);
    private final CostMeter costs = new CostMeter();
    private final Function<PhoneId, Codec> codecs;
    private final Plan plan;
    private final Load load;
    private final Pacer pacer;
    private final LongSupplier nanos;

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
        looks.put(phone, mostDemanding);
        asked.add(phone);
        return Tunings.of(mostDemanding, pacer.pace());
    }

    /**
     * Looks again at what everything costs; about once a second.
     *
     * @param retune asks again for every screen that is still looked at
     */
    public void tick(Runnable retune) {
        long now = nanos.getAsLong();
        List<Demand> demands = demands();
        pacer.review(pace -> plan.share(demands, pace), load.at(now), now);
        asked.clear();
        retune.run();
        looks.keySet().retainAll(asked);
        capacity.set(capacity());
    }

    private List<Demand> demands() {
        return looks.entrySet().stream().map(look -> new Demand(look.getValue(), codecs.apply(look.getKey()))).toList();
    }

    private Capacity capacity() {
        List<Demand> demands = demands();
        List<Demand> tiles = demands.stream().filter(AttentionController::isTile).toList();
        int carried = costs.spent().frames() < ENOUGH ? Capacity.UNKNOWN : Capacity.about(carried(demands, tiles));
        return new Capacity(tiles.size(), carried, Math.min(pacer.pace().wall(), Capacity.FPS));
    }

    /** As many tiles like those that there are as the budget has room for, beside what is in focus. */
    private double carried(List<Demand> demands, List<Demand> tiles) {
        Pace counted = new Pace(Capacity.FPS, pacer.pace().focus());
        List<Demand> others = demands.stream().filter(one -> !isTile(one)).toList();
        List<Demand> counting = tiles.isEmpty() ? List.of(new Demand(USUAL, Codec.H264)) : tiles;
        double one = plan.share(counting, counted) / counting.size();
        return (1 / pacer.strain() - plan.share(others, counted)) / one;
    }

    private static boolean isTile(Demand demand) {
        return demand.attention() instanceof Attention.Tile;
    }
}
