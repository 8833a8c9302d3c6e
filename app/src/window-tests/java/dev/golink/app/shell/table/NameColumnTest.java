package dev.golink.app.shell.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import javafx.scene.control.Label;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import dev.golink.app.shell.support.TestWindow;
import dev.golink.server.fleet.profile.Profile;
import dev.golink.ui.fixtures.Phones;

/** A phone's name in the table. */
class NameColumnTest {
    @AutoClose
    private final TestWindow window = TestWindow.english();

    @Test
    void aRowShowsTheNicknameAndThenTheId() {
        open("Reception desk", "lab-1", 1100);

        await().untilAsserted(() -> assertThat(label("phone-name").getText()).isEqualTo("Reception desk"));
        assertThat(label("phone-id").getText()).isEqualTo("lab-1");
        assertThat(label("phone-id").isVisible()).isTrue();
    }

    @Test
    void nameColumnGrowsIntoFreeRoomBeforeItCutsTexts() {
        open("Reception desk", "kiosk-north", 1100);

        await().untilAsserted(() -> assertThat(window.column("phone").getWidth()).isGreaterThan(160));
        assertThat(List.of(label("phone-name"), label("phone-id")))
                .noneMatch(label -> TestWindow.fx(label::isTextTruncated));
    }

    @Test
    void withTooLittleRoomTheIdIsCutBeforeTheNickname() {
        open("Reception", "kiosk@hall:north-entrance", 900);

        await().until(() -> window.row("kiosk@hall:north-entrance") != null);
        assertThat(label("phone-name").isTextTruncated()).isFalse();
        assertThat(window.says("kiosk@hall:north-entrance")).contains("Reception · kiosk@hall:north-entrance");
    }

    private void open(String nickname, String id, int width) {
        window.fleet.put(Phones.keeping(Phones.online(id), new Profile(nickname, List.of(), List.of(), "", 0)));
        window.show(width, 700);
        await().until(() -> window.row(id) != null);
    }

    private Label label(String style) {
        return TestWindow.fx(() -> (Label) window.table().lookup("." + style));
    }
}
