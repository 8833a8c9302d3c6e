package dev.golink.phones.adb.device;

import java.util.Locale;

/**
 * What a phone says about itself when it is connected. Texts are empty where the phone does not say it.
 *
 * @param serial       the serial number that its maker gave it; not unique
 * @param bootId       a random id that the system chose when it started
 * @param manufacturer such as "Google"
 * @param model        such as "Pixel 8"
 * @param release      the version of Android, such as "14"
 * @param sdk          the level of Android's API, such as 34; 0 if it is not known
 * @param display      its screen
 */
public record PhoneDescription(String serial, String bootId, String manufacturer, String model, String release, int sdk,
        Display display) {
    private static final String UNKNOWN = "Android device";

    /** Maker and model as Android itself shows them: the maker is not repeated if the model begins with its name. */
    public String name() {
        String maker = manufacturer.equals(manufacturer.toLowerCase(Locale.ROOT)) ? capitalised(manufacturer)
                : manufacturer;
        if (model.isEmpty()) {
            return maker.isEmpty() ? UNKNOWN : maker;
        }
        boolean repeated = maker.isEmpty()
                || model.toLowerCase(Locale.ROOT).startsWith(maker.toLowerCase(Locale.ROOT));
        return repeated ? model : maker + " " + model;
    }

    /** The operating system and its version, such as "Android 14". */
    public String os() {
        return release.isEmpty() ? "Android" : "Android " + release;
    }

    /** A copy for a phone that does not say its serial number, which adb knows by another one. */
    public PhoneDescription withSerial(String other) {
        return new PhoneDescription(other, bootId, manufacturer, model, release, sdk, display);
    }

    private static String capitalised(String text) {
        return text.isEmpty() ? "" : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
