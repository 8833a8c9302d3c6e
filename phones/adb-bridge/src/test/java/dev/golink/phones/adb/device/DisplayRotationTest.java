package dev.golink.phones.adb.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

final class DisplayRotationTest {
    @Test
    void readsTheViewportOfAndroidTenAndLater() {
        assertThat(
                DisplayRotation.of(List.of("      Viewport INTERNAL: displayId=0, uniqueId=local:4619827259835644672,"
                        + " port=0, orientation=3, logicalFrame=[0, 0, 2400, 1080], physicalFrame=[0, 0, 2400, 1080],"
                        + " deviceSize=[2400, 1080], isActive=[1]")))
                .hasValue(3);
        assertThat(DisplayRotation.of(List.of("Viewport INTERNAL: displayId=0, uniqueId=local:1, port=<none>,"
                + " orientation=0, logicalFrame=[0, 0, 1, 1]"))).hasValue(0);
    }

    @Test
    void readsTheViewportOfAndroidEightAndNine() {
        assertThat(
                DisplayRotation.of(List.of(
                        "      Viewport: displayId=0, orientation=1, logicalFrame=[0, 0, 1920, 1080],"
                                + " physicalFrame=[0, 0, 1920, 1080], deviceSize=[1920, 1080]",
                        "      SurfaceOrientation: 1")))
                .hasValue(1);
    }

    @Test
    void readsTheSurfaceWhereThereIsNoViewport() {
        assertThat(DisplayRotation.of(List.of("    SurfaceOrientation: 2", "    SurfaceOrientation: 0"))).hasValue(2);
    }

    @Test
    void readsDegreesAndNames() {
        assertThat(
                DisplayRotation.of(List.of("Viewport INTERNAL: displayId=0, orientation=ROTATION_270, isActive=true")))
                .hasValue(3);
        assertThat(DisplayRotation.of(List.of("Viewport INTERNAL: displayId=0, orientation=Rotation90, isActive=[1]")))
                .hasValue(1);
    }

    @Test
    void leavesOutOtherScreensAndPrefersTheActiveOne() {
        assertThat(DisplayRotation.of(List.of("Viewport INTERNAL: displayId=-1, uniqueId=, port=<none>, orientation=0",
                "Viewport EXTERNAL: displayId=2, uniqueId=x, port=1, orientation=0, isActive=[1]",
                "Viewport VIRTUAL: displayId=0, uniqueId=x, port=1, orientation=0, isActive=[1]",
                "Viewport INTERNAL: displayId=0, uniqueId=x, port=1, orientation=2, isActive=[0]",
                "Viewport INTERNAL: displayId=0, uniqueId=x, port=1, orientation=1, isActive=[1]"))).hasValue(1);
        assertThat(DisplayRotation.of(List.of("SurfaceOrientation: 3",
                "Viewport INTERNAL: displayId=0, uniqueId=x, port=1, orientation=2, isActive=[0]"))).hasValue(3);
    }

    @Test
    void doesNotGuess() {
        assertThat(DisplayRotation.of(List.of())).isEmpty();
        assertThat(DisplayRotation.of(List.of("Can't find service: input", "SurfaceOrientation: 7",
                "SurfaceOrientation: 99999999999", "Viewport INTERNAL: displayId=0, orientation=45"))).isEmpty();
    }
}
