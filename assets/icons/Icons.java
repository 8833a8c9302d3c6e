import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;

import javax.imageio.ImageIO;

/** Draws the icon of golink.svg as PNG files. Run it in this folder with {@code java Icons.java}. */
void main() throws IOException {
    System.setProperty("java.awt.headless", "true");
    for (int size : new int[]{16, 24, 32, 48, 64, 128, 256}) {
        ImageIO.write(draw(size), "png", Path.of("golink-" + size + ".png").toFile());
    }
}

BufferedImage draw(int size) {
    BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    pen.scale(size / 256.0, size / 256.0);
    pen.setColor(new Color(0x0d1117));
    pen.fill(new RoundRectangle2D.Double(8, 8, 240, 240, 104, 104));
    pen.setStroke(new BasicStroke(18, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    pen.setColor(Color.WHITE);
    pen.draw(new RoundRectangle2D.Double(48, 44, 92, 168, 36, 36));
    pen.fill(new RoundRectangle2D.Double(80, 178, 28, 12, 12, 12));
    pen.setColor(new Color(0x3fb950));
    pen.draw(new Arc2D.Double(88, 76, 104, 104, -42, 84, Arc2D.OPEN));
    pen.draw(new Arc2D.Double(50, 38, 180, 180, -42, 84, Arc2D.OPEN));
    pen.dispose();
    return image;
}
