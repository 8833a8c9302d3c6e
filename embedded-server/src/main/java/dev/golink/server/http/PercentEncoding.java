package dev.golink.server.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Decodes percent-encoded UTF-8 (RFC 3986, section 2.1). This is not the encoding of web forms: a {@code +} stays a
 * {@code +}. Bytes that are not UTF-8 are an error, because replacement characters could make two ids equal.
 */
public final class PercentEncoding {
    private PercentEncoding() {}

    /**
     * Decodes a text.
     *
     * @throws IllegalArgumentException if the text is not percent-encoded UTF-8; the message says why
     */
    public static String decode(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '%') {
                bytes.write(octet(text, i + 1));
                i += 2;
            } else {
                bytes.writeBytes(String.valueOf(character).getBytes(StandardCharsets.UTF_8));
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray())).toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("The id is not percent-encoded UTF-8.", e);
        }
    }

    private static int octet(String text, int from) {
        if (from + 2 > text.length() || !HexFormat.isHexDigit(text.charAt(from))
                || !HexFormat.isHexDigit(text.charAt(from + 1))) {
            throw new IllegalArgumentException("A % in the id is not followed by two hexadecimal digits.");
        }
        return HexFormat.fromHexDigits(text, from, from + 2);
    }
}
