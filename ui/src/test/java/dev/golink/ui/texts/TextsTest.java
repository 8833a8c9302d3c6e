package dev.golink.ui.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Path BUNDLES = Path.of("../assets/i18n");
    /** The sources of all modules that show texts to operators. */
    private static final List<Path> SOURCES = Stream.of("ui", "screens", "app")
            .map(module -> Path.of("..", module, "src/main/java")).toList();

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        assertThat(bundle("messages_zh_CN.properties").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(bundle("messages.properties").stringPropertyNames());
    }

    @Test
    void everyKeyUsedInTheCodeExists() throws IOException {
        Set<String> asked = Pattern.compile("[tT]exts(?:\\(\\)|\\.get\\(\\))?\\s*\\.text\\(\\s*\"([^\"]+)\"")
                .matcher(sources()).results()
                .map(match -> match.group(1)).collect(Collectors.toCollection(TreeSet::new));

        assertThat(asked).isNotEmpty().isSubsetOf(bundle("messages.properties").stringPropertyNames());
    }

    @Test
    void noKeyIsUnused() throws IOException {
        String sources = sources();

        assertThat(bundle("messages.properties").stringPropertyNames())
                .allSatisfy(key -> assertThat(sources).contains('"' + key + '"'));
    }

    @Test
    void bothLanguagesUseTheSamePlaceholders() throws IOException {
        Properties english = bundle("messages.properties");
        Properties chinese = bundle("messages_zh_CN.properties");

        assertThat(english.stringPropertyNames()).filteredOn(key -> !english.getProperty(key).contains("choice"))
                .allSatisfy(key -> assertThat(places(chinese.getProperty(key))).as(key)
                        .isEqualTo(places(english.getProperty(key))));
    }

    @Test
    void chineseUnitsFollowTheirNumbersWithoutALineBreak() throws IOException {
        assertThat(bundle("messages_zh_CN.properties")).allSatisfy((key, text) -> assertThat((String) text)
                .as("%s: \\u00a0 belongs between a number and its unit", key)
                .doesNotContainPattern("[}0-9] (毫?秒|分|小时|天|部|台|块|个|次|帧|条|张|位|项|像素|页|组|行)"));
        assertThat(Texts.of(Locale.SIMPLIFIED_CHINESE).text("age.seconds", 22)).isEqualTo("22\u00a0秒");
    }

    @Test
    void everyChineseLocaleGetsChineseAndEveryOtherEnglish() {
        assertThat(Texts.of(Locale.of("zh", "TW")).text("presence.online")).isEqualTo("在线");
        assertThat(Texts.of(Locale.GERMANY).text("presence.online")).isEqualTo("online");
    }

    private static Set<String> places(String text) throws IllegalArgumentException {
        new MessageFormat(text, Locale.ROOT);
        return Pattern.compile("\\{(\\d)").matcher(text).results().map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String sources() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path module : SOURCES) {
            try (Stream<Path> files = Files.walk(module)) {
                for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    all.append(Files.readString(file));
                }
            }
        }
        return all.toString();
    }

    private static Properties bundle(String name) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(BUNDLES.resolve(name))) {
            properties.load(reader);
        }
        return properties;
    }
}
