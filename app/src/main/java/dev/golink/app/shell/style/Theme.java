package dev.golink.app.shell.style;

import java.net.URL;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.Scene;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import dev.golink.app.preferences.Accent;
import dev.golink.app.preferences.PreferencesModel;

/** Dresses scenes in light or dark with an accent, and changes them when the choice changes. For the window's thread only. */
public final class Theme {
    private static final String LIGHT = "/themes/tokens-light.css";
    private static final String DARK = "/themes/tokens-dark.css";
    /** One for each part of the console; the first is the ground the others build on. */
    private static final List<String> PARTS = Stream
            .of("console", "search", "runs", "details", "notices", "preferences", "figures", "keep", "wall")
            .map(name -> url("/themes/" + name + ".css")).toList();
    private static final Set<String> OWN_SHEETS = Stream
            .concat(Stream.of(ColorScheme.values()).flatMap(
                    scheme -> Stream.of(Accent.values()).flatMap(accent -> tokens(new Dress(scheme, accent)))),
                    PARTS.stream())
            .collect(Collectors.toSet());

    private final ObjectBinding<Dress> dress;

    /**
     * A theme.
     *
     * @param scheme light or dark, now and later
     * @param accent the colour of what is chosen, now and later
     */
    public Theme(ObservableValue<ColorScheme> scheme, ObservableValue<Accent> accent) {
        dress = Bindings.createObjectBinding(() -> new Dress(scheme.getValue(), accent.getValue()), scheme, accent);
    }

    /** What the operator chose, on a desktop. */
    public static Theme of(PreferencesModel preferences, ObservableValue<ColorScheme> desktop) {
        return new Theme(Bindings.createObjectBinding(
                () -> preferences.theme().getValue().on(desktop.getValue()), preferences.allProperty(), desktop),
                preferences.accent());
    }

    /** Dresses a scene for as long as it lives; popups of its window follow it. */
    public void dress(Scene scene) {
        ChangeListener<Dress> follow = (_, _, now) -> wear(scene, now);
        wear(scene, dress.getValue());
        // The scene holds the listener and the theme holds it weakly, so that a closed window can be forgotten.
        scene.getProperties().put(Theme.class, List.of(this, follow));
        dress.addListener(new WeakChangeListener<>(follow));
    }

    private static void wear(Scene scene, Dress dress) {
        String base = switch (dress.scheme) {
            case LIGHT -> new PrimerLight().getUserAgentStylesheet();
            case DARK -> new PrimerDark().getUserAgentStylesheet();
        };
        scene.setUserAgentStylesheet(base);
        // A scene may have style sheets of its own, which build on these.
        scene.getStylesheets().removeIf(OWN_SHEETS::contains);
        scene.getStylesheets().addAll(0, Stream.concat(tokens(dress), PARTS.stream()).toList());
    }

    /** The colours of a scheme, and those in which an accent differs. */
    private static Stream<String> tokens(Dress dress) {
        String tokens = switch (dress.scheme) {
            case LIGHT -> LIGHT;
            case DARK -> DARK;
        };
        return Stream.of(url(tokens), url(tokens.replace(".css", "-" + dress.accent.style() + ".css")));
    }

    private static String url(String resource) {
        URL found = Theme.class.getResource(resource);
        return Objects.requireNonNull(found, resource).toExternalForm();
    }

    /**
     * What scenes wear.
     *
     * @param scheme light or dark
     * @param accent the colour of what is chosen
     */
    private record Dress(ColorScheme scheme, Accent accent) {}
}
