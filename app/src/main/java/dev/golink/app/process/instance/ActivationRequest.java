package dev.golink.app.process.instance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A second start's request to the open window: come forward, and open a link. It is a few lines of UTF-8, each a word, a
 * space and a value, and ends with an empty line. Unknown words are left out, so that later versions can add some.
 *
 * @param link the link as it was typed, possibly invalid; empty for none
 */
record ActivationRequest(Optional<String> link) {
    /** The longest link, in characters. */
    static final int LONGEST_LINK = 2048;
    /** The longest request, in bytes. */
    static final int MOST_BYTES = 16 * 1024;
    /** The answer of a window that came forward. */
    static final String ACCEPTED = "ok";
    /** The answer to anything that is not a request. */
    static final String NOT_UNDERSTOOD = "not understood";

    private static final String FIRST_LINE = "GoLink 1 activate";
    private static final String LINK = "link ";

    /** Cuts a link that is too long or has characters that end a line; such a link is invalid in any case. */
    ActivationRequest {
        link = link.map(text -> text.replaceAll("\\p{Cntrl}", "\uFFFD"))
                .map(text -> text.substring(0, Math.min(text.length(), LONGEST_LINK)));
    }

    /** The request as it is sent. */
    ByteBuffer bytes() {
        String text = FIRST_LINE + "\n" + link.map(value -> LINK + value + "\n").orElse("") + "\n";
        return StandardCharsets.UTF_8.encode(text);
    }

    /**
     * Reads a request up to its empty line; empty if it is not a request, or too long.
     *
     * @throws IOException if the connection ends before the empty line
     */
    static Optional<ActivationRequest> read(InputStream in) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(MOST_BYTES);
        int last = 0;
        while (bytes.hasRemaining()) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("the connection ended within the request");
            }
            if (next == '\n' && last == '\n') {
                return parse(bytes.flip());
            }
            bytes.put((byte) next);
            last = next;
        }
        return Optional.empty();
    }

    private static Optional<ActivationRequest> parse(ByteBuffer bytes) {
        try {
            List<String> lines = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString().lines().toList();
            if (lines.isEmpty() || !lines.getFirst().equals(FIRST_LINE)) {
                return Optional.empty();
            }
            return Optional.of(new ActivationRequest(lines.stream().filter(line -> line.startsWith(LINK))
                    .map(line -> line.substring(LINK.length())).findFirst()));
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }
}
