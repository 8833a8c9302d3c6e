package dev.golink.app.shell.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import dev.golink.app.profiles.UndoModel;
import dev.golink.app.shell.support.TestWindow;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.profile.Profile;
import dev.golink.server.fleet.profile.ProfileEdit;
import dev.golink.ui.fixtures.Phones;

/** Undoing a change of groups, from its notice and by key. */
class UndoWindowTest {
    private TestWindow window = TestWindow.english();
    private final FxRobot robot = new FxRobot();

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void anEditByKeyboardCanBeUndoneByKeyboard() {
        open();
        join("kiosk");
        await().untilAsserted(() -> assertThat(window.notices()).containsExactly("Added 2 phones to kiosk"));
        assertThat(members()).containsExactly("lab-1", "lab-2", "lab-3");

        robot.press(KeyCode.SHORTCUT).push(KeyCode.Z).release(KeyCode.SHORTCUT);

        await().untilAsserted(() -> assertThat(members()).containsExactly("lab-3"));
        await().untilAsserted(
                () -> assertThat(window.notices()).contains("Undone: removed kiosk from 2 phones."));
        assertThat(undoButtons()).isEmpty();
    }

    @Test
    void tabReachesTheUndoButtonAndTheFocusReturnsToTheTable() {
        open();
        join("kiosk");
        await().until(() -> !undoButtons().isEmpty());

        for (int i = 0; i < 80 && !isFocused(undoButtons().getFirst()); i++) {
            robot.push(KeyCode.TAB);
        }
        assertThat(isFocused(undoButtons().getFirst())).isTrue();
        robot.push(KeyCode.SPACE);

        await().untilAsserted(() -> assertThat(members()).containsExactly("lab-3"));
        await().until(() -> TestWindow.fx(() -> window.table().isFocused()));
    }

    @Test
    void changesByAnotherOperatorStayAndAreCounted() {
        window = new TestWindow(Locale.SIMPLIFIED_CHINESE, TestWindow.NETWORK);
        open();
        join("kiosk");
        await().until(() -> !undoButtons().isEmpty());
        window.fleet.edit(Set.of(new PhoneId("lab-2")), ProfileEdit.groups(Set.of(), Set.of("kiosk")));
        await().until(() -> window.table().getItems().get(1).phone().profile().groups().isEmpty());

        fire(undoButtons().getFirst());

        await().untilAsserted(() -> assertThat(members()).containsExactly("lab-3"));
        await().untilAsserted(() -> assertThat(window.notices())
                .containsExactly("已撤销：移除了 1\u00a0台手机的“kiosk”。另有 1\u00a0台手机之后又有更改，保持不变。"));
    }

    @Test
    void undoExpires() {
        open();
        join("kiosk");
        await().until(() -> !undoButtons().isEmpty());

        window.clock.turn(UndoModel.OFFERED.plus(Duration.ofSeconds(1)));
        await().until(() -> window.notices().isEmpty());
        robot.press(KeyCode.SHORTCUT).push(KeyCode.Z).release(KeyCode.SHORTCUT);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(members()).containsExactly("lab-1", "lab-2", "lab-3");
        assertThat(TestWindow.<Boolean>fx(
                () -> window.stage().getScene().lookup("#edit-undo").getParent().getParent().isVisible())).isFalse();
    }

    private void open() {
        window.fleet.put(Phones.online("lab-1"), Phones.online("lab-2"),
                Phones.keeping(Phones.online("lab-3"), new Profile("", List.of("kiosk"), List.of(), "", 0)));
        window.show(1440, 800);
        await().until(() -> window.row("lab-3") != null);
        TestWindow.fx(() -> {
            window.table().requestFocus();
            return null;
        });
        window.select("lab-1", "lab-2", "lab-3");
    }

    private void join(String group) {
        robot.press(KeyCode.SHORTCUT).push(KeyCode.G).release(KeyCode.SHORTCUT);
        await().until(() -> window.isVisible("name-field"));
        robot.write(group).push(KeyCode.ENTER);
    }

    private List<String> members() {
        return Stream.of("lab-1", "lab-2", "lab-3")
                .filter(id -> window.fleet.phone(id).profile().groups().contains("kiosk")).toList();
    }

    private List<Button> undoButtons() {
        return window.all(".notice .undo").stream().map(Button.class::cast).filter(Button::isVisible).toList();
    }

    private static boolean isFocused(Node node) {
        WaitForAsyncUtils.waitForFxEvents();
        return TestWindow.fx(node::isFocused);
    }

    private static void fire(Button button) {
        TestWindow.fx(() -> {
            button.fire();
            return null;
        });
    }
}
