package dev.golink.phones.client.message;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import dev.golink.server.fleet.input.InputKind;

/**
 * What a phone says about itself once in each connection.
 *
 * @param model     the model, such as "Pixel 8"
 * @param os        the operating system, such as "Android 16"
 * @param app       the app that speaks, and its version
 * @param width     the screen's width, in pixels
 * @param height    the screen's height, in pixels
 * @param interval  the time between two heartbeats
 * @param codecs    the codecs in which the phone can send its screen, the best first
 * @param canShare  whether the phone has a screen to share
 * @param canPause  whether the phone can pause the sharing of its screen
 * @param canCustom whether an app on the phone answers custom commands
 * @param notices   what the phone can show to its user
 * @param labels    labels that the phone reports about itself, such as "shelf-1"
 * @param input     the kinds of input that the phone can carry out; none if it can't be controlled
 */
public record PhoneHello(String model, String os, String app, int width, int height, Duration interval,
        List<String> codecs, boolean canShare, boolean canPause, boolean canCustom, Set<ShownNotice> notices,
        List<String> labels, Set<InputKind> input) {
    /** Copies the collections. */
    public PhoneHello {
        codecs = List.copyOf(codecs);
        notices = Set.copyOf(notices);
        labels = List.copyOf(labels);
        input = Set.copyOf(input);
    }
}
