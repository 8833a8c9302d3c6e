package dev.golink.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import dev.golink.app.fixtures.fleet.FakeLink;
import dev.golink.app.shell.support.ControlSteps;
import dev.golink.app.shell.support.SideWindows;
import dev.golink.app.shell.support.TestWindow;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.remote.link.LinkLoss;
import dev.golink.server.remote.link.LinkState;
import dev.golink.ui.fixtures.HandClock;
import dev.golink.ui.fixtures.Phones;
import dev.golink.ui.keys.Shortcut;

/** The list of keys, and the action of each key. */
class ShortcutsTest {
    @AutoClose
    private TestWindow window = TestWindow.english();
    private final FxRobot robot = new FxRobot();

    @Test
    void shortcutsAreListedByTopic() {
        window.show(1024, 700);

        robot.push(KeyCode.F1);

        assertThat(SideWindows.title(window)).isEqualTo("Keyboard shortcuts");
        List<String> lines = TestWindow.fx(() -> SideWindows.scene(window).getRoot().lookupAll(".shortcut").stream()
                .map(node -> node.getAccessibleText()).toList());
        assertThat(lines).hasSize(shortcuts().size())
                .contains("Ask the selected phones to share their screens: Ctrl+Enter");
        robot.push(KeyCode.ESCAPE);
        await().until(() -> !SideWindows.isOpen(window));
    }

    @Test
    void everyListedShortcutDoesWhatTheListSays() {
        FakeLink link = FakeLink.connected();
        window = TestWindow.attached(Locale.ENGLISH, link);
        window.fleet.put(Phones.online("lab-1"), ControlSteps.able("lab-2"));
        window.show(1024, 700);
        await().untilAsserted(() -> assertThat(window.ids()).hasSize(2));
        Map<String, Runnable> works = new HashMap<>();
        works.put("undo", () -> assertThat(window.fleet.phone("lab-1").profile().tags()).isEmpty());
        works.put("select-all", () -> assertThat(window.selected()).hasSize(2));
        works.put("start", () -> assertThat(sent()).contains("lab-1 start"));
        works.put("stop", () -> assertThat(sent()).contains("lab-2 stop"));
        works.put("watch", () -> assertThat(window.otherWindows()).contains("lab-2 – screen"));
        works.put("full-screen", () -> assertThat(viewer().isFullScreen()).isTrue());
        works.put("control", () -> assertThat(window.fleet.fakeControl().takings()).hasSize(1));
        works.put("figures", () -> assertThat(viewer().getScene().lookup("#figures")).isNotNull());
        works.put("leave", () -> assertThat(viewer().isFullScreen()).isFalse());
        works.put("preferences", () -> assertThat(window.otherWindows()).contains("Preferences"));
        works.put("saved", () -> assertThat(window.otherWindows()).contains("Saved screenshots and recordings"));
        works.put("context-menu", () -> assertThat(TestWindow.<Boolean>fx(
                () -> window.table().getContextMenu().isShowing())).isTrue());
        works.put("shortcuts", () -> assertThat(window.otherWindows()).contains("Keyboard shortcuts"));
        works.put("close", () -> assertThat(window.isVisible("join-card")).isFalse());
        works.put("keep-screenshot", () -> assertThat(window.fleet.watched()).contains(new PhoneId("lab-2")));
        works.put("keep-copy", () -> assertThat(window.fleet.watched()).contains(new PhoneId("lab-2")));
        works.put("keep-record", () -> assertThat(window.text("status-recordings")).isEqualTo("1 recording"));
        works.put("keep-stop", () -> assertThat(window.isVisible("status-recordings")).isFalse());
        works.put("keep-replay", () -> assertThat(window.notices())
                .anyMatch(notice -> notice.startsWith("Nothing saved: GoLink keeps")));
        works.put("message", () -> assertThat(window.isVisible("message-text")).isTrue());
        works.put("phones", () -> assertThat(window.isVisible("roster")).isTrue());
        works.put("runs", () -> assertThat(window.isVisible("runs-page")).isTrue());
        works.put("waiting", () -> assertThat(window.isVisible("waiting-page")).isTrue());
        works.put("history", () -> assertThat(window.isVisible("history-page")).isTrue());
        works.put("adb", () -> assertThat(window.isVisible("adb-page")).isTrue());
        works.put("wall", () -> assertThat(window.isVisible("wall")).isTrue());
        works.put("enlarge", () -> assertThat(window.isVisible("close-up")).isTrue());
        works.put("wall-larger", () -> assertThat(zoom()).isGreaterThan(Math.log(160)));
        works.put("wall-smaller", () -> assertThat(zoom()).isLessThan(Math.log(160) + 0.001));
        works.put("wall-usual", () -> assertThat(zoom()).isCloseTo(Math.log(160), within(1e-9)));
        works.put("wall-fit", () -> assertThat(
                ((CheckBox) window.stage().getScene().lookup("#wall-fit")).isSelected()).isTrue());
        works.put("wall-page-next", () -> assertThat(window.text("wall-page-number")).startsWith("Page 2 of "));
        works.put("wall-page-previous", () -> assertThat(window.text("wall-page-number")).startsWith("Page 1 of "));
        works.put("wall-move", () -> assertThat(window.text("wall-order")).isEqualTo("Manual order"));
        works.put("find", () -> assertThat(focusOwner().getId()).isEqualTo("search-field"));
        works.put("copy", () -> assertThat(TestWindow.fx(() -> Clipboard.getSystemClipboard().getString()))
                .contains("lab-1"));
        works.put("rename", () -> assertThat(focusOwner()).isInstanceOf(TextInputControl.class));
        works.put("group", () -> assertThat(focusOwner()).isInstanceOf(TextInputControl.class));
        works.put("tag", () -> assertThat(focusOwner()).isInstanceOf(TextInputControl.class));
        // The key for the nickname has opened the details before, so this key closes them.
        works.put("details", () -> assertThat(window.isVisible("details")).isFalse());
        works.put("groups", () -> assertThat(window.isVisible("names")).isTrue());
        works.put("notices", () -> assertThat(window.isVisible("notice-centre")).isTrue());
        works.put("tile", () -> {
            assertThat(viewer().getX()).isZero();
            assertThat(viewer().getY()).isZero();
            assertThat(viewer().getHeight()).isGreaterThan(600);
        });
        works.put("close-screens", () -> assertThat(window.otherWindows()).doesNotContain("lab-2 – screen"));
        works.put("try-now", () -> assertThat(link.tries()).isEqualTo(1));

        assertThat(shortcuts()).extracting(Shortcut::name).containsExactlyInAnyOrderElementsOf(works.keySet());
        for (Shortcut shortcut : shortcuts()) {
            prepare(shortcut.name(), link);
            push(shortcut);
            await(shortcut.name()).untilAsserted(() -> works.get(shortcut.name()).run());
        }
    }

    private Node focusOwner() {
        return TestWindow.fx(() -> window.stage().getScene().getFocusOwner());
    }

    /** Prepares the window for the key and moves the keyboard focus to where the key works. */
    private void prepare(String shortcut, FakeLink link) {
        TestWindow.fx(() -> {
            // An open context menu would take the following keys.
            window.table().getContextMenu().hide();
            return null;
        });
        switch (shortcut) {
            case "start" -> focus("lab-1");
            case "stop", "watch", "keep-screenshot", "keep-copy", "keep-record", "keep-stop", "keep-replay" ->
                focus("lab-2");
            case "undo" -> {
                focus("lab-1");
                mark();
                focus("lab-1");
            }
            case "close" -> TestWindow.fx(() -> {
                // An earlier key has opened the context menu, which would take the Escape key.
                window.table().getContextMenu().hide();
                window.stage().requestFocus();
                ((ToggleButton) window.stage().getScene().lookup("#action-add")).setSelected(true);
                return null;
            });
            case "try-now" -> {
                focus("lab-1");
                link.become(new LinkState.Lost(HandClock.BEGINNING, HandClock.BEGINNING.plus(Duration.ofSeconds(30)),
                        new LinkLoss(LinkLoss.Kind.UNREACHABLE, "")));
            }
            case "tile" -> TestWindow.fx(() -> {
                viewer().setX(90);
                viewer().setY(90);
                viewer().setHeight(400);
                viewer().requestFocus();
                return null;
            });
            case "control" -> {
                // An earlier key was for a window without a server.
                link.become(new LinkState.Connected(HandClock.START));
                TestWindow.fx(() -> {
                    viewer().requestFocus();
                    return null;
                });
                WaitForAsyncUtils.waitForFxEvents();
                await().until(() -> !TestWindow.fx(() -> viewer().getScene().lookup("#viewer-control").isDisabled()));
            }
            case "full-screen", "figures", "leave" -> TestWindow.fx(() -> {
                viewer().requestFocus();
                return null;
            });
            case "wall-larger" -> {
                focusWall();
                TestWindow.fx(() -> {
                    // Turns automatic fitting off, so that the operator's own tile size applies.
                    ((CheckBox) window.stage().getScene().lookup("#wall-fit")).fire();
                    return null;
                });
            }
            case "enlarge", "wall-smaller", "wall-usual", "wall-fit", "wall-page-previous",
                    "wall-move" ->
                focusWall();
            case "wall-page-next" -> {
                window.fleet.put(IntStream.range(0, 150)
                        .mapToObj(i -> Phones.sharing(Phones.online("many-" + i), Sharing.LIVE)).toArray(Phone[]::new));
                focusWall();
                // An earlier key has enlarged one phone, which hides the pages of tiles.
                TestWindow.fx(() -> {
                    Event.fireEvent(window.stage().getScene().lookup("#wall"),
                            new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
                    return null;
                });
            }
            default -> focus("lab-1");
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Adds a tag to the selected phone by key, regardless of the window in front. */
    private void mark() {
        push(shortcuts().stream().filter(one -> "tag".equals(one.name())).findFirst().orElseThrow());
        await().until(() -> window.isVisible("name-field"));
        TestWindow.fx(() -> {
            TextInputControl field = (TextInputControl) window.stage().getScene().lookup("#name-field");
            field.setText("new");
            Event.fireEvent(field,
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
            return null;
        });
        await().until(() -> !window.fleet.phone("lab-1").profile().tags().isEmpty());
    }

    private void focusWall() {
        TestWindow.fx(() -> {
            window.stage().requestFocus();
            ((ToggleButton) window.stage().getScene().lookup("#page-wall")).fire();
            window.stage().getScene().lookup("#wall").requestFocus();
            return null;
        });
    }

    private double zoom() {
        return TestWindow.fx(() -> ((Slider) window.stage().getScene().lookup("#wall-zoom")).getValue());
    }

    private void focus(String phone) {
        TestWindow.fx(() -> {
            ((ToggleButton) window.stage().getScene().lookup("#page-phones")).fire();
            return null;
        });
        window.select(phone);
        TestWindow.fx(() -> {
            window.stage().requestFocus();
            window.table().requestFocus();
            return null;
        });
    }

    /** Presses a key in its own window, regardless of the window in front on the headless desktop. */
    private void push(Shortcut shortcut) {
        KeyCodeCombination keys = (KeyCodeCombination) shortcut.keys();
        boolean control = keys.getShortcut() == KeyCombination.ModifierValue.DOWN;
        TestWindow.fx(() -> {
            Scene scene = (shortcut.topic() == Shortcut.Topic.SCREEN ? viewer() : window.stage()).getScene();
            Event.fireEvent(scene.getFocusOwner(),
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", keys.getCode(),
                            keys.getShift() == KeyCombination.ModifierValue.DOWN,
                            control, keys.getAlt() == KeyCombination.ModifierValue.DOWN, false));
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static Stage viewer() {
        return (Stage) Window.getWindows().stream()
                .filter(one -> one instanceof Stage stage && stage.getTitle().endsWith("screen")).findFirst()
                .orElseThrow();
    }

    private List<String> sent() {
        return window.fleet.sent().stream().map(
                sent -> sent.phone() + (sent.command() instanceof Command.StartSharing ? " start" : " stop")).toList();
    }

    private List<Shortcut> shortcuts() {
        return window.shortcuts();
    }
}
