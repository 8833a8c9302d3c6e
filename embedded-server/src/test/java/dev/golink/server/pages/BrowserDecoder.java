package dev.golink.server.pages;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import dev.golink.browser.BrowserTab;
import dev.golink.server.fleet.screen.Frame;

/** Decodes H.264 with the browser's own decoder, so that the encoder is checked by independent code. */
final class BrowserDecoder {
    private static final String DECODE = """
            (async (frames) => {
              const pictures = [];
              const problems = [];
              const decoder = new VideoDecoder({
                output: (frame) => {
                  const canvas = new OffscreenCanvas(frame.displayWidth, frame.displayHeight);
                  canvas.getContext('2d').drawImage(frame, 0, 0);
                  frame.close();
                  pictures.push(canvas.convertToBlob({ type: 'image/png' }));
                },
                error: (problem) => problems.push(String(problem)),
              });
              decoder.configure({ codec: 'avc1.42E01F', optimizeForLatency: true });
              frames.forEach(({ key, data }, index) => decoder.decode(new EncodedVideoChunk({
                type: key ? 'key' : 'delta', timestamp: index, data: Uint8Array.from(atob(data), (c) => c.charCodeAt(0)),
              })));
              await decoder.flush();
              if (problems.length > 0) throw new Error(problems[0]);
              return Promise.all(pictures.map(async (picture) => {
                const bytes = new Uint8Array(await (await picture).arrayBuffer());
                return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
              }));
            })(%s)""";

    private final BrowserTab tab;

    /** @param tab a page with a secure address, which stays unchanged */
    BrowserDecoder(BrowserTab tab) {
        this.tab = tab;
    }

    /** Decodes a stream from its first frame on. Returns one picture for each frame. */
    List<BufferedImage> decode(List<Frame> frames) throws IOException {
        JsonArray asked = new JsonArray();
        for (Frame frame : frames) {
            byte[] payload = new byte[frame.payload().remaining()];
            frame.payload().get(payload);
            JsonObject one = new JsonObject();
            one.addProperty("key", frame.keyFrame());
            one.addProperty("data", Base64.getEncoder().encodeToString(payload));
            asked.add(one);
        }
        List<BufferedImage> pictures = new ArrayList<>();
        for (JsonElement png : tab.evaluate(DECODE.formatted(asked)).getAsJsonArray()) {
            pictures.add(ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(png.getAsString()))));
        }
        return pictures;
    }
}
