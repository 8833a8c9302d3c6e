package dev.golink.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.paint.Color;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.golink.app.preferences.Accent;

/** Measurements of the colours of both themes. */
class TokensTest {
    private static final Path THEMES = Path.of("../assets/themes");
    private static final Pattern TOKEN = Pattern.compile("(-golink-[a-z-]+): (#[0-9a-f]{6,8});");
    private static final List<String> TEXTS = List.of("-golink-text", "-golink-text-dim");
    private static final List<String> SIGNS = List.of("-golink-online", "-golink-late", "-golink-stale",
            "-golink-offline", "-golink-live", "-golink-refused", "-golink-text-dim", "-golink-accent");
    private static final List<String> SHEETS = List.of("console.css", "preferences.css", "viewer.css", "figures.css",
            "wall.css", "touch.css", "control.css");

    static Stream<Arguments> looks() {
        return Stream.of("light", "dark").flatMap(
                scheme -> Stream.of(Accent.values()).map(accent -> Arguments.of(scheme, accent)));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void textContrastsWithEveryBackground(String scheme, Accent accent) throws IOException {
        Map<String, Color> tokens = tokens(scheme, accent);
        grounds(tokens).forEach((name, ground) -> TEXTS.forEach(text -> assertThat(
                contrast(tokens.get(text), ground)).as("%s on %s in %s %s", text, name, scheme, accent)
                .isGreaterThanOrEqualTo(4.5)));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void indicatorsContrastWithEveryBackground(String scheme, Accent accent) throws IOException {
        Map<String, Color> tokens = tokens(scheme, accent);
        grounds(tokens).forEach((name, ground) -> SIGNS.forEach(sign -> assertThat(
                contrast(tokens.get(sign), ground)).as("%s on %s in %s %s", sign, name, scheme, accent)
                .isGreaterThanOrEqualTo(3)));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void textsOfSelectedButtonsAndLinksAreReadable(String scheme, Accent accent) throws IOException {
        Map<String, Color> tokens = tokens(scheme, accent);

        for (String ground : List.of("-golink-accent-strong", "-golink-accent-pressed")) {
            assertThat(contrast(tokens.get("-golink-on-accent"), tokens.get(ground))).as(ground)
                    .isGreaterThanOrEqualTo(4.5);
        }
        for (String ground : List.of("-golink-surface", "-golink-surface-raised", "-golink-selected")) {
            assertThat(contrast(tokens.get("-golink-accent"), tokens.get(ground))).as(ground)
                    .isGreaterThanOrEqualTo(4.5);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void wordsOnTheVeilCanBeReadWhateverPictureIsBehindIt(String scheme) throws IOException {
        Map<String, Color> tokens = tokens("tokens-" + scheme + ".css");
        for (Color picture : List.of(Color.BLACK, Color.WHITE)) {
            Color ground = over(tokens.get("-golink-veil"), picture);
            TEXTS.forEach(text -> assertThat(contrast(tokens.get(text), ground)).as("%s over %s", text, picture)
                    .isGreaterThanOrEqualTo(4.5));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void eachAccentIsShownAsItIs(String scheme) throws IOException {
        for (Accent accent : Accent.values()) {
            Map<String, Color> tokens = tokens(scheme, accent);
            assertThat(tokens.get("-golink-swatch-" + accent.style())).isEqualTo(tokens.get("-golink-accent"));
        }
    }

    @Test
    void bothThemesNameTheSameColours() throws IOException {
        for (Accent accent : Accent.values()) {
            assertThat(tokens("light", accent)).containsOnlyKeys(tokens("dark", accent).keySet());
        }
    }

    @Test
    void stylesheetsUseNoLiteralColours() throws IOException {
        for (String sheet : SHEETS) {
            assertThat(Files.readString(THEMES.resolve(sheet))).as(sheet)
                    .doesNotContainPattern("#[0-9a-fA-F]{3,8}\\b[^-]*;").doesNotContainPattern("rgba?\\(|hsba?\\(");
        }
    }

    @Test
    void everyTokenThatTheStylesheetUsesExists() throws IOException {
        Map<String, Color> tokens = tokens("light", Accent.BLUE);
        for (String sheet : SHEETS) {
            Stream<String> used = Pattern.compile("-golink-[a-z-]+").matcher(Files.readString(THEMES.resolve(sheet)))
                    .results().map(MatchResult::group)
                    .filter(name -> !name.startsWith("-golink-row") && !name.startsWith("-golink-tile")).distinct();
            assertThat(used).as(sheet).isSubsetOf(tokens.keySet());
        }
    }

    private static Map<String, Color> grounds(Map<String, Color> tokens) {
        Color surface = tokens.get("-golink-surface");
        Color selected = tokens.get("-golink-selected");
        return Map.of("the surface", surface, "the raised surface", tokens.get("-golink-surface-raised"),
                "a selected row", selected, "a late row", over(tokens.get("-golink-late-tint"), surface),
                "a stale row", over(tokens.get("-golink-stale-tint"), surface), "a selected late row",
                over(tokens.get("-golink-late-tint"), selected), "a selected stale row",
                over(tokens.get("-golink-stale-tint"), selected));
    }

    private static Map<String, Color> tokens(String scheme, Accent accent) throws IOException {
        Map<String, Color> tokens = new HashMap<>(tokens("tokens-" + scheme + ".css"));
        tokens.putAll(tokens("tokens-" + scheme + "-" + accent.style() + ".css"));
        return tokens;
    }

    private static Map<String, Color> tokens(String file) throws IOException {
        return TOKEN.matcher(Files.readString(THEMES.resolve(file))).results()
                .collect(Collectors.toMap(match -> match.group(1), match -> Color.web(match.group(2))));
    }

    private static Color over(Color tint, Color ground) {
        return ground.interpolate(Color.color(tint.getRed(), tint.getGreen(), tint.getBlue()), tint.getOpacity());
    }

    /** The contrast ratio as WCAG 2.2 defines it. */
    static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.03928 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
