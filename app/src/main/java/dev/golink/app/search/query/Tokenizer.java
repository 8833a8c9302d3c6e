package dev.golink.app.search.query;

import java.util.ArrayList;
import java.util.List;

/** Splits a typed query into tokens. Full-width characters from Chinese keyboards count as the plain ones. */
final class Tokenizer {
    private static final String FULL_WIDTH = "：＝＜＞－“”＂";
    private static final String PLAIN = ":=<>-\"\"\"";

    private final String text;
    private int at;

    private Tokenizer(String text) {
        this.text = text;
    }

    /** The tokens of any typed text; an unclosed quote ends with the text. */
    static List<Token> of(String typed) {
        Tokenizer tokenizer = new Tokenizer(plain(typed.replace("≤", "<=").replace("≥", ">=")));
        List<Token> found = new ArrayList<>();
        while (tokenizer.skipSpace()) {
            found.add(tokenizer.next());
        }
        return found;
    }

    private static String plain(String typed) {
        StringBuilder plain = new StringBuilder(typed);
        for (int i = 0; i < plain.length(); i++) {
            int place = FULL_WIDTH.indexOf(plain.charAt(i));
            if (place >= 0) {
                plain.setCharAt(i, PLAIN.charAt(place));
            }
        }
        return plain.toString();
    }

    private boolean skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length();
    }

    private Token next() {
        boolean negated = text.charAt(at) == '-' && at + 1 < text.length()
                && !Character.isWhitespace(text.charAt(at + 1));
        if (negated) {
            at++;
        }
        int end = endOfField();
        if (end > at) {
            String field = text.substring(at, end);
            at = end;
            Comparison comparison = comparison();
            return value(negated, field, comparison);
        }
        return value(negated, "", Comparison.CONTAINS);
    }

    /**
     * The index of the operator that ends a field name at the current position; the current position if there is no
     * field name.
     */
    private int endOfField() {
        for (int i = at; i < text.length(); i++) {
            char here = text.charAt(i);
            if (here == '"' || Character.isWhitespace(here)) {
                return at;
            }
            if (isOperator(here)) {
                return i;
            }
        }
        return at;
    }

    private static boolean isOperator(char sign) {
        return sign == ':' || sign == '=' || sign == '<' || sign == '>';
    }

    private Comparison comparison() {
        char first = text.charAt(at++);
        boolean orEqual = (first == '<' || first == '>') && at < text.length() && text.charAt(at) == '=';
        if (orEqual) {
            at++;
        }
        return switch (first) {
            case '<' -> orEqual ? Comparison.AT_MOST : Comparison.LESS;
            case '>' -> orEqual ? Comparison.AT_LEAST : Comparison.MORE;
            case '=' -> Comparison.EQUAL;
            default -> Comparison.CONTAINS;
        };
    }

    private Token value(boolean negated, String field, Comparison comparison) {
        StringBuilder value = new StringBuilder();
        boolean inQuotes = false;
        boolean quoted = false;
        while (at < text.length() && (inQuotes || !Character.isWhitespace(text.charAt(at)))) {
            char here = text.charAt(at++);
            if (here == '"') {
                inQuotes = !inQuotes;
                quoted = true;
            } else {
                value.append(here);
            }
        }
        return new Token(negated, field, comparison, value.toString(), quoted);
    }
}
