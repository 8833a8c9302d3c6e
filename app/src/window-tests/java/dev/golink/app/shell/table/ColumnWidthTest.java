package dev.golink.app.shell.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Text;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import dev.golink.app.shell.support.TestWindow;
import dev.golink.server.fleet.phone.Departure;
import dev.golink.server.fleet.phone.Identity;
import dev.golink.server.fleet.phone.IntervalSource;
import dev.golink.server.fleet.phone.Link;
import dev.golink.server.fleet.phone.LinkHealth;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.phone.Presence;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.ui.fixtures.HandClock;
import dev.golink.ui.fixtures.Phones;

/** Usual values fit into the columns at their initial widths. */
class ColumnWidthTest {
    private TestWindow window;

    @AfterEach
    void close() {
        window.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void everyColumnsWidthAtFirstIsEnoughForWhatItUsuallySays(String language) {
        open(language, 1440, 900);

        assertThat(tooWideFor(TableColumn::getPrefWidth)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en, 1440, 900", "zh, 1440, 900", "en, 1024, 700", "zh, 1024, 700"})
    void nothingUsualIsCutOffAndNothingScrolledOut(String language, int width, int height) {
        open(language, width, height);

        assertThat(tooWideFor(TableColumn::getWidth)).isEmpty();
        assertThat(cutOff()).isEmpty();
        double columns = TestWindow.fx(() -> window.table().getVisibleLeafColumns().stream()
                .mapToDouble(TableColumn::getWidth).sum());
        assertThat(columns).isLessThanOrEqualTo(TestWindow.<Double>fx(() -> window.table().getWidth()));
    }

    @Test
    void draggingAnEdgeResizesTwoColumnsAndTheWidthsAreSaved() {
        open("en", 1240, 760);
        Map<String, Double> before = widths();

        drag("model", -20);

        Map<String, Double> narrow = widths();
        assertThat(narrow.get("model")).isBetween(before.get("model") - 22, before.get("model") - 18);
        assertThat(narrow.get("sharing") - before.get("sharing")).isEqualTo(before.get("model") - narrow.get("model"));
        assertThat(without(narrow, "model", "sharing")).isEqualTo(without(before, "model", "sharing"));

        window.close();
        window = new TestWindow(Locale.ENGLISH, TestWindow.NETWORK, window.settings);
        open(1240, 760);
        assertThat(widths()).isEqualTo(narrow);
    }

    @Test
    void resizingTheWindowBackRestoresTheColumnWidths() {
        open("en", 1240, 760);
        drag("sharing", -15);
        Map<String, Double> before = widths();

        List.of(1100, 700, 1270, 990, 1240).forEach(this::widen);

        assertThat(widths()).isEqualTo(before);
    }

    private void widen(int width) {
        TestWindow.fx(() -> {
            window.stage().setWidth(width);
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents(20);
    }

    private Map<String, Double> widths() {
        return TestWindow.fx(() -> window.table().getVisibleLeafColumns().stream()
                .collect(Collectors.toMap(column -> column.getId().replace("column-", ""), TableColumn::getWidth)));
    }

    private static Map<String, Double> without(Map<String, Double> widths, String... columns) {
        Map<String, Double> others = new TreeMap<>(widths);
        others.keySet().removeAll(List.of(columns));
        return others;
    }

    /**
     * Drags a column's edge pixel by pixel, because the headless platform drops the drag when the pointer leaves the
     * edge.
     */
    private void drag(String column, int pixels) {
        Bounds heading = TestWindow.fx(() -> {
            Node node = window.table().lookup("#column-" + column);
            return node.localToScreen(node.getBoundsInLocal());
        });
        FxRobot robot = new FxRobot();
        robot.moveTo(heading.getMaxX() - 1, heading.getCenterY()).press(MouseButton.PRIMARY);
        for (int i = 0; i < Math.abs(pixels); i++) {
            robot.moveBy(Integer.signum(pixels), 0);
            WaitForAsyncUtils.waitForFxEvents();
        }
        robot.release(MouseButton.PRIMARY);
    }

    /** The texts that are wider than their column, with the width that they need. */
    private Map<String, Double> tooWideFor(ToDoubleFunction<TableColumn<?, ?>> width) {
        return TestWindow.fx(() -> {
            Map<String, Double> tooWide = new TreeMap<>();
            List<TableCell<?, ?>> cells = cells();
            assertThat(cells).hasSizeGreaterThan(50);
            cells.forEach(cell -> {
                double needs = needs(cell);
                if (needs > width.applyAsDouble(cell.getTableColumn())) {
                    tooWide.put(cell.getTableColumn().getId() + " " + cell.getText(), needs);
                }
            });
            return tooWide;
        });
    }

    private List<String> cutOff() {
        return TestWindow.fx(() -> Stream.concat(cells().stream(), headings().stream())
                .filter(Labeled::isTextTruncated).map(Labeled::getText).toList());
    }

    private void open(String language, int width, int height) {
        window = new TestWindow(Locale.of(language), TestWindow.NETWORK);
        open(width, height);
    }

    private void open(int width, int height) {
        window.fleet.put(usual());
        window.show(width, height);
        await().until(() -> window.row("sim-00001") != null);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Everyday values; a nickname, a long model or the text of a failure may be longer. */
    private static Phone[] usual() {
        Phone phone = Phones.model("sim-00001", "Galaxy A54", 100, "wifi");
        return Stream.of(
                List.of(Phones.battery(phone, 100, true)),
                presences(), sharings(), more()).flatMap(List::stream).toArray(Phone[]::new);
    }

    private static List<Phone> presences() {
        return List.of(
                Phones.silent(named("sim-00002"), Presence.LATE, Duration.ofSeconds(8)),
                Phones.silent(named("sim-00003"), Presence.STALE, Duration.ofSeconds(14)),
                Phones.health(named("sim-00004"), new LinkHealth(3, 0, 0, null, List.of())),
                Phones.health(named("sim-00044"), new LinkHealth(3, 0, 0, null, List.of("192.0.2.7", "192.0.2.8"))),
                Phones.gone(named("sim-00005"), Departure.Reason.CONNECTION_LOST, Duration.ofMinutes(59)),
                Phones.gone(named("sim-00006"), Departure.Reason.HEARTBEAT_LOST, Duration.ofHours(4)),
                Phones.gone(named("sim-00007"), Departure.Reason.CLOSED_BY_PHONE, Duration.ofHours(20)));
    }

    private static List<Phone> sharings() {
        return List.of(
                Phones.sharing(named("sim-00008"), Sharing.LIVE), Phones.sharing(named("sim-00009"), Sharing.STALLED),
                Phones.sharing(named("sim-00010"), Sharing.ASKING),
                Phones.sharing(named("sim-00011"), Sharing.REQUESTED),
                Phones.sharing(named("sim-00012"), Sharing.DENIED), Phones.unable(named("sim-00013")));
    }

    /** Enough phones to make the vertical scroll bar appear. */
    private static List<Phone> more() {
        return IntStream.range(20, 60).mapToObj(i -> named("sim-000" + i)).toList();
    }

    /** A phone with an address of full length and a slow network. */
    private static Phone named(String id) {
        Instant now = HandClock.START;
        return Phones.with(Phones.battery(Phones.model(id, "Galaxy A54", 8, "cellular"), 8, false),
                new Link(Presence.ONLINE, now.minusSeconds(600), "192.168.100.200", now.minusSeconds(600),
                        now.minusSeconds(2), Duration.ofSeconds(5), IntervalSource.TOLD, Duration.ofMillis(120), null,
                        LinkHealth.FLAWLESS, null, Identity.NOT_TOLD));
    }

    private static double needs(TableCell<?, ?> cell) {
        Text text = new Text(cell.getText());
        text.setFont(cell.getFont());
        Node sign = cell.getGraphic();
        double beside = sign == null ? 0 : sign.prefWidth(-1) + cell.getGraphicTextGap();
        return Math.ceil(text.getLayoutBounds().getWidth()) + beside + cell.getInsets().getLeft()
                + cell.getInsets().getRight();
    }

    private List<TableCell<?, ?>> cells() {
        return window.table().lookupAll(".table-cell").stream().<TableCell<?, ?>>map(node -> (TableCell<?, ?>) node)
                .filter(cell -> cell.isVisible() && !cell.isEmpty() && cell.getText() != null
                        && cell.getTableRow() != null && cell.getTableRow().isVisible())
                .toList();
    }

    private List<Labeled> headings() {
        return window.table().lookupAll(".column-header .label").stream().map(Labeled.class::cast)
                .filter(label -> label.getText() != null && !label.getText().isEmpty()).toList();
    }
}
