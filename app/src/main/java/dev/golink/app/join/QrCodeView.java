package dev.golink.app.join;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;

import io.nayuki.qrcodegen.QrCode;

/** A QR code: dark on light in every theme, with the quiet zone that cameras need. */
final class QrCodeView {
    private static final int QUIET = 4;

    private final StackPane root = new StackPane();

    /** @param module the edge length of a square of the code, in pixels */
    QrCodeView(String text, String accessibleText, int module) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        SVGPath squares = new SVGPath();
        squares.setContent(path(code, module));
        squares.getStyleClass().add("qr-dark");
        // Blurred edges would reduce the contrast for a camera.
        squares.setSmooth(false);
        double edge = (code.size + 2 * QUIET) * module;
        root.getChildren().setAll(squares);
        root.getStyleClass().add("qr");
        root.setId("qr");
        root.setMinSize(edge, edge);
        root.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        root.setPrefSize(edge, edge);
        root.setAccessibleText(accessibleText);
    }

    Node node() {
        return root;
    }

    private static String path(QrCode code, int module) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    // SVG needs ASCII digits; the default locale may have others.
                    path.append(String.format(Locale.ROOT, "M%d %dh%dv%dh-%dz", x * module, y * module, module, module,
                            module));
                }
            }
        }
        return path.toString();
    }
}
