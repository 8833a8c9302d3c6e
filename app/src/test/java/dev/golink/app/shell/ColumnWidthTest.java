package dev.golink.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.text.Text;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.util.WaitForAsyncUtils;

import dev.golink.app.fixtures.HandClock;
import dev.golink.app.fixtures.Phones;
import dev.golink.server.fleet.Departure;
import dev.golink.server.fleet.Link;
import dev.golink.server.fleet.LinkHealth;
import dev.golink.server.fleet.Phone;
import dev.golink.server.fleet.Presence;
import dev.golink.server.fleet.Sharing;

/** What columns usually say, in full at the widths that they have at first. */
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

    /** What needs more than its column has, and how much. */
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
        window.fleet.put(usual());
        window.show(width, height);
        await().until(() -> window.row("sim-00001") != null);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** What is seen every day; a nickname, a long model or the words of a failure may be longer. */
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
                Phones.health(named("sim-00004"), new LinkHealth(3, 0, 0, null)),
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

    /** So many that the bar at the side stands there too. */
    private static List<Phone> more() {
        return IntStream.range(20, 60).mapToObj(i -> named("sim-000" + i)).toList();
    }

    /** With an address of its full length, and a slow network. */
    private static Phone named(String id) {
        Instant now = HandClock.START;
        return Phones.with(Phones.battery(Phones.model(id, "Galaxy A54", 8, "cellular"), 8, false),
                new Link(Presence.ONLINE, now.minusSeconds(600), "192.168.100.200", now.minusSeconds(600),
                        now.minusSeconds(2), Duration.ofSeconds(5), Duration.ofMillis(120), null,
                        LinkHealth.FLAWLESS));
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
