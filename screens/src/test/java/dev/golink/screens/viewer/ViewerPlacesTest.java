package dev.golink.screens.viewer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Phone;

/** The positions and sizes of watch windows. */
class ViewerPlacesTest extends ScreenViewersSetUp {
    @Test
    void aWatchWindowReopensWithItsLastPositionAndSize() {
        show(Locale.ENGLISH);
        Rectangle2D place = new Rectangle2D(80, 60, 420, 500);
        put((Stage) windows().getFirst(), place);
        robot.push(KeyCode.ESCAPE);
        await().until(() -> windows().isEmpty());

        fx(() -> {
            viewers.show(Phones.ID, phone);
            return null;
        });
        assertThat(placeOf(windows().getFirst())).isEqualTo(place);

        fx(() -> {
            viewers.show(new PhoneId("lab-08"), phone);
            return null;
        });
        Rectangle2D other = placeOf(windows().stream()
                .filter(window -> ((Stage) window).getTitle().startsWith("lab-08")).findFirst().orElseThrow());
        assertThat(other.getWidth()).as("a phone that was never shown gets the last size").isEqualTo(420);
        assertThat(other.intersects(place)).isFalse();
    }

    @Test
    void aPositionOnAMissingScreenIsNotUsed() {
        settings.set(ViewerPlacements.SECTION,
                new ViewerPlacements(Map.of(Phones.ID.value(), new Rectangle2D(9_000, 60, 420, 500))));

        show(Locale.ENGLISH);

        assertThat(placeOf(windows().getFirst())).isEqualTo(new Rectangle2D(0, 0, 420, 500));
    }

    @Test
    void severalNewWindowsAreSideBySide() {
        show(Locale.ENGLISH);
        closeAll();
        Map<PhoneId, ObservableValue<Phone>> phones = new LinkedHashMap<>();
        IntStream.range(0, 6).forEach(i -> phones.put(new PhoneId("lab-" + i), phone));

        fx(() -> {
            viewers.show(phones);
            return null;
        });

        assertSideBySide(6);
    }

    @Test
    void oneKeyTilesAllWindowsAndAnotherClosesThem() {
        show(Locale.ENGLISH);
        fx(() -> {
            viewers.show(new PhoneId("lab-08"), phone);
            viewers.show(new PhoneId("lab-09"), phone);
            return null;
        });
        windows().forEach(window -> put((Stage) window, new Rectangle2D(10, 10, 600, 600)));

        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.T);
        assertSideBySide(3);

        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.W);
        await().until(() -> windows().isEmpty());
        assertThat(fx(() -> viewers.countProperty().get())).isZero();
    }

    private static void put(Stage stage, Rectangle2D place) {
        fx(() -> {
            stage.setX(place.getMinX());
            stage.setY(place.getMinY());
            stage.setWidth(place.getWidth());
            stage.setHeight(place.getHeight());
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static Rectangle2D placeOf(Window window) {
        WaitForAsyncUtils.waitForFxEvents();
        return fx(() -> new Rectangle2D(window.getX(), window.getY(), window.getWidth(), window.getHeight()));
    }

    private void assertSideBySide(int count) {
        List<Rectangle2D> places = windows().stream().map(ViewerPlacesTest::placeOf).toList();
        assertThat(places).hasSize(count).allMatch(context.screen().get()::contains);
        for (Rectangle2D place : places) {
            assertThat(places).filteredOn(place::intersects).containsExactly(place);
        }
    }
}
