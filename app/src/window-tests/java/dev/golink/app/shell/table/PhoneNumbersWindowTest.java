package dev.golink.app.shell.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

import dev.golink.app.shell.support.TestWindow;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.profile.Numbering;
import dev.golink.server.fleet.profile.Profile;
import dev.golink.server.fleet.profile.ProfileEdit;
import dev.golink.ui.fixtures.Phones;

/** Giving numbers to phones, from the window's menu. */
class PhoneNumbersWindowTest {
    private final TestWindow window = TestWindow.english();
    private final FxRobot robot = new FxRobot();

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void phonesAreNumberedInTableOrderAndUndoClearsTheNumbers() {
        open(numbered("lab-10", 0), numbered("lab-9", 0), numbered("lab-1", 2));
        assertThat(columns()).as("lab-1 has one").contains("No.");

        fire("number-all");
        window.sayYes();

        await().untilAsserted(() -> assertThat(numbers()).containsExactly(2, 1, 3));
        await().untilAsserted(() -> assertThat(window.notices()).containsExactly("Numbered 2 phones"));
        robot.press(KeyCode.SHORTCUT).push(KeyCode.Z).release(KeyCode.SHORTCUT);
        await().untilAsserted(() -> assertThat(numbers()).containsExactly(2, 0, 0));
        await().untilAsserted(
                () -> assertThat(window.notices()).contains("Undone: cleared the numbers of 2 phones."));
    }

    @Test
    void clearedNumbersReturnWithUndo() {
        open(numbered("lab-1", 7), numbered("lab-2", 3), numbered("lab-3", 4));

        fire("unnumber-all");
        window.sayYes();

        await().untilAsserted(() -> assertThat(numbers()).containsExactly(0, 0, 0));
        robot.press(KeyCode.SHORTCUT).push(KeyCode.Z).release(KeyCode.SHORTCUT);
        await().untilAsserted(() -> assertThat(numbers()).containsExactly(7, 3, 4));
    }

    @Test
    void menuReportsWhenAllPhonesHaveNumbers() {
        open(numbered("lab-1", 1), numbered("lab-2", 2));

        fire("number-all");

        await().untilAsserted(
                () -> assertThat(window.notices()).containsExactly("All 2 phones already have a number."));
    }

    @Test
    void theColumnComesWithTheFirstNumberAndStaysHiddenIfItIsHidden() {
        open(numbered("lab-1", 0), numbered("lab-2", 0));
        assertThat(columns()).doesNotContain("No.");

        window.fleet.edit(Set.of(new PhoneId("lab-1")), ProfileEdit.number(new Numbering.From(1)));
        await().untilAsserted(() -> assertThat(columns()).first().isEqualTo("No."));
        TestWindow.fx(() -> {
            window.table().getColumns().getFirst().setVisible(false);
            return null;
        });
        window.fleet.edit(Set.of(new PhoneId("lab-2")), ProfileEdit.number(new Numbering.From(2)));

        await().untilAsserted(() -> assertThat(numbers()).containsExactly(1, 2));
        assertThat(columns()).doesNotContain("No.");
    }

    private void open(Phone... phones) {
        window.fleet.put(phones);
        window.show(1440, 800);
        await().until(() -> window.ids().size() == phones.length);
        TestWindow.fx(() -> {
            window.table().requestFocus();
            return null;
        });
    }

    private List<String> columns() {
        return TestWindow.fx(() -> window.table().getVisibleLeafColumns().stream().map(TableColumn::getText).toList());
    }

    private List<Integer> numbers() {
        return TestWindow.fx(() -> window.table().getItems().stream().map(row -> row.phone().profile().number())
                .toList());
    }

    private void fire(String id) {
        TestWindow.fx(() -> {
            items(((MenuButton) window.stage().getScene().lookup("#action-more")).getItems())
                    .filter(item -> id.equals(item.getId())).findFirst().orElseThrow().fire();
            return null;
        });
    }

    private static Stream<MenuItem> items(List<MenuItem> items) {
        return items.stream().flatMap(item -> item instanceof Menu menu ? items(menu.getItems()) : Stream.of(item));
    }

    private static Phone numbered(String id, int number) {
        return Phones.keeping(Phones.online(id), new Profile("", List.of(), List.of(), "", number));
    }
}
