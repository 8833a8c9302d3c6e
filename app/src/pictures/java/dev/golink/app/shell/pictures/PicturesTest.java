package dev.golink.app.shell.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxToolkit;

import dev.golink.app.shell.support.TestWindow;

/** Compares the window with the pictures in the repository. {@code -P screenshots} draws those again. */
class PicturesTest {
    private static final Path DIFFERENCES = Path.of("target/picture-differences");
    /** Pictures that are not compared: they show frames or times of the drawing itself, or need a Chinese font. */
    private static final Set<String> NEVER_THE_SAME = Set.of("wall-12-1440x900-dark-en",
            "wall-close-up-1440x900-dark-en", "console-30-1024x700-dark-zh", "viewer-figures-light-en");

    /** Pictures with a few Chinese words, compared only where Chinese has the same font. */
    private static final Set<String> WITH_CHINESE = Set.of("console-search-1024x700-light-en",
            "console-search-problem-1024x700-dark-en", "preferences-1-light-en");

    /** Steps that draw the window, and the pictures of these steps that are compared. */
    enum Steps {
        TABLE(scheme -> new Screenshots().thirtyPhones(scheme, Locale.ENGLISH), "console-30-1440x900-light-en",
                "console-30-1440x900-dark-en"),
        EMPTY(scheme -> new Screenshots().empty(scheme, Locale.ENGLISH), "console-empty-1024x700-light-en"),
        JOIN(scheme -> new Screenshots().theJoinCard(scheme, Locale.ENGLISH), "console-join-1024x700-light-en"),
        QUESTION(scheme -> new Screenshots().theQuestionAndTheMenu(scheme, Locale.ENGLISH),
                "console-question-light-en"),
        DETAILS(scheme -> new Screenshots().theDetailsAndTheGroups(scheme, Locale.ENGLISH),
                "details-one-1440x900-light-en", "details-many-1440x900-light-en"),
        LINK(scheme -> new Screenshots().lostAndNeverReachedServer(scheme, Locale.ENGLISH),
                "console-lost-1024x700-dark-en", "console-unreached-1024x700-dark-en"),
        NOTICES(scheme -> new Screenshots().theNotices(scheme, Locale.ENGLISH), "console-notices-1024x700-light-en",
                "console-notice-centre-1024x700-light-en", "console-notice-rules-1024x700-light-en"),
        SEARCH(scheme -> new SearchScreenshots().searchAndItsProblems(scheme, Locale.ENGLISH),
                "console-search-1024x700-light-en", "console-search-problem-1024x700-dark-en"),
        RUNS(scheme -> new RunsScreenshots().runsOfCommands(scheme, Locale.ENGLISH), "runs-1440x900-light-en",
                "runs-going-900x600-dark-en", "message-1024x700-dark-en"),
        HISTORY(scheme -> new HistoryScreenshots().thePageAndTheDaysOfAPhone(scheme, Locale.ENGLISH),
                "history-1440x900-light-en", "history-phone-1024x700-dark-en"),
        COMPACT(scheme -> new PreferencesScreenshots().accentsAndCompactRows(scheme, Locale.ENGLISH),
                "console-compact-violet-1024x700-dark-en"),
        HELP(scheme -> new PreferencesScreenshots().preferencesAndHelp(scheme, Locale.ENGLISH),
                "preferences-1-light-en", "shortcuts-dark-en");

        private final Drawing drawing;
        private final List<String> pictures;

        Steps(Drawing drawing, String... pictures) {
            this.drawing = drawing;
            this.pictures = List.of(pictures);
        }
    }

    /** Draws the window in a theme. */
    interface Drawing {
        void draw(ColorScheme scheme);
    }

    @BeforeAll
    static void startTheToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @ParameterizedTest
    @EnumSource
    void windowMatchesTheRepositoryPictures(Steps steps) throws IOException {
        assumeThat(TestWindow.fx(References::isTheirFont)).as("the font has the widths of the pictures' font").isTrue();
        boolean chinese = TestWindow.fx(References::isTheirChineseFont);
        for (ColorScheme scheme : ColorScheme.values()) {
            List<String> pictures = steps.pictures.stream().filter(name -> name.contains(word(scheme)))
                    .filter(name -> chinese || !WITH_CHINESE.contains(name)).toList();
            if (!pictures.isEmpty()) {
                steps.drawing.draw(scheme);
                for (String name : pictures) {
                    compare(name);
                }
            }
        }
    }

    @Test
    void everyPictureOfTheRepositoryIsCompared() {
        Set<String> compared = Stream.of(Steps.values()).flatMap(steps -> steps.pictures.stream())
                .collect(Collectors.toSet());

        assertThat(Stream.of(References.IN_DOCUMENTS, References.IN_TESTS).flatMap(Set::stream)
                .filter(name -> !NEVER_THE_SAME.contains(name))).containsExactlyInAnyOrderElementsOf(compared);
    }

    private static void compare(String name) throws IOException {
        BufferedImage drawn = References.half(ImageIO.read(PictureFiles.FOLDER.resolve(name + ".png").toFile()));
        PictureDifference difference = PictureDifference.of(References.read(name), drawn);
        Path file = DIFFERENCES.resolve(name + ".png");
        if (!difference.isOfOneSize() || !difference.squares().isEmpty()) {
            difference.save(file);
        }
        assertThat(difference.isOfOneSize()).as("the size of " + name + "; see " + file).isTrue();
        assertThat(difference.squares().size()).as("squares of " + name + " that differ; see " + file
                + ", and draw it again with -P screenshots if it is as it should be").isZero();
    }

    private static String word(ColorScheme scheme) {
        return "-" + scheme.name().toLowerCase(Locale.ROOT) + "-";
    }
}
