package dev.golink.app.shell.style;

import java.net.URL;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Application;
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
import dev.golink.ui.feed.Desktop;

/**
 * Applies light or dark stylesheets with an accent to scenes, and changes them when the operator's choice changes. For
 * the JavaFX thread only.
 */
public final class Theme {
    /**
     * An empty stylesheet in place of JavaFX's own, which takes 150 ms of processor time to read and which no scene of
     * the console uses.
     */
    private static final String NO_STYLES = "data:text/css,";
    private static final String LIGHT = "/themes/tokens-light.css";
    private static final String DARK = "/themes/tokens-dark.css";
    /** One stylesheet for each part of the console; the others build on the first. */
    private static final List<String> PARTS = Stream
            .of("console", "search", "runs", "details", "notices", "preferences", "figures", "keep", "wall", "touch",
                    "control", "access", "history", "adb")
            .map(name -> url("/themes/" + name + ".css")).toList();
    /** The stylesheet for popups on a desktop without transparent windows, such as X without a compositor. */
    private static final String OPAQUE_POPUPS = url("/themes/opaque-popups.css");
    private static final Set<String> OWN_SHEETS = Stream
            .concat(Stream.of(ColorScheme.values()).flatMap(
                    scheme -> Stream.of(Accent.values()).flatMap(accent -> tokens(new Dress(scheme, accent)))),
                    Stream.concat(PARTS.stream(), Stream.of(OPAQUE_POPUPS)))
            .collect(Collectors.toSet());

    private final ObjectBinding<Dress> apply;
    private final boolean transparency;

    /**
     * Creates a theme. Controls that are made after it have no other styles than those of their scenes.
     *
     * @param scheme       light or dark, as an observable value
     * @param accent       the accent colour, as an observable value
     * @param transparency whether popups can have round corners and shadows
     */
    public Theme(ObservableValue<ColorScheme> scheme, ObservableValue<Accent> accent, boolean transparency) {
        this.transparency = transparency;
        // JavaFX reads its own stylesheet with the first control, unless another one is set before.
        Application.setUserAgentStylesheet(NO_STYLES);
        apply = Bindings.createObjectBinding(() -> new Dress(scheme.getValue(), accent.getValue()), scheme, accent);
    }

    /** The theme that the operator chose; it may depend on the desktop. */
    public static Theme of(PreferencesModel preferences, Desktop desktop) {
        return new Theme(Bindings.createObjectBinding(
                () -> preferences.theme().getValue().on(desktop.scheme().getValue()), preferences.allProperty(),
                desktop.scheme()),
                preferences.accent(), desktop.transparency());
    }

    /** Applies the theme to a scene for as long as the scene exists; popups of its window follow. */
    public void apply(Scene scene) {
        ChangeListener<Dress> follow = (_, _, now) -> applyStyles(scene, now);
        applyStyles(scene, apply.getValue());
        // The scene holds the listener and the theme holds it weakly, so that a closed window can be garbage-collected.
        scene.getProperties().put(Theme.class, List.of(this, follow));
        apply.addListener(new WeakChangeListener<>(follow));
    }

    private void applyStyles(Scene scene, Dress dress) {
        String base = switch (dress.scheme) {
            case LIGHT -> new PrimerLight().getUserAgentStylesheet();
            case DARK -> new PrimerDark().getUserAgentStylesheet();
        };
        scene.setUserAgentStylesheet(base);
        // A scene may have its own stylesheets, which build on these.
        scene.getStylesheets().removeIf(OWN_SHEETS::contains);
        scene.getStylesheets().addAll(0, Stream.of(tokens(dress), PARTS.stream(), popups()).flatMap(sheets -> sheets)
                .toList());
    }

    private Stream<String> popups() {
        return transparency ? Stream.of() : Stream.of(OPAQUE_POPUPS);
    }

    /** The stylesheets of a scheme's colours and of an accent's changes to them. */
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
     * The look of a scene.
     *
     * @param scheme light or dark
     * @param accent the accent colour
     */
    private record Dress(ColorScheme scheme, Accent accent) {}
}
