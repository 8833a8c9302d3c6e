package dev.golink.app.shell.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Window;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import dev.golink.app.export.ExportFormat;
import dev.golink.app.shell.support.TestWindow;
import dev.golink.server.fleet.phone.Departure.Reason;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.profile.Profile;
import dev.golink.ui.fixtures.Phones;
import dev.golink.ui.fixtures.fleet.SampleFleet;
import dev.golink.ui.roster.PhoneRow;
import dev.golink.ui.settings.Section;
import dev.golink.ui.settings.Settings;

/** Columns, sorting, copying, export and clearing in the real window, as an operator does them. */
class TableWalkTest {
    private static final List<String> AT_FIRST = List.of("Presence", "Phone", "Model", "Sharing", "Battery", "Network",
            "Address", "Round trip", "Last heard");

    @AutoClose
    private TestWindow window = TestWindow.english();
    private final FxRobot robot = new FxRobot();

    @TempDir
    private Path folder;

    @Test
    void columnsAreChosenInTheMenuAndTheChoiceIsRemembered() {
        open(SampleFleet.phones());
        assertThat(shown()).isEqualTo(AT_FIRST);

        column("show-network").fire();
        column("show-connected").fire();
        assertThat(column("show-phone").isDisable()).isTrue();
        TestWindow.fx(() -> {
            List<TableColumn<PhoneRow, ?>> order = new ArrayList<>(window.table().getColumns());
            order.addFirst(order.remove(order.indexOf(window.column("model"))));
            window.table().getColumns().setAll(order);
            return null;
        });
        assertThat(shown()).startsWith("Model", "Presence").contains("Connected").doesNotContain("Network");
        List<String> chosen = shown();

        again();
        assertThat(shown()).isEqualTo(chosen);

        menuItem("columns-reset").fire();
        assertThat(shown()).isEqualTo(AT_FIRST);
    }

    @Test
    void sortOrderOverSeveralColumnsIsSaved() {
        open(SampleFleet.phones());
        click("Network", false);
        click("Battery", true);
        click("Battery", true);
        List<String> order = window.ids();
        assertThat(order).startsWith("lab-3", "lab-20", "lab-4");

        again();

        assertThat(window.ids()).isEqualTo(order);
    }

    @Test
    void unknownValuesAreLastInEitherSortDirection() {
        open(SampleFleet.phones());
        click("Battery", false);
        assertThat(window.ids()).startsWith("lab-10").endsWith("lab-17");
        click("Battery", false);
        assertThat(window.ids()).startsWith("lab-2").endsWith("lab-17");
    }

    @Test
    void unknownColumnsOfAnotherVersionAreIgnoredAndKept() {
        Section<JsonObject> raw = new Section<>("columns", new JsonObject(), fields -> fields.object(), one -> one);
        JsonObject future = new JsonObject();
        JsonArray columns = new JsonArray();
        for (String name : List.of("hologram", "model", "phone", "battery")) {
            JsonObject one = new JsonObject();
            one.addProperty("name", name);
            one.addProperty("visible", !name.equals("battery"));
            columns.add(one);
        }
        future.add("columns", columns);
        future.addProperty("sorted_by", "nonsense");
        window.settings.set(raw, future);
        open(SampleFleet.phones());
        assertThat(shown()).startsWith("Presence", "Model", "Sharing", "Phone").doesNotContain("Battery");

        column("show-os").fire();

        assertThat(window.settings.get(raw).toString()).contains("hologram").contains("\"os\"");
    }

    @Test
    void tableScrollsSidewaysWhenColumnsNeedMoreRoom() {
        open(SampleFleet.phones());
        for (String name : List.of("nickname", "connected", "missed", "watchers", "groups", "tags", "note", "app")) {
            column("show-" + name).fire();
        }
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(TestWindow.<Double>fx(() -> window.table().getVisibleLeafColumns().stream()
                .mapToDouble(TableColumn::getWidth).sum())).isGreaterThan(1024);
        assertThat(TestWindow.<Double>fx(() -> window.column("presence").getWidth())).isEqualTo(142);
    }

    @Test
    void nicknameIsShownAndReadOutBeforeTheId() {
        window.fleet
                .put(Phones.keeping(Phones.online("lab-07"), new Profile("Front desk", List.of(), List.of(), "", 0)));
        window.show(1440, 700);
        await().until(() -> window.row("lab-07") != null);

        assertThat(window.says("lab-07")).contains("Front desk · lab-07");
        assertThat(TestWindow.<Object>fx(() -> window.row("lab-07")
                .queryAccessibleAttribute(javafx.scene.AccessibleAttribute.TEXT)).toString())
                .startsWith("Front desk, lab-07, Pixel 8, online").contains("not sharing").contains("last heard 2 s");
    }

    @Test
    void connectedDurationIsUpdated() {
        open(List.of(Phones.online("lab-1")));
        column("show-connected").fire();
        await().untilAsserted(() -> assertThat(window.says("lab-1")).contains("10 min"));

        window.clock.turn(Duration.ofHours(2));

        await().untilAsserted(() -> assertThat(window.says("lab-1")).contains("2 h 10 min"));
    }

    @Test
    void theSelectedRowsAreCopiedInTheirOrder() {
        open(SampleFleet.phones());
        window.select("lab-4", "lab-2");
        TestWindow.fx(() -> {
            window.table().requestFocus();
            return null;
        });

        robot.press(KeyCode.CONTROL, KeyCode.C).release(KeyCode.C, KeyCode.CONTROL);

        await().untilAsserted(() -> assertThat(window.notices()).containsExactly("2 rows copied"));
        assertThat(TestWindow.<String>fx(() -> Clipboard.getSystemClipboard().getString()).lines())
                .hasSize(3).satisfies(lines -> {
                    assertThat(lines.getFirst()).startsWith("Presence\tOffline reason\tPhone\tId\t");
                    assertThat(lines.get(1)).startsWith("online\t\tlab-2\tlab-2\tPixel 8\tlive\t100\tyes\twifi\t");
                    assertThat(lines.get(2)).startsWith("online\t\tlab-4");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void theTableIsExportedAsItIsShown(String language) throws IOException {
        Path file = folder.resolve("phones.csv");
        window = new TestWindow(Locale.of(language), TestWindow.NETWORK);
        window.saveTo = (_, _) -> Optional.of(file);
        open(SampleFleet.phones());
        window.type("lab-1");
        click(language.equals("en") ? "Phone" : "手机", false);

        menuItem("export-csv").fire();

        await().until(() -> window.notices().size() == 1);
        assertThat(window.notices().getFirst()).contains("11").contains(file.toString());
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(12);
        assertThat(lines.getFirst()).startsWith(language.equals("en") ? "\uFEFFPresence,Offline reason,Phone,Id,Model"
                : "\uFEFF状态,离线原因,手机,编号,型号");
        assertThat(lines.get(1)).contains("lab-19");
        assertThat(lines.getLast()).contains("lab-1,lab-1,");
    }

    @Test
    void cancellingTheFileDialogWritesNothing() {
        window.saveTo = (ExportFormat _, String _) -> Optional.empty();
        open(SampleFleet.phones());

        menuItem("export-json").fire();
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(window.notices()).isEmpty();
    }

    @Test
    void offlinePhonesAreRemovedAfterAQuestionWhenTheyAreMany() {
        open(IntStream.range(0, 22).mapToObj(i -> gone("lab-" + i)).toList());

        menuItem("clear-offline").fire();
        DialogPane question = await().until(TableWalkTest::question, pane -> pane != null);
        assertThat(question.getContentText()).contains("22 offline phones");
        TestWindow.fx(() -> {
            question.lookupButton(question.getButtonTypes().getFirst())
                    .fireEvent(new javafx.event.ActionEvent());
            return null;
        });

        await().untilAsserted(
                () -> assertThat(window.notices()).containsExactly("22 offline phones removed from the list"));
        assertThat(window.ids()).isEmpty();
    }

    @Test
    void rowMenuRemovesTheSelectedOfflinePhones() {
        open(List.of(gone("lab-1"), gone("lab-2"), Phones.online("lab-3")));
        window.select("lab-3");
        assertThat(rowMenu("clear-selected").isDisable()).isTrue();

        window.select("lab-1", "lab-3");
        MenuItem clear = rowMenu("clear-selected");
        assertThat(clear.isDisable()).isFalse();
        TestWindow.fx(() -> {
            clear.fire();
            return null;
        });

        await().untilAsserted(() -> assertThat(window.ids()).containsExactly("lab-2", "lab-3"));
        assertThat(window.notices()).containsExactly("1 offline phone removed from the list");
        assertThat(window.selected()).containsExactly("lab-3");
    }

    private void open(List<Phone> phones) {
        window.fleet.reset(phones);
        window.show(1024, 700);
        await().until(() -> window.ids().size() == phones.size());
    }

    /** Closes the window and opens another one with the same settings. */
    private void again() {
        List<Phone> phones = window.ids().stream().map(window.fleet::phone).toList();
        Settings remembered = window.settings;
        window.close();
        window = new TestWindow(Locale.ENGLISH, TestWindow.NETWORK, remembered);
        open(phones);
    }

    private List<String> shown() {
        return TestWindow.fx(() -> window.table().getVisibleLeafColumns().stream().map(TableColumn::getText).toList());
    }

    /** Clicks a column heading; where there is a menu, the robot's own click counts as a right click. */
    private void click(String heading, boolean shift) {
        Node header = window.all("#roster .column-header").stream()
                .filter(one -> one.lookup(".label") instanceof Label label && label.getText().equals(heading))
                .findFirst().orElseThrow();
        TestWindow.fx(() -> {
            header.fireEvent(new MouseEvent(MouseEvent.MOUSE_RELEASED, 5, 5, 5, 5, MouseButton.PRIMARY, 1, shift, false,
                    false, false, false, false, false, true, false, true, null));
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Fired column(String id) {
        return menuItem(id);
    }

    /** The menu item with this ID, in the window's menu or its submenus. */
    private Fired menuItem(String id) {
        return new Fired(TestWindow.fx(() -> find(
                ((MenuButton) window.stage().getScene().lookup("#action-more")).getItems(), id).orElseThrow()));
    }

    private static Optional<MenuItem> find(List<MenuItem> items, String id) {
        return items.stream().flatMap(item -> id.equals(item.getId()) ? Optional.of(item).stream()
                : item instanceof Menu menu ? find(menu.getItems(), id).stream() : Optional.<MenuItem>empty().stream())
                .findFirst();
    }

    private MenuItem rowMenu(String id) {
        return TestWindow.fx(() -> {
            window.table().getContextMenu().show(window.table(), 100, 200);
            MenuItem item = find(window.table().getContextMenu().getItems(), id).orElseThrow();
            window.table().getContextMenu().hide();
            return item;
        });
    }

    private static DialogPane question() {
        return TestWindow.fx(() -> Window.getWindows().stream().filter(Window::isShowing)
                .map(shown -> shown.getScene().getRoot()).filter(DialogPane.class::isInstance)
                .map(DialogPane.class::cast).findFirst().orElse(null));
    }

    private static Phone gone(String id) {
        return Phones.gone(Phones.online(id), Reason.CONNECTION_LOST, Duration.ofMinutes(1));
    }

    /** A menu item that is chosen as an operator does, on the JavaFX thread. */
    private record Fired(MenuItem item) {
        private void fire() {
            TestWindow.fx(() -> {
                if (item instanceof CheckMenuItem check) {
                    check.setSelected(!check.isSelected());
                }
                item.fire();
                return null;
            });
            WaitForAsyncUtils.waitForFxEvents();
        }

        private boolean isDisable() {
            return item.isDisable();
        }
    }
}
