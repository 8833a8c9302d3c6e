package dev.golink.app.packaging;

import static dev.golink.app.packaging.LinuxPackages.PROJECT;
import static dev.golink.app.packaging.LinuxPackages.succeeds;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the installers for Windows and macOS are made from. Only those systems can make the installers themselves. */
class DesktopInstallerIT {
    @TempDir
    private static Path folder;

    @BeforeAll
    static void writeTheIcons() throws Exception {
        succeeds(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                PROJECT.resolve("app/packaging/Icons.java").toString(), PROJECT.toString(), folder.toString());
    }

    @Test
    void theIconOfWindowsHasAPictureOfEachSize() throws Exception {
        ByteBuffer icon = ByteBuffer.wrap(Files.readAllBytes(folder.resolve("GoLink.ico")))
                .order(ByteOrder.LITTLE_ENDIAN);
        assertThat(List.of(icon.getShort(), icon.getShort())).containsExactly((short) 0, (short) 1);
        int count = icon.getShort();

        List<Integer> sizes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int width = icon.get() & 0xff;
            icon.position(icon.position() + 7);
            int length = icon.getInt();
            int size = sizeOf(icon.slice(icon.getInt(), length));
            assertThat(width).isEqualTo(size % 256);
            sizes.add(size);
        }
        assertThat(sizes).containsExactly(16, 24, 32, 48, 64, 128, 256);
    }

    @Test
    void theIconOfMacOsHasAPictureOfEachType() throws Exception {
        ByteBuffer icon = ByteBuffer.wrap(Files.readAllBytes(folder.resolve("GoLink.icns")));
        assertThat(letters(icon)).isEqualTo("icns");
        assertThat(icon.getInt()).isEqualTo(icon.capacity());

        List<String> pictures = new ArrayList<>();
        while (icon.hasRemaining()) {
            String type = letters(icon);
            int length = icon.getInt() - 8;
            pictures.add(type + " " + sizeOf(icon.slice(icon.position(), length)));
            icon.position(icon.position() + length);
        }
        assertThat(pictures).containsExactly("ic07 128", "ic08 256", "ic11 32", "ic12 64", "ic13 256");
    }

    @Test
    void macOsOpensLinksToServersWithTheProgram() {
        assertThat(PROJECT.resolve("assets/packaging/macos/Info.plist")).content()
                .containsSubsequence("CFBundleURLTypes", "CFBundleURLSchemes", "<string>golink</string>");
    }

    private static String letters(ByteBuffer bytes) {
        byte[] letters = new byte[4];
        bytes.get(letters);
        return new String(letters, StandardCharsets.US_ASCII);
    }

    private static int sizeOf(ByteBuffer png) throws IOException {
        byte[] bytes = new byte[png.remaining()];
        png.get(bytes);
        var picture = ImageIO.read(new ByteArrayInputStream(bytes));
        assertThat(picture.getWidth()).isEqualTo(picture.getHeight());
        return picture.getWidth();
    }
}
