package dev.golink.ui.scenes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeoutException;
import javafx.geometry.Rectangle2D;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class WindowRoomTest {
    /** The room below a bar of the desktop, to the right of another screen. */
    private static final Rectangle2D ROOM = new Rectangle2D(1920, 28, 1280, 772);

    @Test
    void aWindowThatFitsStaysAtItsPosition() {
        assertThat(WindowRoom.within(ROOM, 2000, 100, 760, 560)).isEqualTo(new Rectangle2D(2000, 100, 760, 560));
    }

    @Test
    void windowsAreMovedInsideTheScreen() {
        assertThat(WindowRoom.within(ROOM, 1500, -300, 760, 560)).isEqualTo(new Rectangle2D(1920, 28, 760, 560));
        assertThat(WindowRoom.within(ROOM, 3100, 700, 760, 560)).isEqualTo(new Rectangle2D(2440, 240, 760, 560));
    }

    @Test
    void aWindowIsNoLargerThanTheScreen() {
        assertThat(WindowRoom.within(ROOM, 2000, 100, 2000, 900)).isEqualTo(ROOM);
    }

    @Test
    void anUnplacedWindowGoesToItsIntendedPosition() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        Rectangle2D place = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            Stage stage = new Stage();
            stage.setX(-1);
            stage.setY(-20);
            stage.setWidth(640);
            stage.setHeight(2000);
            WindowRoom.keepWithin(stage, 2000, 100, ROOM);
            return new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
        });

        assertThat(place).isEqualTo(new Rectangle2D(2000, ROOM.getMinY(), 640, ROOM.getHeight()));
    }
}
