package dev.golink.ui.roster;

import java.util.Comparator;

/**
 * Orders names as people do: ignores upper and lower case and compares numbers by value, so "lab-2" is before "lab-10".
 */
public final class NaturalOrder implements Comparator<String> {
    /** The only instance. */
    public static final NaturalOrder INSTANCE = new NaturalOrder();

    private NaturalOrder() {}

    @Override
    public int compare(String left, String right) {
        int i = 0;
        int j = 0;
        while (i < left.length() && j < right.length()) {
            int order;
            if (isDigit(left.charAt(i)) && isDigit(right.charAt(j))) {
                int leftEnd = endOfDigits(left, i);
                int rightEnd = endOfDigits(right, j);
                order = compareNumbers(left, i, leftEnd, right, j, rightEnd);
                i = leftEnd;
                j = rightEnd;
            } else {
                order = Character.compare(Character.toLowerCase(left.charAt(i)),
                        Character.toLowerCase(right.charAt(j)));
                i++;
                j++;
            }
            if (order != 0) {
                return order;
            }
        }
        int rest = Integer.compare(left.length() - i, right.length() - j);
        // "Lab-1", "lab-1" and "lab-01" are different phones, so their order must be definite too.
        return rest != 0 ? rest : left.compareTo(right);
    }

    /** Compares numbers in place, without creating strings: the operator waits while ten thousand rows are sorted. */
    private static int compareNumbers(String left, int leftFrom, int leftEnd, String right, int rightFrom,
            int rightEnd) {
        int i = afterZeros(left, leftFrom, leftEnd);
        int j = afterZeros(right, rightFrom, rightEnd);
        int order = Integer.compare(leftEnd - i, rightEnd - j);
        while (order == 0 && i < leftEnd) {
            order = Character.compare(left.charAt(i++), right.charAt(j++));
        }
        return order;
    }

    static int afterZeros(String digits, int from, int end) {
        int start = from;
        while (start < end - 1 && digits.charAt(start) == '0') {
            start++;
        }
        return start;
    }

    static int endOfDigits(String text, int from) {
        int end = from;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
