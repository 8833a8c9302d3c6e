package dev.golink.app.shell.support;

import java.time.Instant;
import java.util.stream.Stream;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;

import dev.golink.server.fleet.trace.TraceLine;
import dev.golink.server.fleet.trace.TraceLine.Direction;
import dev.golink.server.fleet.trace.TraceLine.Kind;
import dev.golink.ui.fixtures.HandClock;

/** Lines of a trace, and the way to its window. */
public final class TraceSamples {
    public static final TraceLine[] LINES = {
        line(0, Direction.TO_PHONE, Kind.TEXT, "{\"event\":\"notice\",\"text\":\"The lab closes at six.\"}"),
        line(40, Direction.FROM_PHONE, Kind.TEXT,
                "{\"event\":\"heart\",\"battery\":82,\"charging\":false,\"network\":\"wifi\",\"interval_ms\":5000}"),
        line(41, Direction.TO_PHONE, Kind.TEXT, "{\"event\":\"pong\"}"),
        line(900, Direction.TO_PHONE, Kind.PING, ""), line(912, Direction.FROM_PHONE, Kind.PONG, ""),
        line(1_000, Direction.TO_PHONE, Kind.TEXT,
                "{\"event\":\"open_screen\",\"id\":\"c-17\",\"codec\":\"h264\",\"max_side\":1080,\"fps\":30}"),
        line(3_000, Direction.FROM_PHONE, Kind.TEXT, "{\"event\":\"screen_state\",\"state\":\"live\"}"),
        line(3_050, Direction.FROM_PHONE, Kind.FRAME, "h264, key frame 1, 1080 × 2400, 38,112 bytes"),
        line(3_100, Direction.FROM_PHONE, Kind.TEXT, "{\"event\":\"hart\"}"),
        line(3_101, Direction.FROM_PHONE, Kind.REFUSED, "The event hart is not known."),
        line(9_000, Direction.FROM_PHONE, Kind.CLOSED, "1001 going away"),
        line(12_000, Direction.FROM_PHONE, Kind.CONNECTED, "192.0.2.15")};

    private TraceSamples() {}

    private static TraceLine line(long millis, Direction direction, Kind kind, String text) {
        Instant at = HandClock.START.plusMillis(millis);
        return new TraceLine(at, direction, kind, text, kind == Kind.FRAME ? 38_112 : text.length());
    }

    /** Opens the trace of the selected phone from the menu of the table. To be called on the JavaFX thread. */
    public static void open(TestWindow window) {
        item(window).fire();
    }

    /** The entry of the menu that opens the trace. To be called on the JavaFX thread. */
    public static MenuItem item(TestWindow window) {
        TableView<?> table = window.table();
        return table.getContextMenu().getItems().stream().flatMap(TraceSamples::all)
                .filter(item -> "menu-trace".equals(item.getId())).findFirst().orElseThrow();
    }

    private static Stream<MenuItem> all(MenuItem item) {
        return item instanceof Menu menu ? menu.getItems().stream().flatMap(TraceSamples::all) : Stream.of(item);
    }
}
