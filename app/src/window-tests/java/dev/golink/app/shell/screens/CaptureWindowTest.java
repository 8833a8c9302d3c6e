package dev.golink.app.shell.screens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import dev.golink.app.preferences.CapturePreferences;
import dev.golink.app.preferences.PreferencesModel;
import dev.golink.app.shell.support.TestWindow;
import dev.golink.screens.capture.CaptureMenu;
import dev.golink.screens.capture.mp4.PlayedMovie;
import dev.golink.screens.frames.Jpegs;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.Frame;
import dev.golink.ui.fixtures.Phones;

/** Screenshots and recordings, by the keyboard and the menus of the window. */
class CaptureWindowTest {
    private static final byte[] SHARP = Jpegs.of(640, 1440);
    private static final byte[] SMALL = Jpegs.of(90, 200);
    private static final PhoneId LAB_2 = new PhoneId("lab-2");

    private TestWindow window = TestWindow.english();
    private final FxRobot robot = new FxRobot();
    private long sequence;

    @TempDir
    private Path folder;

    @BeforeEach
    void keepThere() {
        keepIn(window);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void keepIn(TestWindow one) {
        new PreferencesModel(one.settings).set(new CapturePreferences(folder.toString()));
    }

    private void show() {
        window.fleet.put(Phones.online("lab-1"), Phones.sharing(Phones.online("lab-2"), Sharing.LIVE),
                Phones.sharing(Phones.online("lab-3"), Sharing.LIVE));
        window.show(1024, 700);
        await().untilAsserted(() -> assertThat(window.ids()).hasSize(3));
    }

    private void select(String... phones) {
        window.select(phones);
        TestWindow.fx(() -> {
            window.stage().requestFocus();
            window.table().requestFocus();
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void frame(String phone) {
        frame(phone, SHARP, 640, 1440);
    }

    private void frames(String phone, int count) {
        for (int i = 0; i < count; i++) {
            frame(phone, SMALL, 90, 200);
        }
    }

    private void frame(String phone, byte[] jpeg, int width, int height) {
        sequence++;
        window.fleet.show(phone, new Frame(Codec.JPEG, true, false, 0, sequence, sequence * 125_000, width, height,
                ByteBuffer.wrap(jpeg)));
    }

    private List<Path> files(String extension) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(extension)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitNotice(String text) {
        await().untilAsserted(() -> assertThat(window.notices()).anyMatch(notice -> notice.startsWith(text)));
    }

    @Test
    void aKeySavesAScreenshotOfEachSelectedPhone() {
        show();
        select("lab-1", "lab-2", "lab-3");

        robot.push(KeyCode.CONTROL, KeyCode.S);
        await().untilAsserted(() -> assertThat(window.fleet.watched()).hasSize(2));
        frame("lab-2");
        frame("lab-3");

        awaitNotice("2 of 2 screenshots saved in " + folder + ". 1 phone was skipped: not sharing.");
        assertThat(files(".png")).hasSize(2);
        assertThat(window.fleet.watched()).isEmpty();
    }

    @Test
    void theNoticeOfSeveralFilesHasRoomForTheirNames() {
        show();
        select("lab-2", "lab-3");

        robot.push(KeyCode.CONTROL, KeyCode.S);
        await().untilAsserted(() -> assertThat(window.fleet.watched()).hasSize(2));
        frame("lab-2");
        frame("lab-3");

        awaitNotice("2 of 2 screenshots saved");
        Label text = window.all(".notice .label").stream().map(Label.class::cast)
                .filter(label -> label.getText().startsWith("2 of 2")).findFirst().orElseThrow();
        await().untilAsserted(() -> assertThat(text.getWidth()).isGreaterThan(260));
    }

    @Test
    void aKeyCopiesTheScreenOfASinglePhone() {
        show();
        select("lab-2");

        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        await().untilAsserted(() -> assertThat(window.fleet.watched()).contains(LAB_2));
        frame("lab-2");

        awaitNotice("Screenshot of lab-2 copied");
        assertThat(TestWindow.fx(() -> Clipboard.getSystemClipboard().getImage().getHeight())).isEqualTo(1440);
    }

    @Test
    void recordingsInProgressAreCountedAndStoppingSavesTheFile() {
        show();
        select("lab-2", "lab-3");
        assertThat(window.isVisible("status-recordings")).isFalse();

        robot.push(KeyCode.CONTROL, KeyCode.R);
        await().untilAsserted(() -> assertThat(window.text("status-recordings")).isEqualTo("2 recordings"));
        frames("lab-2", 10);
        select("lab-2");
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);

        awaitNotice("Recording saved: " + folder);
        assertThat(window.text("status-recordings")).isEqualTo("1 recording");
        assertThat(PlayedMovie.of(files(".mp4").getFirst()).count()).isEqualTo(10);
    }

    @Test
    void tableShowsWhichPhonesAreRecordedAndTheSearchFindsThem() {
        show();
        select("lab-2");
        assertThat(window.says("lab-2")).contains("live");

        robot.push(KeyCode.CONTROL, KeyCode.R);

        await().untilAsserted(() -> assertThat(window.says("lab-2")).contains("REC · live"));
        assertThat(TestWindow.fx(() -> window.row("lab-2").lookup(".recording-disc"))).isNotNull();
        assertThat(TestWindow.fx(() -> String.valueOf(window.row("lab-2")
                .queryAccessibleAttribute(AccessibleAttribute.TEXT)))).contains("recording on this computer");
        window.type("recording:yes");
        await().untilAsserted(() -> assertThat(window.ids()).containsExactly("lab-2"));
        window.type("录制:否");
        await().untilAsserted(() -> assertThat(window.ids()).containsExactly("lab-1", "lab-3"));

        select("lab-3");
        robot.push(KeyCode.CONTROL, KeyCode.R);
        select("lab-1");
        await().untilAsserted(() -> assertThat(window.ids()).as("as soon as it is not selected")
                .containsExactly("lab-1"));
        window.type("");
        select("lab-2", "lab-3");
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);

        await().untilAsserted(() -> assertThat(window.says("lab-2")).contains("live"));
    }

    @Test
    void closingTheWindowFinishesItsRecordings() {
        show();
        select("lab-2");
        robot.push(KeyCode.CONTROL, KeyCode.R);
        await().untilAsserted(() -> assertThat(window.fleet.watched()).contains(LAB_2));
        frames("lab-2", 10);
        window.close();

        assertThat(PlayedMovie.of(files(".mp4").getFirst()).count()).isEqualTo(10);
    }

    @Test
    void aRecordingFromAWatchWindowContinuesAfterTheWindowCloses() {
        show();
        select("lab-2");
        robot.push(KeyCode.ENTER);
        await().untilAsserted(() -> assertThat(window.otherWindows()).contains("lab-2 – screen"));

        chooseInViewer("keep-record");
        await().untilAsserted(() -> assertThat(window.viewerSays("#recording-sign")).startsWith("REC 0:0"));
        chooseInViewer("keep-replay");
        awaitNotice("Nothing saved");
        TestWindow.fx(() -> {
            viewer().hide();
            return null;
        });
        frame("lab-2");

        assertThat(window.fleet.watched()).as("still recorded").contains(LAB_2);
        select("lab-2");
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
        awaitNotice("Recording saved: " + folder);
    }

    @Test
    void theLastHalfMinuteOfAWatchedScreenIsSaved() {
        show();
        select("lab-2");
        robot.push(KeyCode.ENTER);
        await().untilAsserted(() -> assertThat(window.fleet.watched()).contains(LAB_2));
        frames("lab-2", 10);
        chooseInViewer("keep-replay");

        awaitNotice("Last 30 seconds saved: " + folder);
        assertThat(PlayedMovie.of(files(".mp4").getFirst()).count()).isEqualTo(10);
    }

    @Test
    void recordingsAreShownInChinese() {
        window = new TestWindow(Locale.CHINA, TestWindow.NETWORK);
        keepIn(window);
        show();
        select("lab-2");

        robot.push(KeyCode.CONTROL, KeyCode.R);
        await().untilAsserted(() -> assertThat(window.text("status-recordings")).isEqualTo("1\u00a0个录制"));
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);

        awaitNotice("录制在第一帧画面之前结束");
    }

    @Test
    void theFolderIsOpenedFromTheMenu() {
        show();
        TestWindow.fx(() -> {
            MenuItem menu = item("menu-keep");
            ((Menu) menu).getItems().getLast().fire();
            return null;
        });

        await().untilAsserted(() -> assertThat(window.opened).containsExactly(folder.toString()));
    }

    private MenuItem item(String id) {
        return ((MenuButton) window.stage().getScene().lookup("#action-more")).getItems().stream()
                .filter(one -> id.equals(one.getId())).findFirst().orElseThrow();
    }

    private void chooseInViewer(String id) {
        TestWindow.fx(() -> {
            Node menu = viewer().getScene().lookup("#viewer-keep");
            ((CaptureMenu) menu).getItems().stream().filter(one -> id.equals(one.getId())).findFirst().orElseThrow()
                    .fire();
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Window viewer() {
        return Window.getWindows().stream().filter(one -> one.getScene().lookup("#viewer-keep") != null).findFirst()
                .orElseThrow();
    }
}
