package dev.golink.phones.adb.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Texts that would run something, or become something else, if anything on their way were not quoted. */
final class HostileTexts {
    private static final List<String> PARTS = List.of("'", "''", "'\\''", "\"", "`touch pwned`", "$(touch pwned)", "$",
            "${IFS}", "$HOME", "; touch pwned;", "&", "&& touch pwned", "| touch pwned", "||", "\n", "\ntouch pwned\n",
            "\t",
            " ", "  ", "\\", "\\n", "\\'", "!", "!!", "*", "?", "[a-z]", "{a,b}", "~", "#", "<", ">pwned", "2>&1", "(",
            ")", "-",
            "--", "-n", "-d 1", "=", "a=b", "%s", "%%s", "%", "s", "%20", "EOF", "exit 1", "a", "Z", "0",
            "keyevent 26");

    private HostileTexts() {}

    /** Texts of printable ASCII, line ends and tabs. */
    static List<String> of(int count) {
        Random random = new Random(87);
        List<String> texts = new ArrayList<>(PARTS);
        while (texts.size() < count) {
            StringBuilder text = new StringBuilder();
            int parts = 1 + random.nextInt(8);
            for (int i = 0; i < parts; i++) {
                text.append(PARTS.get(random.nextInt(PARTS.size())));
            }
            texts.add(text.toString());
        }
        return texts.subList(0, count);
    }

    /**
     * What a phone types for calls of {@code input}, as its documentation says: {@code %s} is a space.
     *
     * @param calls the arguments of each call
     */
    static String typed(List<List<String>> calls) {
        StringBuilder text = new StringBuilder();
        for (List<String> call : calls) {
            text.append(switch (call.getFirst()) {
                case "text" -> call.get(1).replace("%s", " ");
                case "keyevent" -> call.get(1).equals("66") ? "\n" : call.get(1).equals("61") ? "\t" : "?";
                default -> "<" + call + ">";
            });
        }
        return text.toString();
    }
}
