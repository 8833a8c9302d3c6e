package dev.golink.app.shell;

import java.net.URL;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.Scene;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

/** Dresses scenes in light or dark, and changes them when the desktop changes. For the window's thread only. */
public final class Theme {
    private static final String LIGHT = "/themes/tokens-light.css";
    private static final String DARK = "/themes/tokens-dark.css";
    /** One for each part of the console; the first is the ground the others build on. */
    private static final List<String> PARTS = Stream
            .of("console", "search", "runs", "details", "notices", "preferences")
            .map(name -> url("/themes/" + name + ".css")).toList();
    private static final Set<String> OWN_SHEETS = Stream
            .concat(Stream.of(url(LIGHT), url(DARK)), PARTS.stream()).collect(Collectors.toSet());

    private final ObservableValue<ColorScheme> scheme;

    /** @param scheme light or dark, now and later */
    public Theme(ObservableValue<ColorScheme> scheme) {
        this.scheme = scheme;
    }

    /** Dresses a scene for as long as it lives; popups of its window follow it. */
    public void dress(Scene scene) {
        ChangeListener<ColorScheme> follow = (_, _, now) -> wear(scene, now);
        wear(scene, scheme.getValue());
        // The scene holds the listener and the desktop holds it weakly, so that a closed window can be forgotten.
        scene.getProperties().put(Theme.class, follow);
        scheme.addListener(new WeakChangeListener<>(follow));
    }

    private static void wear(Scene scene, ColorScheme scheme) {
        String base = switch (scheme) {
            case LIGHT -> new PrimerLight().getUserAgentStylesheet();
            case DARK -> new PrimerDark().getUserAgentStylesheet();
        };
        String tokens = switch (scheme) {
            case LIGHT -> LIGHT;
            case DARK -> DARK;
        };
        scene.setUserAgentStylesheet(base);
        // A scene may have style sheets of its own, which build on these.
        scene.getStylesheets().removeIf(OWN_SHEETS::contains);
        scene.getStylesheets().addAll(0, Stream.concat(Stream.of(url(tokens)), PARTS.stream()).toList());
    }

    private static String url(String resource) {
        URL found = Theme.class.getResource(resource);
        return Objects.requireNonNull(found, resource).toExternalForm();
    }
}
