package dev.golink.app.shell.pictures;

import java.util.Locale;
import java.util.stream.Stream;
import javafx.application.ColorScheme;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.golink.app.shell.support.SideWindows;
import dev.golink.app.shell.support.TestWindow;
import dev.golink.ui.fixtures.fleet.SampleFleet;

/** Saves pictures of the preferences, their effects and the help, for people to inspect. */
class PreferencesScreenshots {
    static Stream<Arguments> looks() {
        return Screenshots.looks();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void preferencesAndHelp(ColorScheme scheme, Locale locale) {
        int[] size = {1024, 700};
        try (TestWindow window = PictureFiles.open(scheme, locale, TestWindow.NETWORK, SampleFleet.phones(), size)) {
            SideWindows.choose(window, "menu-preferences");
            for (int page = 0; page < 3; page++) {
                SideWindows.page(window, page);
                PictureFiles.saveBeside(window, "preferences-" + (page + 1), scheme, locale);
            }
            SideWindows.press(window, "mode-attach");
            PictureFiles.saveBeside(window, "preferences-3-attach", scheme, locale);
            closeBeside(window);
            SideWindows.choose(window, "menu-shortcuts");
            PictureFiles.saveBeside(window, "shortcuts", scheme, locale);
            closeBeside(window);
            SideWindows.choose(window, "menu-about");
            PictureFiles.saveBeside(window, "about", scheme, locale);
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void accentsAndCompactRows(ColorScheme scheme, Locale locale) {
        int[] size = {1024, 700};
        try (TestWindow window = PictureFiles.open(scheme, locale, TestWindow.NETWORK, SampleFleet.phones(), size)) {
            SideWindows.choose(window, "menu-preferences");
            SideWindows.press(window, "density-compact");
            SideWindows.press(window, "accent-violet");
            window.select("lab-2", "lab-3");
            PictureFiles.save(window, "console-compact-violet", size, scheme, locale);
        }
    }

    private static void closeBeside(TestWindow window) {
        TestWindow.fx(() -> {
            SideWindows.scene(window).getWindow().hide();
            return null;
        });
    }
}
