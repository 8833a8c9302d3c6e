package dev.golink.server.gateway.frames;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Byte sequences that are UTF-8 or are not, grouped by what they test. The groups are those of Markus Kuhn's "UTF-8
 * decoder capability and stress test", which the Autobahn list follows too. Java's own decoder determines whether a
 * sequence is UTF-8.
 */
final class Utf8Sequences {
    private static final String GREEK = "cebae1bdb9cf83cebcceb5";

    private Utf8Sequences() {}

    /** The sequences of each group, in the order of the list. */
    static Map<String, List<byte[]>> all() {
        Map<String, List<byte[]>> all = new LinkedHashMap<>();
        all.put("6.5 characters of each length",
                hex("68656c6c6f24776f726c64", "68656c6c6fc2a2776f726c64", "68656c6c6fe282ac776f726c64",
                        "68656c6c6ff0a4ada2776f726c64", GREEK));
        all.put("6.6 each beginning of a text", beginnings(HexFormat.of().parseHex(GREEK)));
        all.put("6.7 the first of each length", hex("00", "c280", "e0a080", "f0908080"));
        all.put("6.8 the first of lengths that are none", hex("f888808080", "fc8480808080"));
        all.put("6.9 the last of each length", hex("7f", "dfbf", "efbfbf", "f48fbfbf"));
        all.put("6.10 the last of lengths that are none", hex("f7bfbfbf", "fbbfbfbfbf", "fdbfbfbfbfbf"));
        all.put("6.11 at the bounds", hex("ed9fbf", "ee8080", "efbfbd", "f48fbfbf", "f4908080"));
        all.put("6.12 continuations alone",
                hex("80", "bf", "80bf", "80bf80", "80bf80bf", "80bf80bf80", "80bf80bf80bf", range(0x80, 0xbe, "")));
        all.put("6.13 beginnings alone", hex(range(0xc0, 0xde, "20"), range(0xe0, 0xee, "20"), range(0xf0, 0xf6, "20"),
                range(0xf8, 0xfa, "20"), range(0xfc, 0xfc, "20")));
        List<byte[]> cut = hex("c0", "e080", "f08080", "f8808080", "fc80808080", "df", "efbf", "f7bfbf", "fbbfbfbf",
                "fdbfbfbfbf");
        all.put("6.14 the last byte missing", cut);
        all.put("6.15 one after the other", List.of(joined(cut)));
        all.put("6.16 bytes that never occur", hex("fe", "ff", "fefeffff"));
        all.put("6.17 a slash written longer", hex("c0af", "e080af", "f08080af", "f8808080af", "fc80808080af"));
        all.put("6.18 the longest written longer", hex("c1bf", "e09fbf", "f08fbfbf", "f887bfbfbf", "fc83bfbfbfbf"));
        all.put("6.19 nothing written longer", hex("c080", "e08080", "f0808080", "f880808080", "fc8080808080"));
        all.put("6.20 single surrogates", hex("eda080", "edadbf", "edae80", "edafbf", "edb080", "edbe80", "edbfbf"));
        all.put("6.21 pairs of surrogates",
                Stream.of("eda080", "edadbf", "edae80", "edafbf").flatMap(
                        high -> Stream.of("edb080", "edbfbf").map(low -> HexFormat.of().parseHex(high + low)))
                        .toList());
        all.put("6.22 code points that are no characters", noCharacters());
        all.put("6.23 the replacement character and its neighbours",
                hex("efbfb9", "efbfba", "efbfbb", "efbfbc", "efbfbd", "efbfbe", "efbfbf"));
        return all;
    }

    static boolean isUtf8(byte[] bytes) {
        try {
            var _ = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    private static List<byte[]> hex(String... sequences) {
        return Stream.of(sequences).map(HexFormat.of()::parseHex).toList();
    }

    private static String range(int first, int last, String between) {
        StringBuilder range = new StringBuilder();
        IntStream.rangeClosed(first, last).forEach(value -> range.append(Integer.toHexString(value)).append(between));
        return range.toString();
    }

    private static List<byte[]> beginnings(byte[] text) {
        return IntStream.rangeClosed(1, text.length).mapToObj(end -> Arrays.copyOf(text, end)).toList();
    }

    private static byte[] joined(List<byte[]> parts) {
        ByteBuffer joined = ByteBuffer.allocate(parts.stream().mapToInt(part -> part.length).sum());
        parts.forEach(joined::put);
        return joined.array();
    }

    private static List<byte[]> noCharacters() {
        List<byte[]> sequences = new ArrayList<>();
        for (int plane = 0; plane <= 16; plane++) {
            sequences.add(Character.toString(plane << 16 | 0xfffe).getBytes(StandardCharsets.UTF_8));
            sequences.add(Character.toString(plane << 16 | 0xffff).getBytes(StandardCharsets.UTF_8));
        }
        return sequences;
    }
}
