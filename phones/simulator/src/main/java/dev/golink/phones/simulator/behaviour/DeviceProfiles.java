package dev.golink.phones.simulator.behaviour;

import java.util.List;
import java.util.Locale;

import dev.golink.server.fleet.id.PhoneId;

/** Creates profiles of phones. The same index always gives the same profile. */
public final class DeviceProfiles {
    private static final String APP = "GoLink simulator 1";
    private static final double GOLDEN_RATIO = 0.618_033_988_75;
    /** One in this many phones lies on its side, so that its pictures have to be turned. */
    private static final int LYING_EVERY = 15;

    private static final List<String> SIMULATED = List.of("simulated");
    private static final List<Model> MODELS = List.of(new Model("Pixel 8", "Android 16", 1080, 2400),
            new Model("Galaxy S24", "Android 16", 1080, 2340), new Model("Redmi 13", "Android 15", 1080, 2460),
            new Model("Galaxy A54", "Android 15", 1080, 2340), new Model("Xiaomi 14", "Android 16", 1200, 2670),
            new Model("OnePlus 12", "Android 16", 1440, 3168), new Model("Pixel 7a", "Android 16", 1080, 2400),
            new Model("HUAWEI nova 12", "HarmonyOS 4.2", 1084, 2412),
            new Model("OPPO Reno11", "Android 15", 1080, 2412),
            new Model("vivo Y36", "Android 14", 1080, 2388), new Model("moto g84", "Android 14", 1080, 2400));

    private static final Model TABLET = new Model("Galaxy Tab A9", "Android 15", 1600, 2560);

    private DeviceProfiles() {}

    /**
     * The profile of a phone of a show.
     *
     * @param index the phone's index, from 0
     */
    public static DeviceProfile of(int index) {
        Model model = Behaviours.isTablet(index) ? TABLET : MODELS.get(index % MODELS.size());
        PhoneId id = new PhoneId(String.format(Locale.ROOT, "lab-%02d", index + 1));
        return new DeviceProfile(id, model.name(), model.os(), APP, model.width(), model.height(),
                List.of("shelf-" + (index / 10 + 1)), Behaviours.of(index), Behaviours.phaseOf(index),
                index * GOLDEN_RATIO % 1, index % LYING_EVERY == LYING_EVERY - 2 ? 1 : 0, true, Behaviours.inputOf(index));
    }

    /**
     * The profile of a phone of a load.
     *
     * @param index     the phone's index, from 0; decides on the model
     * @param id        the id under which the phone connects
     * @param behaviour how the phone behaves
     * @param phase     where in its schedule the phone starts, 0 to 1
     * @param canShare  whether the phone has a screen to share
     */
    public static DeviceProfile of(int index, PhoneId id, Behaviour behaviour, double phase, boolean canShare) {
        Model model = MODELS.get(index % MODELS.size());
        return new DeviceProfile(id, model.name(), model.os(), APP, model.width(), model.height(), SIMULATED, behaviour,
                phase, index * GOLDEN_RATIO % 1, 0, canShare, behaviour.input());
    }

    private record Model(String name, String os, int width, int height) {}
}
