package dev.golink.app.shell.pictures;

import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.scene.control.MenuButton;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.golink.app.shell.support.TestWindow;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.profile.Profile;
import dev.golink.ui.fixtures.Phones;
import dev.golink.ui.fixtures.fleet.SampleFleet;

/** Saves pictures of the table's search, like {@link Screenshots} does of the other parts. */
class SearchScreenshots {
    static Stream<Arguments> looks() {
        return Screenshots.looks();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void searchAndItsProblems(ColorScheme scheme, Locale locale) {
        for (int[] size : new int[][]{{1024, 700}, {1440, 900}}) {
            try (TestWindow window = PictureFiles.open(scheme, locale, TestWindow.NETWORK, named(), size)) {
                window.type("pixel -battery<20");
                window.press("filter-online");
                window.press("filter-sharing");
                window.press("filter-sharing");
                window.show("nickname", "connected", "groups");
                PictureFiles.save(window, "console-search", size, scheme, locale);
                window.type("modle:pixel");
                PictureFiles.save(window, "console-search-problem", size, scheme, locale);
                window.type("nobody-has-this-name");
                PictureFiles.save(window, "console-search-nothing", size, scheme, locale);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void theMenusOfTheSearch(ColorScheme scheme, Locale locale) {
        int[] size = {1024, 700};
        try (TestWindow window = PictureFiles.open(scheme, locale, TestWindow.NETWORK, named(), size)) {
            window.press("search-help");
            PictureFiles.savePopup(window, "console-search-help", scheme, locale);
        }
        try (TestWindow window = PictureFiles.open(scheme, locale, TestWindow.NETWORK, named(), size)) {
            openMenu(window, "#filters");
            PictureFiles.savePopup(window, "console-filters", scheme, locale);
        }
        try (TestWindow window = PictureFiles.open(scheme, locale, TestWindow.NETWORK, watched(), size)) {
            window.fleet.operators("anna", "bert", TestWindow.OPS.value());
            await().until(() -> "3".equals(window.text("count-operators")));
            openMenu(window, "#filter-operators");
            PictureFiles.savePopup(window, "console-operators", scheme, locale);
        }
    }

    private static void openMenu(TestWindow window, String selector) {
        TestWindow.fx(() -> {
            ((MenuButton) window.stage().getScene().lookup(selector)).show();
            return null;
        });
    }

    private static List<Phone> watched() {
        return SampleFleet.phones().stream()
                .map(phone -> phone.sharing().isShared() ? phone.watchedBy(List.of(new OperatorId("anna"))) : phone)
                .toList();
    }

    private static List<Phone> named() {
        List<Phone> phones = new ArrayList<>(SampleFleet.phones());
        phones.replaceAll(phone -> phone.id().value().endsWith("2")
                ? Phones.keeping(phone, new Profile("Front desk", List.of("lab-3", "kiosk"), List.of("new"), "", 0))
                : phone);
        return phones;
    }
}
