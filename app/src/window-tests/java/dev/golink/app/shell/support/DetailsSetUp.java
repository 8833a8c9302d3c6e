package dev.golink.app.shell.support;

import static org.awaitility.Awaitility.await;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import dev.golink.server.fleet.phone.LinkHealth;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.profile.Profile;
import dev.golink.ui.fixtures.Phones;

/** The real window with the details beside its table. */
public abstract class DetailsSetUp {
    public TestWindow window = TestWindow.english();
    public final FxRobot robot = new FxRobot();

    @AfterEach
    public void close() {
        window.close();
    }

    public void open(Phone... phones) {
        window.fleet.put(phones);
        window.show(1000, 860);
        opened(phones.length);
    }

    public void opened(int phones) {
        await().until(() -> window.ids().size() == phones);
        TestWindow.fx(() -> {
            window.table().requestFocus();
            return null;
        });
        robot.push(KeyCode.F4);
        await().until(() -> isShown("details"));
    }

    public void press(KeyCode key) {
        robot.press(KeyCode.CONTROL, key).release(key, KeyCode.CONTROL);
    }

    public void press(String id) {
        window.press(id);
        WaitForAsyncUtils.waitForFxEvents();
    }

    public boolean isShown(String id) {
        return TestWindow.fx(() -> {
            Node node = window.stage().getScene().lookup("#" + id);
            return node != null && isInSight(node);
        });
    }

    public static boolean isInSight(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /** The visible facts, such as "Model=Pixel 8". */
    public List<String> facts() {
        return TestWindow.fx(() -> window.stage().getScene().getRoot().lookupAll("#details .fact").stream()
                .map(TextField.class::cast).map(field -> field.getAccessibleText() + "=" + field.getText()).toList());
    }

    public List<String> labels(String selector) {
        return TestWindow.fx(() -> window.stage().getScene().getRoot().lookupAll(selector).stream()
                .map(Label.class::cast).map(Label::getText).toList());
    }

    public static Phone in(String id, String group) {
        return Phones.keeping(Phones.health(Phones.online(id), LinkHealth.FLAWLESS),
                new Profile("", List.of(group), List.of(), "", 0));
    }

    public void type(String id, String text) {
        await().until(() -> isShown(id));
        TestWindow.fx(() -> {
            ((TextInputControl) window.stage().getScene().lookup("#" + id)).setText(text);
            return null;
        });
    }
}
