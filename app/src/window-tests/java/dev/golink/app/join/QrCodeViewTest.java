package dev.golink.app.join;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.SVGPath;

import io.nayuki.qrcodegen.QrCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import dev.golink.app.preferences.Accent;
import dev.golink.app.shell.style.Theme;

class QrCodeViewTest {
    private static final String ADDRESS = "http://192.0.2.7:8081/phone";
    private static final int MODULE = 5;
    private static final int QUIET = 4;

    @BeforeAll
    static void startTheToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void theCodeIsDrawnWhereNumbersHaveOtherDigits() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("th-TH-u-nu-thai"));
            assertThat(String.format("%d", 7)).as("a locale with digits of its own").isEqualTo("๗");
            Region view = (Region) new QrCodeView(ADDRESS, "", MODULE).node();

            assertThat(view.getChildrenUnmodifiable().getFirst())
                    .isInstanceOfSatisfying(SVGPath.class,
                            path -> assertThat(path.getContent()).startsWith("M").matches("[MhvzZ0-9 -]+"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @EnumSource(ColorScheme.class)
    void everySquareIsDarkOnLightInBothThemesWithAMargin(ColorScheme scheme) {
        QrCode code = QrCode.encodeText(ADDRESS, QrCode.Ecc.MEDIUM);
        Image picture = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            Scene scene = new Scene((Region) new QrCodeView(ADDRESS, "", MODULE).node());
            new Theme(new SimpleObjectProperty<>(scheme), new SimpleObjectProperty<>(Accent.BLUE), true).apply(scene);
            return scene.snapshot(null);
        });

        assertThat(picture.getWidth()).isEqualTo((code.size + 2 * QUIET) * MODULE);
        for (int y = 0; y < code.size + 2 * QUIET; y++) {
            for (int x = 0; x < code.size + 2 * QUIET; x++) {
                Color seen = picture.getPixelReader().getColor(x * MODULE + MODULE / 2, y * MODULE + MODULE / 2);
                boolean dark = code.getModule(x - QUIET, y - QUIET);
                assertThat(seen).as("square %d,%d", x, y).isEqualTo(dark ? Color.BLACK : Color.WHITE);
            }
        }
    }
}
