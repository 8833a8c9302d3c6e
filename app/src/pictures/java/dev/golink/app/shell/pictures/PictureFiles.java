package dev.golink.app.shell.pictures;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.application.ColorScheme;
import javafx.stage.Window;

import org.testfx.util.WaitForAsyncUtils;

import dev.golink.app.fixtures.fleet.FakeLink;
import dev.golink.app.shell.support.SideWindows;
import dev.golink.app.shell.support.TestWindow;
import dev.golink.screens.fixtures.Pictures;
import dev.golink.server.ServerAddresses;
import dev.golink.server.fleet.phone.Phone;

/** Opens windows for pictures, and gives the folder of the pictures. */
final class PictureFiles {
    static final Path FOLDER = Path.of("target/screenshots");

    private PictureFiles() {}

    static TestWindow open(ColorScheme scheme, Locale locale, ServerAddresses addresses, List<Phone> phones,
            int[] size) {
        return shown(new TestWindow(locale, addresses), scheme, phones, size);
    }

    static TestWindow attached(ColorScheme scheme, Locale locale, FakeLink link, List<Phone> phones,
            int[] size) {
        return shown(TestWindow.attached(locale, link), scheme, phones, size);
    }

    static TestWindow shown(TestWindow window, ColorScheme scheme, List<Phone> phones, int[] size) {
        window.scheme.set(scheme);
        window.fleet.reset(phones);
        return window.show(size[0], size[1]);
    }

    /**
     * Waits until a phone's row shows none of these ages any more, such as "[0-9]+ s". The ages in the table follow the
     * clock within a second.
     */
    static void awaitAgeOtherThan(TestWindow window, String id, String age) {
        await().until(() -> window.says(id).stream().map(text -> text.replace('\u00a0', ' '))
                .noneMatch(text -> text.matches(age)));
    }

    /** Saves the window at a size. */
    static void save(TestWindow window, String name, int[] size, ColorScheme scheme, Locale locale) {
        WaitForAsyncUtils.waitForFxEvents();
        String file = "%s-%dx%d-%s-%s.png".formatted(name, size[0], size[1],
                scheme.name().toLowerCase(Locale.ROOT), locale.getLanguage());
        draw(file, target -> Pictures.save(window.stage().getScene(), size[0], size[1], target));
    }

    static void savePopup(TestWindow window, String name, ColorScheme scheme, Locale locale) {
        WaitForAsyncUtils.waitForFxEvents();
        String file = "%s-%s-%s.png".formatted(name, scheme.name().toLowerCase(Locale.ROOT), locale.getLanguage());
        draw(file, target -> {
            Window popup = Window.getWindows().stream().filter(Window::isShowing)
                    .filter(one -> one != window.stage() && one.getWidth() > 1).findFirst().orElseThrow();
            Pictures.save(popup.getScene(), target);
        });
    }

    static void saveBeside(TestWindow window, String name, ColorScheme scheme, Locale locale) {
        String file = "%s-%s-%s.png".formatted(name, scheme.name().toLowerCase(Locale.ROOT), locale.getLanguage());
        draw(file, target -> Pictures.save(SideWindows.scene(window), target));
    }

    /** Draws a picture into a file, on the JavaFX thread, and updates the repository's copy if there is one. */
    static void draw(String file, Consumer<Path> drawing) {
        Path target = FOLDER.resolve(file);
        TestWindow.fx(() -> {
            drawing.accept(target);
            if (References.areWritten()) {
                References.write(target);
            }
            return null;
        });
    }
}
