package dev.golink.phones.simulator.device;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import dev.golink.phones.simulator.device.app.App;
import dev.golink.phones.simulator.device.app.Apps;
import dev.golink.phones.simulator.device.app.Element;
import dev.golink.phones.simulator.device.app.Layout;
import dev.golink.phones.simulator.device.app.Note;
import dev.golink.server.fleet.input.InputRefusal;
import dev.golink.server.fleet.input.InputStep;
import dev.golink.server.fleet.input.TextMethod;

/** How a phone changes by steps that are no touches and no keys. Stateless. */
public final class DeviceSteps {
    private static final String NOT_UNLOCKED = "The phone is locked.";

    private DeviceSteps() {}

    /** Types a text where the cursor is. */
    public static Reaction text(Device device, InputStep.Text text) {
        Apps apps = device.apps();
        if (device.screen() != ScreenState.UNLOCKED) {
            return locked();
        }
        if (apps.shown() == App.BANK) {
            return new Reaction.Refused(InputRefusal.SECURE_FIELD, "The bank takes no text from outside.");
        }
        if (!apps.isWriting()) {
            return new Reaction.Refused(InputRefusal.NO_FOCUS, "No field for text is active.");
        }
        boolean plain = text.text().chars().allMatch(character -> character < 128);
        if (text.how() == TextMethod.KEYS && !plain) {
            return new Reaction.Refused(InputRefusal.UNSUPPORTED, "Keys type only letters of ASCII.");
        }
        if (apps.note().text().length() + text.text().length() > Note.LONGEST) {
            return new Reaction.Refused(InputRefusal.FAILED, "The note is full.");
        }
        return new Reaction.Done(device.with(apps.with(apps.note().insert(text.text()))), switch (text.how()) {
            case AUTO, COMMIT -> "commit";
            case PASTE -> "paste";
            case KEYS -> "keys";
        }, null);
    }

    /** Sets the clipboard. */
    public static Reaction setClipboard(Device device, String text) {
        return device.screen() == ScreenState.UNLOCKED
                ? Reaction.done(device.with(device.apps().withClipboard(text)))
                : locked();
    }

    /** Reads the clipboard, no more of it than may be reported. */
    public static Reaction getClipboard(Device device) {
        return device.screen() == ScreenState.UNLOCKED
                ? new Reaction.Done(device, null, beginning(device.apps().clipboard()))
                : locked();
    }

    /** Starts an app. */
    public static Reaction start(Device device, String id) {
        if (device.screen() != ScreenState.UNLOCKED) {
            return locked();
        }
        return App.startable(id).map(app -> Reaction.done(device.with(device.apps().open(app))))
                .orElseGet(() -> noApp(id));
    }

    /** Stops an app. */
    public static Reaction stop(Device device, String id) {
        if (device.screen() != ScreenState.UNLOCKED) {
            return locked();
        }
        return App.startable(id).map(app -> Reaction.done(device.with(device.apps().stop(app))))
                .orElseGet(() -> noApp(id));
    }

    /** Finds an element and taps it. */
    public static Reaction element(Device device, InputStep.TapElement wanted, Duration now) {
        if (device.screen() != ScreenState.UNLOCKED) {
            return locked();
        }
        Layout layout = device.layout();
        List<Element> found = layout.elements().stream()
                .filter(element -> element.matches(wanted.by(), wanted.value())
                        && layout.isSeen(element, element.area().centre()))
                .toList();
        Optional<Element> chosen = found.stream().skip(wanted.index()).findFirst();
        return chosen.map(element -> Reaction.done(Fingers.tap(device, element.area().centre(), now)))
                .orElseGet(() -> new Reaction.Refused(InputRefusal.FAILED, "The screen has no such element."));
    }

    private static String beginning(String text) {
        return text.codePointCount(0, text.length()) <= InputStep.LONGEST_TEXT ? text
                : text.substring(0, text.offsetByCodePoints(0, InputStep.LONGEST_TEXT));
    }

    static Reaction locked() {
        return new Reaction.Refused(InputRefusal.LOCKED, NOT_UNLOCKED);
    }

    private static Reaction noApp(String id) {
        return new Reaction.Refused(InputRefusal.FAILED, "There is no app " + id + ".");
    }
}
