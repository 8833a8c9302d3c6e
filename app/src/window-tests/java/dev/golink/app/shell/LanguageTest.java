package dev.golink.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.ToggleButton;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

import dev.golink.app.shell.support.SideWindows;
import dev.golink.app.shell.support.TestWindow;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.ui.fixtures.Phones;
import dev.golink.ui.roster.PhoneRow;

/** Changing the console's language while it runs; everything else stays as it is. */
class LanguageTest {
    private final TestWindow window = TestWindow.english();

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void selectionSortOrderAndScrollPositionStayInTheNewLanguage() {
        window.fleet.reset(IntStream.rangeClosed(1, 300).mapToObj(i -> Phones.online("lab-" + i)).toList());
        window.show(1024, 700);
        sort("column-phone", SortType.DESCENDING);
        window.select("lab-150", "lab-151");
        window.scrollTo(140);

        speak("chinese");

        assertThat(window.text("word-online")).isEqualTo("在线");
        assertThat(window.selected()).containsExactlyInAnyOrder("lab-150", "lab-151");
        assertThat(window.ids().getFirst()).isEqualTo("lab-300");
        await().untilAsserted(() -> assertThat(window.says("lab-160")).contains("在线"));
        assertThat(TestWindow.fx(() -> window.row("lab-160").getLayoutY())).isLessThan(34);
        assertThat(TestWindow.fx(() -> window.stage().getTitle())).startsWith("GoLink · ops@");
        window.press("action-start");
        assertThat(window.fleet.sent()).extracting(sent -> sent.phone().value()).containsExactlyInAnyOrder("lab-150",
                "lab-151");
        window.fleet.answer("lab-150", new Outcome.Refused(""));
        await().untilAsserted(() -> assertThat(window.says("lab-150")).contains("已拒绝"));

        speak("english");
        assertThat(window.text("word-online")).isEqualTo("online");
        assertThat(window.selected()).containsExactlyInAnyOrder("lab-150", "lab-151");
        await().untilAsserted(() -> assertThat(window.says("lab-150")).contains("refused"));
    }

    @Test
    void changesAreShownInTheNewLanguageAndTheOldViewIsInactive() {
        window.fleet.put(Phones.online("lab-1"), Phones.online("lab-2"));
        window.show(1024, 700);
        window.select("lab-1");
        speak("chinese");

        window.fleet.forget("lab-1");
        window.fleet.put(Phones.sharing(Phones.online("lab-2"), Sharing.LIVE));

        await().untilAsserted(() -> assertThat(window.says("lab-2")).contains("共享中"));
        await().untilAsserted(() -> assertThat(window.isEnabled("action-start")).isFalse());
        assertThat(window.selected()).isEmpty();
    }

    @Test
    void openCardsAndWatchWindowsSwitchTheLanguage() {
        window.fleet.put(Phones.sharing(Phones.online("lab-1"), Sharing.LIVE));
        window.show(1024, 700);
        window.select("lab-1");
        window.press("action-watch");
        TestWindow.fx(() -> {
            ((ToggleButton) window.stage().getScene().lookup("#action-add")).setSelected(true);
            return null;
        });
        assertThat(window.viewerSays("#viewer-title")).isEqualTo("Sharing");

        speak("chinese");

        assertThat(window.isVisible("join-card")).isTrue();
        assertThat(window.viewerSays("#viewer-title")).isEqualTo("共享中");
        assertThat(window.otherWindows()).contains("lab-1 – 屏幕", "偏好设置");
    }

    @Test
    void aProblemIsShownInTheNewLanguage() {
        window.show(1024, 700);
        TestWindow.fx(() -> {
            window.window().trouble(texts -> texts.text("trouble.watch", "x"));
            return null;
        });

        speak("chinese");

        assertThat(window.all(".trouble")).anyMatch(node -> ((javafx.scene.control.Labeled) node).getText()
                .equals("无法显示手机：x"));
    }

    @Test
    void viewsOfTheOldLanguageAreGarbageCollected() {
        window.fleet.reset(IntStream.rangeClosed(1, 100).mapToObj(i -> Phones.online("lab-" + i)).toList());
        window.show(1024, 700);
        window.select("lab-1", "lab-2");
        List<WeakReference<Object>> old = new ArrayList<>();
        for (String language : List.of("chinese", "english", "chinese")) {
            old.add(TestWindow.fx(() -> new WeakReference<>(window.table())));
            old.add(TestWindow.fx(() -> new WeakReference<>(window.stage().getScene().getRoot())));
            speak(language);
        }
        // The next event replaces JavaFX's references to the last one.
        window.select("lab-3");
        WaitForAsyncUtils.waitForFxEvents();

        await().untilAsserted(() -> {
            System.gc();
            assertThat(old).allMatch(view -> view.refersTo(null));
        });
    }

    private void sort(String column, SortType type) {
        TestWindow.fx(() -> {
            TableColumn<PhoneRow, ?> found = window.table().getColumns().stream()
                    .filter(one -> column.equals(one.getId())).findFirst().orElseThrow();
            found.setSortType(type);
            window.table().getSortOrder().setAll(List.of(found));
            window.table().sort();
            return null;
        });
    }

    private void speak(String language) {
        if (!SideWindows.isOpen(window)) {
            SideWindows.choose(window, "menu-preferences");
        }
        SideWindows.press(window, "language-" + language);
        assertThat(TestWindow.fx(() -> SideWindows.scene(window).getFocusOwner().getId()))
                .isEqualTo("language-" + language);
    }
}
