package dev.golink.app.shell.pictures;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

import javax.imageio.ImageIO;

/**
 * The pictures in the repository: those that the documents show, and small ones only for comparison. All other pictures
 * are drawn into {@code target} on request. See decision 0048.
 */
final class References {
    /** The pictures in the README and {@code docs/console.md}: full size, at most 256 colours. */
    static final Set<String> IN_DOCUMENTS = Set.of("console-30-1440x900-light-en", "console-30-1024x700-dark-zh",
            "console-empty-1024x700-light-en", "console-search-1024x700-light-en", "details-one-1440x900-light-en",
            "console-question-light-en", "wall-12-1440x900-dark-en", "wall-close-up-1440x900-dark-en",
            "runs-1440x900-light-en", "console-notice-centre-1024x700-light-en", "console-lost-1024x700-dark-en",
            "viewer-figures-light-en");
    /** The pictures only for comparison: half the width and height. */
    static final Set<String> IN_TESTS = Set.of("console-30-1440x900-dark-en", "console-join-1024x700-light-en",
            "details-many-1440x900-light-en", "console-compact-violet-1024x700-dark-en",
            "console-unreached-1024x700-dark-en",
            "console-notices-1024x700-light-en", "console-notice-rules-1024x700-light-en",
            "console-search-problem-1024x700-dark-en", "runs-going-900x600-dark-en", "message-1024x700-dark-en",
            "preferences-1-light-en", "shortcuts-dark-en", "history-1440x900-light-en",
            "history-phone-1024x700-dark-en");

    private static final Path DOCUMENTS = Path.of("../docs/screenshots");
    private static final Path TESTS = Path.of("src/pictures/references");
    private static final Path FONT = TESTS.resolve("font.txt");

    private References() {}

    /** Whether the repository's pictures are drawn again instead of being compared. */
    static boolean areWritten() {
        return Boolean.getBoolean("golink.references");
    }

    /** Copies a new picture into the repository, if the repository has one of that name. */
    static void write(Path drawn) throws IOException {
        String name = drawn.getFileName().toString().replace(".png", "");
        if (IN_DOCUMENTS.contains(name)) {
            write(ImageIO.read(drawn.toFile()), DOCUMENTS, name);
        } else if (IN_TESTS.contains(name)) {
            write(half(ImageIO.read(drawn.toFile())), TESTS, name);
        }
        Files.createDirectories(TESTS);
        Files.write(FONT, List.of(font(), chineseFont()));
    }

    /** The repository's picture of that name, at half the window's width and height. */
    static BufferedImage read(String name) throws IOException {
        return IN_DOCUMENTS.contains(name) ? half(ImageIO.read(DOCUMENTS.resolve(name + ".png").toFile()))
                : rgb(ImageIO.read(TESTS.resolve(name + ".png").toFile()));
    }

    /** Whether this computer's font for English texts has the widths of the pictures' font. */
    static boolean isTheirFont() throws IOException {
        return Files.readAllLines(FONT).getFirst().equals(font());
    }

    /** Whether this computer's fonts for Chinese texts, plain and bold, draw as those of the pictures. */
    static boolean isTheirChineseFont() throws IOException {
        return Files.readAllLines(FONT).getLast().equals(chineseFont());
    }

    /** The size of an English sample text, plain and bold. With another font, everything has another place. */
    private static String font() {
        return size("Phones connect to ws://192.0.2.7:8080", Font.getDefault()) + ' '
                + size("Phones connect to ws://192.0.2.7:8080", Font.font(null, FontWeight.BOLD, 13));
    }

    /** Chinese letters of all fonts are equally wide, so their ink tells fonts apart. */
    private static String chineseFont() {
        Font plain = Font.getDefault();
        Font bold = Font.font(null, FontWeight.BOLD, 13);
        String sample = "仓库一号机";
        return size(sample, plain) + ' ' + size(sample, bold) + ' ' + ink(sample, plain) + ' ' + ink(sample, bold);
    }

    /** How dark a sample is: the sum over its pixels, 255 for each black one. */
    private static long ink(String sample, Font font) {
        Text text = new Text(sample);
        text.setFont(font);
        Image drawn = text.snapshot(null, null);
        PixelReader pixels = drawn.getPixelReader();
        long ink = 0;
        for (int y = 0; y < drawn.getHeight(); y++) {
            for (int x = 0; x < drawn.getWidth(); x++) {
                ink += 255 - (pixels.getArgb(x, y) & 255);
            }
        }
        return ink;
    }

    private static String size(String sample, Font font) {
        Text text = new Text(sample);
        text.setFont(font);
        return String.format(Locale.ROOT, "%.1f×%.1f", text.getLayoutBounds().getWidth(),
                text.getLayoutBounds().getHeight());
    }

    /** A picture half as wide and high, each pixel the mean of four. */
    static BufferedImage half(BufferedImage picture) {
        BufferedImage half = new BufferedImage(picture.getWidth() / 2, picture.getHeight() / 2,
                BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = half.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(rgb(picture), 0, 0, half.getWidth(), half.getHeight(), null);
        graphics.dispose();
        return half;
    }

    private static BufferedImage rgb(BufferedImage picture) {
        BufferedImage rgb = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = rgb.createGraphics();
        graphics.drawImage(picture, 0, 0, null);
        graphics.dispose();
        return rgb;
    }

    private static void write(BufferedImage picture, Path folder, String name) throws IOException {
        Files.createDirectories(folder);
        ImageIO.write(Palette.reduce(picture), "png", folder.resolve(name + ".png").toFile());
    }
}
