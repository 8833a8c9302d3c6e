package dev.golink.app.shell.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import dev.golink.app.shell.support.HistorySamples;
import dev.golink.app.shell.support.TestWindow;
import dev.golink.server.fleet.history.HistoryEntry;
import dev.golink.server.fleet.history.HistoryFact;
import dev.golink.server.fleet.history.HistoryKind;
import dev.golink.server.fleet.history.HistoryState;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.id.Refusal;
import dev.golink.ui.fixtures.HandClock;
import dev.golink.ui.fixtures.Phones;
import dev.golink.ui.fixtures.fleet.FakeHistory;

/** The page of the history, as an operator uses it. */
class HistoryWindowTest {
    @AutoClose
    private final TestWindow window = TestWindow.english();
    private final FakeHistory history = window.fleet.fakeHistory();
    private final FxRobot robot = new FxRobot();

    @TempDir
    private Path folder;

    @Test
    void theKeyOpensThePageWithTheNewestEntries() {
        HistorySamples.fill(history, HandClock.START);
        open();

        assertThat(rows()).first().satisfies(row -> assertThat(row).containsExactly("14:56:06", "Sharing", "lab-1",
                "Sharing its screen"));
        assertThat(window.text("history-count")).endsWith("entries");
        assertThat(window.accessibleText("online-counts")).startsWith("Lowest");
    }

    @Test
    void missingEntriesAreMarkedRows() {
        HistorySamples.fill(history, HandClock.START);
        open();

        assertThat(TestWindow.fx(() -> table().lookupAll(".table-row-cell").stream().map(TableRow.class::cast)
                .filter(row -> row.getPseudoClassStates().stream()
                        .anyMatch(state -> state.getPseudoClassName().equals("gap")))
                .map(row -> ((HistoryEntry) row.getItem()).fact()).toList()))
                .anyMatch(HistoryFact.EntriesLost.class::isInstance);
    }

    @Test
    void olderEntriesComeWhenTheListIsScrolled() {
        for (int i = 0; i < 1_500; i++) {
            history.add(HandClock.START, "lab-1", null, new HistoryFact.TemperatureChanged(i));
        }
        open();
        await().until(() -> TestWindow.fx(() -> table().getItems().size() >= 100));

        await().until(() -> TestWindow.fx(() -> {
            table().scrollTo(table().getItems().size() - 1);
            return table().getItems().size() == 1_500;
        }));
        assertThat(window.text("history-count")).isEqualTo("1,500 entries");
    }

    @Test
    void aPhonesFilterShowsItsDays() {
        HistorySamples.fill(history, HandClock.START);
        open();

        enter("history-phone", "lab-1");

        await().until(() -> window.isVisible("history-day-6"));
        assertThat(window.accessibleText("history-day-0")).startsWith("Sat 14 Mar: online");
        assertThat(rows()).allMatch(row -> row.get(2).equals("lab-1"));
        robot.interact(() -> window.stage().getScene().lookup("#history-day-0").requestFocus());
        robot.push(KeyCode.END);
        assertThat(window.accessibleText("history-day-0")).contains("15:09: online, sharing");
        assertThat(window.text("history-days-state")).startsWith("Sat 14 Mar:");
    }

    @Test
    void theFiltersNarrowTheQuery() {
        HistorySamples.fill(history, HandClock.START);
        open();

        TestWindow.fx(() -> {
            ((MenuButton) lookup("history-kinds")).getItems().stream()
                    .filter(item -> "history-kind-server".equals(item.getId())).map(CheckMenuItem.class::cast)
                    .forEach(item -> {
                        item.setSelected(true);
                        item.getOnAction().handle(new ActionEvent());
                    });
            ((ChoiceBox<?>) lookup("history-time")).getSelectionModel().select(1);
            return null;
        });
        enter("history-operator", "anna");

        await().until(() -> history.queries().getLast().operator() != null);
        assertThat(history.queries().getLast().kinds()).isEqualTo(Set.of(HistoryKind.SERVER));
        assertThat(history.queries().getLast().from()).hasToString("2026-03-14T00:00:00Z");
        await().until(() -> window.text("history-empty").equals("Nothing found"));
        window.fire("history-empty-action");
        await().until(() -> !rows().isEmpty());
        assertThat(window.isEnabled("history-clear")).isFalse();
    }

    @Test
    void ownDaysMustBeDays() {
        open();
        TestWindow.fx(() -> {
            ((ChoiceBox<?>) lookup("history-time")).getSelectionModel().selectLast();
            return null;
        });
        int asked = history.queries().size();

        enter("history-first", "14.3.");
        assertThat(window.text("history-time-problem")).startsWith("“14.3.” is not a day");
        assertThat(history.queries()).hasSize(asked);
        enter("history-first", "2026-03-01");

        assertThat(history.queries().getLast().from()).hasToString("2026-03-01T00:00:00Z");
        assertThat(window.isVisible("history-time-problem")).isFalse();
    }

    @Test
    void enterShowsThePhoneOfAnEntry() {
        window.fleet.put(Phones.online("lab-1"), Phones.online("lab-2"));
        history.add(HandClock.START, "lab-2", null, new HistoryFact.PhoneConnected("192.0.2.2"));
        open();

        TestWindow.fx(() -> {
            table().getSelectionModel().select(0);
            table().requestFocus();
            return null;
        });
        robot.push(KeyCode.ENTER);

        await().until(() -> window.selected().equals(List.of("lab-2")));
        assertThat(window.isVisible("history-page")).isFalse();
    }

    @Test
    void newEntriesWaitBehindAButtonWhileOneIsSelected() {
        history.add(HandClock.START, "lab-1", null, new HistoryFact.PhoneConnected("192.0.2.2"));
        open();
        TestWindow.fx(() -> {
            table().getSelectionModel().select(0);
            return null;
        });
        history.add(HandClock.START, "lab-2", null, new HistoryFact.PhoneConnected("192.0.2.3"));
        window.clock.turn(Duration.ofSeconds(5));

        await().until(() -> window.isVisible("history-fresh"));
        assertThat(window.text("history-fresh")).isEqualTo("1 new entry");
        assertThat(rows()).hasSize(1);
        window.fire("history-fresh");

        await().until(() -> rows().size() == 2);
        assertThat(window.isVisible("history-fresh")).isFalse();
    }

    @Test
    void aServerThatCantStoreIsShownOnEveryPageUntilItCan() {
        open();
        window.press("page-phones");
        history.state(new HistoryState.Failing(HistoryState.Cause.DISK_FULL, HandClock.START, "history.db: full"));

        await().until(() -> window.isVisible("history-failing"));
        assertThat(window.text("history-failing")).contains("its disk is full").contains("history.db: full");
        history.state(new HistoryState.Storing());

        await().until(() -> !window.isVisible("history-failing"));
    }

    @Test
    void anOldServerIsNamedAsTheReason() {
        history.refuse(Refusal.of(Refusal.Code.SERVER_TOO_OLD, "old"));
        open();

        await().until(() -> window.text("history-empty").equals("The server gives no history"));
        assertThat(window.text("history-empty-more")).contains("older than this console");
        assertThat(window.isEnabled("history-export")).isFalse();
    }

    @Test
    void anUnreachableServerCanBeAskedAgain() {
        history.add(HandClock.START, "lab-1", null, new HistoryFact.PhoneConnected("192.0.2.2"));
        history.reachable(false);
        open();
        await().until(() -> window.text("history-empty").equals("The server did not answer"));

        history.reachable(true);
        window.fire("history-empty-action");

        await().until(() -> rows().size() == 1);
    }

    @Test
    void theEntriesFoundAreExported() throws IOException {
        HistorySamples.fill(history, HandClock.START);
        window.saveTo = (format, name) -> Optional.of(folder.resolve(name + "." + format.extension()));
        open();

        TestWindow.fx(() -> {
            ((MenuButton) lookup("history-export")).getItems().forEach(item -> item.fire());
            return null;
        });

        await().until(() -> window.notices().stream().anyMatch(text -> text.contains("rows exported to")));
        try (var files = Files.list(folder)) {
            Path file = files.findFirst().orElseThrow();
            assertThat(Files.readAllLines(file)).hasSizeGreaterThan(50);
        }
    }

    @Test
    void theDetailsOfAPhoneLeadToItsHistory() {
        HistorySamples.fill(history, HandClock.START);
        window.fleet.put(Phones.online("lab-1"), Phones.online("lab-2"));
        window.show(1440, 900);
        assertThat(history.queries()).isEmpty();

        window.select("lab-1");
        await().until(() -> lookup("details-day-6") != null);
        assertThat(window.accessibleText("details-day-1")).startsWith("Fri 13 Mar: online");
        await().until(() -> window.all("#details-entries .label").size() == 5);
        TestWindow.fx(() -> {
            lookup("details-history").fireEvent(new ActionEvent());
            return null;
        });

        await().until(() -> window.isVisible("history-page"));
        assertThat(history.queries().getLast().phone()).isEqualTo(new PhoneId("lab-1"));
        await().until(() -> TestWindow.fx(() -> ((TextField) lookup("history-phone")).getText()).equals("lab-1"));
    }

    @Test
    void theChartOfOnlinePhonesOpensThePage() {
        window.fleet.put(Phones.online("lab-1"));
        window.show(1440, 900);

        window.fire("open-history");

        await().until(() -> window.isVisible("history-page"));
        window.fire("counts-month");
        assertThat(history.countsQueries().getLast().step()).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void tenThousandEntriesScrollInOneRowHeight() {
        for (int i = 0; i < 10_000; i++) {
            history.add(HandClock.START, "lab-" + i % 100, null, new HistoryFact.TemperatureChanged(i));
        }
        open();
        await().until(() -> TestWindow.fx(() -> {
            table().scrollTo(table().getItems().size() - 1);
            return table().getItems().size() == 10_000;
        }));

        assertThat(TestWindow.fx(() -> table().lookupAll(".table-row-cell").size())).isLessThan(60);
        for (int row = 0; row < 10_000; row += 500) {
            int next = row;
            TestWindow.fx(() -> {
                table().scrollTo(next);
                return null;
            });
            WaitForAsyncUtils.waitForFxEvents();
        }
    }

    private void open() {
        window.show(1024, 700);
        robot.press(KeyCode.CONTROL, KeyCode.DIGIT5).release(KeyCode.DIGIT5, KeyCode.CONTROL);
        await().until(() -> window.isVisible("history-page"));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void enter(String id, String text) {
        TestWindow.fx(() -> {
            TextField field = (TextField) lookup(id);
            field.setText(text);
            field.getOnAction().handle(new ActionEvent());
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Node lookup(String id) {
        return window.stage().getScene().lookup("#" + id);
    }

    @SuppressWarnings("unchecked")
    private TableView<HistoryEntry> table() {
        return (TableView<HistoryEntry>) lookup("history");
    }

    /** The texts of all visible rows, cell by cell. */
    private List<List<String>> rows() {
        return TestWindow.fx(() -> {
            table().applyCss();
            table().layout();
            return table().lookupAll(".table-row-cell").stream().map(TableRow.class::cast)
                    .filter(row -> row.isVisible() && !row.isEmpty())
                    .sorted((one, two) -> Integer.compare(one.getIndex(), two.getIndex()))
                    .map(row -> ((TableRow<?>) row).getChildrenUnmodifiable().stream().map(Labeled.class::cast)
                            .map(cell -> cell.getGraphic() instanceof Labeled link ? link.getText()
                                    : String.valueOf(cell.getText()))
                            .toList())
                    .toList();
        });
    }
}
