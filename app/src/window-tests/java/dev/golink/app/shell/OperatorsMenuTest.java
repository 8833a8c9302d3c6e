package dev.golink.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

import dev.golink.app.shell.support.TestWindow;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.ui.fixtures.Phones;

class OperatorsMenuTest {
    private static final OperatorId ANNA = new OperatorId("anna");
    private static final OperatorId OPS = TestWindow.OPS;

    private final FxRobot robot = new FxRobot();
    private TestWindow window = TestWindow.english();

    @BeforeEach
    void startTheToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void closeTheWindow() {
        window.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | anna watches 2 phones  | bert watches no phone | ops (you) watches 1 phone
            zh | anna：正在观看 2\u00a0台手机 | bert：没有观看手机      | ops（我）：正在观看 1\u00a0台手机
            """)
    void menuListsOperatorsAndWhatTheyWatch(String language, String anna, String bert, String self) {
        window = new TestWindow(Locale.of(language), TestWindow.NETWORK);
        open();

        robot.clickOn("#filter-operators");

        await().untilAsserted(() -> assertThat(items()).startsWith(anna, bert, self));
    }

    @Test
    void choosingAnOperatorShowsWatchedPhonesAlsoByKeyboard() {
        open();
        TestWindow.fx(() -> {
            window.stage().getScene().lookup("#filter-operators").requestFocus();
            return null;
        });

        robot.push(KeyCode.SPACE);
        await().until(() -> menu().isShowing());
        robot.push(KeyCode.DOWN).push(KeyCode.ENTER);

        await().untilAsserted(() -> assertThat(window.ids()).containsExactly("lab-1", "lab-2"));
        assertThat(window.accessibleText("filter-operators")).isEqualTo("3 operators, show the names");
    }

    @Test
    void menuSaysWhenAnOlderServerSendsNoNames() {
        open();
        window.fleet.operators(new String[0]);
        window.fleet.operators(2);

        await().untilAsserted(() -> assertThat(opened()).containsExactly("This server does not tell operator names."));
    }

    @Test
    void menuSaysWhenNoOtherOperatorIsConnected() {
        open();
        window.fleet.operators(new String[0]);

        await().untilAsserted(() -> assertThat(opened()).containsExactly("No other operator is connected."));
    }

    private void open() {
        window.show(1280, 720);
        window.fleet.put(Phones.sharing(Phones.online("lab-1"), Sharing.LIVE).watchedBy(List.of(ANNA, OPS)),
                Phones.sharing(Phones.online("lab-2"), Sharing.LIVE).watchedBy(List.of(ANNA)), Phones.online("lab-3"));
        window.fleet.operators("anna", "bert", "ops");
        await().until(() -> window.ids().size() == 3);
        await().until(() -> "3".equals(window.text("count-operators")));
    }

    private MenuButton menu() {
        return (MenuButton) window.stage().getScene().lookup("#filter-operators");
    }

    private List<String> items() {
        return TestWindow.fx(() -> menu().getItems().stream().map(MenuItem::getText).toList());
    }

    private List<String> opened() {
        TestWindow.fx(() -> {
            menu().hide();
            menu().show();
            return null;
        });
        return items();
    }
}
