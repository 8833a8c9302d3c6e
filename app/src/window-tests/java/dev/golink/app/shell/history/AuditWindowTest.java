package dev.golink.app.shell.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.util.WaitForAsyncUtils;

import dev.golink.app.audit.AuditHeads;
import dev.golink.app.shell.support.TestWindow;
import dev.golink.server.fleet.audit.AuditAction;
import dev.golink.server.fleet.audit.AuditCheck;
import dev.golink.server.fleet.audit.AuditEntry;
import dev.golink.server.fleet.audit.AuditHead;
import dev.golink.server.fleet.audit.AuditState;
import dev.golink.server.fleet.history.HistoryState;
import dev.golink.ui.fixtures.HandClock;
import dev.golink.ui.fixtures.Phones;

/** The audit in the window: its table, and the banner that warns of it. */
class AuditWindowTest {
    private static final String OPERATOR = "root-command-24940";
    private static final String LONG = "A fleet code for the hall in the north, until 2026-12-24, for 400 phones, "
            + "from the networks 192.0.2.0/24 and 198.51.100.0/24, paired by the staff of the hall";
    private static final AuditHead REMEMBERED = head(9, 'a');
    private static final AuditHead NEWEST = head(12, 'b');

    @TempDir
    private Path data;
    @AutoClose
    private TestWindow window = TestWindow.english();

    @BeforeEach
    void ownData() {
        window.data = data;
    }

    @ParameterizedTest
    @CsvSource({"en,1277", "zh,1277", "en,900", "zh,900"})
    void allColumnsAreInTheTableAndOnlyALongDetailIsCut(String language, int width) {
        window = new TestWindow(Locale.of(language), TestWindow.NETWORK);
        window.data = data;
        window.fleet.fakeAudit().add(HandClock.START, OPERATOR, AuditAction.NEW_FLEET_CODE, List.of("lab-1"), LONG);
        open(width);

        Bounds frame = TestWindow.fx(() -> table().localToScene(table().getLayoutBounds()));
        assertThat(cells()).hasSize(6)
                .allSatisfy(cell -> assertThat(cell.localToScene(cell.getLayoutBounds()).getMaxX())
                        .as(cell.getText()).isLessThanOrEqualTo(frame.getMaxX()))
                .allSatisfy(cell -> assertThat(cell.isTextTruncated()).as(cell.getText())
                        .isEqualTo(cell == cells().getLast()));
    }

    @Test
    void aTextThatIsCutIsWholeInTheTooltip() {
        window.fleet.fakeAudit().add(HandClock.START, OPERATOR, AuditAction.NEW_FLEET_CODE, List.of("lab-1"), LONG);
        open(900);

        TableCell<?, ?> cell = cells().getLast();
        assertThat(TestWindow.<String>fx(() -> {
            cell.fireEvent(entered());
            cell.getTooltip().getOnShowing().handle(null);
            return cell.getTooltip().getText();
        })).isEqualTo(LONG);
    }

    @Test
    void theHistoryOfAPhoneOpensInPlaceOfTheAudit() {
        window.fleet.put(Phones.online("lab-1"), Phones.online("lab-2"));
        window.fleet.fakeAudit().add(HandClock.START, OPERATOR, AuditAction.RING, List.of("lab-1"), "");
        open(1277);
        window.press("page-phones");
        window.select("lab-1");
        await().until(() -> window.isVisible("details-history"));

        window.press("details-history");

        await().until(() -> window.isVisible("history"));
        assertThat(window.isVisible("audit-view")).isFalse();
    }

    @Test
    void anAuditThatCantBeWrittenIsShownOnEveryPageUntilItCan() {
        window.show(1024, 700);
        assertThat(window.isVisible("audit-trouble")).isFalse();

        window.fleet.fakeAudit().state(new AuditState(NEWEST, new HistoryState.Failing(HistoryState.Cause.DISK_FULL,
                HandClock.START, "audit.db: disk is full")));
        await().until(() -> window.isVisible("audit-trouble"));
        assertThat(window.text("audit-trouble")).contains("can't write its audit: the disk is full")
                .endsWith("audit.db: disk is full");
        assertThat(window.isVisible("audit-accept")).isFalse();
        window.press("page-history");
        assertThat(window.isVisible("audit-trouble")).isTrue();

        window.fleet.fakeAudit().state(new AuditState(NEWEST, new HistoryState.Storing()));
        await().until(() -> !window.isVisible("audit-trouble"));
    }

    @Test
    void aReplacedAuditIsWarnedOfUntilTheOperatorAcceptsIt() {
        AuditHeads heads = new AuditHeads(data);
        heads.put(AuditHeads.HERE, REMEMBERED);
        window.fleet.fakeAudit().checks(new AuditCheck.Different(head(9, 'c')));
        window.show(1024, 700);

        window.fleet.fakeAudit().state(new AuditState(NEWEST, new HistoryState.Storing()));
        await().until(() -> window.isVisible("audit-trouble"));
        assertThat(window.text("audit-trouble")).startsWith("The audit of this server was replaced or changed: row 9");
        assertThat(heads.get(AuditHeads.HERE)).isEqualTo(Optional.of(REMEMBERED));

        window.fire("audit-accept");
        await().until(() -> !window.isVisible("audit-trouble"));
        assertThat(heads.get(AuditHeads.HERE)).isEqualTo(Optional.of(NEWEST));
    }

    @Test
    void aShorterAuditIsNamedBesideTheReasonThatItCantBeWritten() {
        new AuditHeads(data).put(AuditHeads.HERE, NEWEST);
        window.fleet.fakeAudit().checks(new AuditCheck.Shorter(REMEMBERED));
        window.show(1024, 700);

        window.fleet.fakeAudit().state(new AuditState(REMEMBERED,
                new HistoryState.Failing(HistoryState.Cause.LOCKED, HandClock.START, "audit.db: locked")));

        await().untilAsserted(() -> assertThat(window.text("audit-trouble").lines()).hasSize(2)
                .satisfiesExactly(line -> assertThat(line).contains("remembers row 12, and it ends at row 9"),
                        line -> assertThat(line).contains("another program uses the file")));
    }

    private static AuditHead head(long row, char digit) {
        return new AuditHead(row, String.valueOf(digit).repeat(64));
    }

    private static MouseEvent entered() {
        return new MouseEvent(MouseEvent.MOUSE_ENTERED, 0, 0, 0, 0,
                MouseButton.NONE, 0, false, false, false, false, false, false, false, false, false,
                false, null);
    }

    private void open(int width) {
        window.show(width, 700);
        window.press("page-history");
        window.fire("audit-tab");
        await().until(() -> TestWindow.fx(() -> table() != null && !table().getItems().isEmpty()));
        WaitForAsyncUtils.waitForFxEvents();
    }

    @SuppressWarnings("unchecked")
    private TableView<AuditEntry> table() {
        return (TableView<AuditEntry>) window.stage().getScene().lookup("#audit");
    }

    /** The cells of the first row, from left to right. */
    private List<TableCell<?, ?>> cells() {
        return TestWindow.fx(() -> {
            table().applyCss();
            table().layout();
            Node row = table().lookup(".table-row-cell");
            return row.lookupAll(".table-cell").stream().<TableCell<?, ?>>map(cell -> (TableCell<?, ?>) cell)
                    .sorted((one, two) -> Double.compare(one.getLayoutX(), two.getLayoutX())).toList();
        });
    }
}
