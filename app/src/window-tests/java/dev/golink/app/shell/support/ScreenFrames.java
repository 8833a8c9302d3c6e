package dev.golink.app.shell.support;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;

import org.awaitility.Awaitility;

import dev.golink.server.fleet.input.PhoneInput;
import dev.golink.server.fleet.phone.Link;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.phone.ScreenVitals;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.phone.SharingDetails;
import dev.golink.server.fleet.phone.Vitals;
import dev.golink.server.fleet.profile.Profile;
import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.Frame;
import dev.golink.ui.fixtures.Phones;

/** A phone's screen in a watch window, with realistic frames. */
public final class ScreenFrames {
    private static final int WIDTH = 360;
    private static final int HEIGHT = 800;
    private static final int FRAMES = 40;

    private ScreenFrames() {}

    /** A phone that shares and reports everything possible about its stream. */
    public static Phone phone(String id) {
        Phone live = Phones.sharing(Phones.online(id), Sharing.LIVE);
        Link link = live.link();
        Phone known = Phones.with(live,
                new Link(link.presence(), link.since(), link.address(), link.connectedAt(), link.lastHeardAt(),
                        link.interval(), link.intervalSource(), link.roundTrip(), link.departure(), link.health(),
                        Duration.ofMillis(-340), link.identity()));
        return new Phone(known.id(), known.description(), known.link(), new Vitals(82, true, "wifi", null,
                new ScreenVitals(900L, 7L, false, Duration.ofMillis(11))), known.sharing(), "", known.watchers(),
                Profile.NONE, SharingDetails.NONE, PhoneInput.NONE);
    }

    /** Shows the latency figures in the open watch window, and sends frames until the figures have values. */
    public static void showFigures(TestWindow window, String id) {
        TestWindow.fx(() -> {
            Scene scene = viewer();
            javafx.event.Event.fireEvent(scene.getRoot(),
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.F3, false, false, false, false));
            return null;
        });
        byte[] picture = picture();
        for (int i = 0; i < FRAMES; i++) {
            Instant captured = Instant.now().minusMillis(340 + 24 + i % 7);
            long micros = TimeUnit.SECONDS.toMicros(captured.getEpochSecond()) + captured.getNano() / 1_000;
            window.fleet.frame(id, new Frame(Codec.JPEG, true, false, 0, i < FRAMES / 2 ? i : i + 3, micros, WIDTH,
                    HEIGHT, ByteBuffer.wrap(picture)));
            Awaitility.await().pollDelay(Duration.ofMillis(60)).until(() -> true);
        }
    }

    /** The scene of the open watch window. */
    public static Scene viewer() {
        return Window.getWindows().stream().filter(Stage.class::isInstance).map(Stage.class::cast)
                .filter(stage -> stage.getScene().getRoot().getStyleClass().contains("viewer")).findFirst()
                .orElseThrow().getScene();
    }

    private static byte[] picture() {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setColor(new Color(0xF2EFE9));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(new Color(0x2F5D50));
        pen.fillRect(0, 0, WIDTH, 90);
        pen.setColor(Color.WHITE);
        pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 26));
        pen.drawString("Orders", 24, 58);
        for (int i = 0; i < 9; i++) {
            pen.setColor(i % 2 == 0 ? Color.WHITE : new Color(0xE4DED2));
            pen.fillRoundRect(16, 110 + i * 74, WIDTH - 32, 62, 12, 12);
            pen.setColor(new Color(0x33312C));
            pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 18));
            pen.drawString("Table " + (i + 1), 36, 148 + i * 74);
        }
        pen.dispose();
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "jpeg", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
