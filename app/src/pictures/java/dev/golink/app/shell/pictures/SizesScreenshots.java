package dev.golink.app.shell.pictures;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.scene.Scene;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import dev.golink.app.fixtures.fleet.FakeLink;
import dev.golink.app.shell.support.DetailsFleet;
import dev.golink.app.shell.support.LongNames;
import dev.golink.app.shell.support.NoticeSteps;
import dev.golink.app.shell.support.PlayedScreens;
import dev.golink.app.shell.support.SideWindows;
import dev.golink.app.shell.support.TestWindow;
import dev.golink.app.shell.support.WindowSize;
import dev.golink.screens.fixtures.Pictures;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.remote.link.LinkLoss;
import dev.golink.server.remote.link.LinkState;
import dev.golink.ui.fixtures.ContactSheet;
import dev.golink.ui.fixtures.HandClock;
import dev.golink.ui.fixtures.Phones;

/**
 * Draws every page in every {@link WindowSize}, in both languages and with long names, and some in the dark theme. The
 * result is one sheet for each page, for people to inspect. Run it like {@link Screenshots}.
 */
class SizesScreenshots {
    private static final Path FOLDER = Path.of(System.getProperty("golink.sizes", "target/sizes"));
    private static final int SHEET = 2000;
    /** The sizes that are also drawn in the dark theme: a common one and the smallest. */
    private static final List<WindowSize> DARK = List.of(new WindowSize(1280, 800, 1.5), new WindowSize(900, 600, 2));

    private final FxRobot robot = new FxRobot();
    private TestWindow window = TestWindow.english();
    private Locale locale = Locale.ENGLISH;

    static Stream<Locale> languages() {
        return Stream.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void theTableAndItsPanes(Locale language) {
        open(language, LongNames.phones());
        NoticeSteps steps = new NoticeSteps(window);
        closePanes();
        save("table");
        window.type("pixel -battery<20");
        window.press("filter-online");
        save("table-search");
        window.type("modle:pixel");
        save("table-search-problem");
        window.type("");
        window.press("filter-online");
        steps.lose("lab-1", "lab-2", "lab-3");
        window.select("lab-10");
        window.press("action-start");
        window.fleet.answer("lab-10", new Outcome.Refused("MediaProjection was stopped"));
        save("table-notices");
        DetailsFleet.openBoth(window);
        window.select(LongNames.LONGEST);
        save("details-one");
        DetailsFleet.edit(window, LongNames.LONGEST);
        save("details-edit");
        robot.push(KeyCode.ESCAPE);
        window.select("lab-4", "lab-5", "lab-11");
        save("details-many");
        TestWindow.fx(() -> {
            ((ToggleButton) window.stage().getScene().lookup("#action-add")).setSelected(true);
            return null;
        });
        save("join-card");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void theWall(Locale language) {
        open(language, wall());
        closePanes();
        window.press("page-wall");
        PlayedScreens screens = new PlayedScreens(window);
        screens.play();
        save("wall");
        DetailsFleet.openBoth(window);
        save("wall-panes");
        TestWindow.fx(() -> {
            window.stage().getScene().lookup(".wall").requestFocus();
            return null;
        });
        robot.push(KeyCode.ENTER);
        screens.play();
        save("close-up-panes");
        closePanes();
        NoticeSteps steps = new NoticeSteps(window);
        steps.lose("tab-1");
        steps.lose("tab-2");
        save("close-up");
        robot.push(KeyCode.F11);
        screens.play();
        save("full-screen-close-up");
        robot.push(KeyCode.ESCAPE);
        screens.play();
        save("full-screen");
        robot.push(KeyCode.F11);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void theRunsAndTheNotices(Locale language) {
        List<Phone> phones = Stream.concat(LongNames.phones().stream(),
                IntStream.rangeClosed(1, 30).mapToObj(number -> Phones.online("kiosk-" + number))).toList();
        open(language, phones);
        closePanes();
        NoticeSteps steps = new NoticeSteps(window);
        window.choose("menu-start-shown");
        savePopup("question");
        window.sayYes();
        window.fleet.answer("kiosk-10", new Outcome.Refused("MediaProjection was stopped"));
        window.fleet.answer("kiosk-14", new Outcome.Unreachable());
        window.fleet.answer("kiosk-15", new Outcome.TimedOut(Duration.ofSeconds(10)));
        window.fleet.answer("kiosk-16", new Outcome.Sent());
        save("runs-going");
        window.press("page-runs");
        save("runs");
        window.press("page-phones");
        window.select("lab-1", "lab-2");
        window.press("action-message");
        TestWindow.fx(() -> {
            ((TextArea) window.stage().getScene().lookup("#message-text"))
                    .setText("The lab closes at six. Please leave the phone on its charger.");
            return null;
        });
        save("message");
        robot.push(KeyCode.ESCAPE);
        steps.lose("lab-1", "lab-2", "lab-3");
        steps.openCentre();
        steps.quiet("quiet-morning");
        save("notice-centre");
        steps.fire("notice-rules");
        save("notice-rules");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void thePreferencesAndTheHelp(Locale language) {
        open(language, LongNames.phones());
        SideWindows.choose(window, "menu-preferences");
        int pages = TestWindow.fx(() -> ((TabPane) SideWindows.node(window, "preferences-pages")).getTabs().size());
        for (int page = 0; page < pages; page++) {
            SideWindows.page(window, page);
            saveBeside("preferences-" + (page + 1));
        }
        closeBeside();
        SideWindows.choose(window, "menu-shortcuts");
        saveBeside("shortcuts");
        closeBeside();
        SideWindows.choose(window, "menu-about");
        saveBeside("about");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void theFirstPageAndTheLostLink(Locale language) {
        open(language, List.of());
        save("empty");
        window.close();
        FakeLink lost = FakeLink.connected();
        locale = language;
        window = TestWindow.attached(locale, lost);
        window.fleet.reset(LongNames.phones());
        window.show(1000, 800);
        lost.become(new LinkState.Lost(HandClock.BEGINNING.minus(Duration.ofSeconds(17)),
                HandClock.BEGINNING.plus(Duration.ofSeconds(12)),
                new LinkLoss(LinkLoss.Kind.UNREACHABLE, "Connection refused")));
        save("link-lost");
    }

    private static List<Phone> wall() {
        return LongNames.phones().stream().map(phone -> phone.sharing() == Sharing.OFF
                && phone.presence().isConnected() ? Phones.sharing(phone, Sharing.LIVE) : phone).toList();
    }

    private void open(Locale language, List<Phone> phones) {
        locale = language;
        window = new TestWindow(language, TestWindow.NETWORK);
        new NoticeSteps(window).tellAtOnce();
        window.fleet.reset(phones);
        window.show(1000, 800);
        await().until(() -> window.ids().size() == phones.size());
    }

    private void closePanes() {
        for (String toggle : List.of("toggle-names", "toggle-details")) {
            TestWindow.fx(() -> {
                ToggleButton button = (ToggleButton) window.stage().getScene().lookup("#" + toggle);
                if (button.isSelected()) {
                    button.fire();
                }
                return null;
            });
        }
    }

    /** Saves pictures of the window in each size. */
    private void save(String page) {
        WaitForAsyncUtils.waitForFxEvents();
        Scene scene = window.stage().getScene();
        List<Path> files = new ArrayList<>(WindowSize.ALL.stream().map(size -> save(scene, page, size)).toList());
        files.addAll(inTheDark(() -> DARK.stream().map(size -> save(scene, page + "-dark", size)).toList()));
        sheet(page, files);
    }

    /** Saves pictures of a small window in the room that each size of the main window leaves. */
    private void saveBeside(String page) {
        Scene scene = SideWindows.scene(window);
        List<Path> files = new ArrayList<>();
        for (int[] room : new int[][]{{560, 600}, {560, 466}, {560, 400}, {450, 300}}) {
            files.add(save(scene, page, room[0], room[1]));
        }
        files.addAll(inTheDark(() -> List.of(save(scene, page + "-dark", 560, 600))));
        sheet(page, files);
    }

    private Path save(Scene scene, String page, WindowSize size) {
        return save(scene, page, size.logicalWidth(), size.logicalHeight());
    }

    private Path save(Scene scene, String page, int width, int height) {
        Path file = file(page, width + "x" + height);
        TestWindow.fx(() -> {
            Pictures.save(scene, width, height, file);
            return null;
        });
        return file;
    }

    /** Draws in the dark theme. */
    private List<Path> inTheDark(Supplier<List<Path>> draw) {
        wear(ColorScheme.DARK);
        List<Path> files = draw.get();
        wear(ColorScheme.LIGHT);
        return files;
    }

    private void wear(ColorScheme scheme) {
        TestWindow.fx(() -> {
            window.scheme.set(scheme);
            return null;
        });
    }

    private void savePopup(String page) {
        WaitForAsyncUtils.waitForFxEvents();
        List<Path> files = new ArrayList<>(List.of(savePopup(page, "own")));
        files.addAll(inTheDark(() -> List.of(savePopup(page, "own-dark"))));
        sheet(page, files);
    }

    private Path savePopup(String page, String name) {
        Path file = file(page, name);
        TestWindow.fx(() -> {
            Window popup = Window.getWindows().stream().filter(Window::isShowing)
                    .filter(one -> one != window.stage() && one.getWidth() > 1).findFirst().orElseThrow();
            Pictures.save(popup.getScene(), file);
            return null;
        });
        return file;
    }

    private void closeBeside() {
        TestWindow.fx(() -> {
            SideWindows.scene(window).getWindow().hide();
            return null;
        });
    }

    private void sheet(String page, List<Path> files) {
        ContactSheet.save(files, SHEET, FOLDER.resolve("sheet-" + page + "-" + locale.getLanguage() + ".png"));
    }

    private Path file(String page, String size) {
        return FOLDER.resolve("single").resolve(page + "-" + size + "-" + locale.getLanguage() + ".png");
    }
}
