package dev.golink.app.facts;

import java.util.function.BiFunction;

import dev.golink.ui.look.PhoneWords;
import dev.golink.ui.look.Sign;
import dev.golink.ui.roster.PhoneSnapshot;

/**
 * The column of a fact in the table. Widths are in pixels.
 *
 * @param shownAtFirst whether it is shown until somebody chooses otherwise
 * @param least        the least width, where the columns do not have all the room that they want
 * @param preferred    the width until somebody chooses another: of columns that are shown at first what their usual values need,
 *                     in the widest of the usual fonts and in either language
 * @param most         the greatest width
 * @param numeric      whether it holds numbers, which stand at the right
 * @param cell         what is special about its cells
 * @param side         on which side of the text the sign stands
 * @param sign         the sign beside the text; {@link Sign#NONE} for none
 */
public record Column(boolean shownAtFirst, double least, double preferred, double most, boolean numeric, Cell cell,
        Side side, BiFunction<PhoneWords, PhoneSnapshot, Sign> sign) {
    /** What is special about cells. */
    public enum Cell {
        /** Nothing: they change when the phone does. */
        PLAIN,
        /** They name the phone; such a column can't be hidden. */
        NAME,
        /** They tell an age, which changes with every second. */
        TICKING,
        /** They also show what this operator waits for. */
        SHARING
    }

    /** Where a sign stands. */
    public enum Side {
        /** There is none. */
        NONE,
        /** Before the text. */
        BEFORE,
        /** After the text. */
        AFTER
    }

    /** A column that is shown until somebody hides it. */
    public static Column shown(double least, double preferred, double most) {
        return plain(true, least, preferred, most);
    }

    /** A column that is hidden until somebody shows it. */
    public static Column hidden(double least, double preferred, double most) {
        return plain(false, least, preferred, most);
    }

    private static Column plain(boolean shown, double least, double preferred, double most) {
        return new Column(shown, least, preferred, most, false, Cell.PLAIN, Side.NONE, (_, _) -> Sign.NONE);
    }

    /** The same, for numbers. */
    public Column ofNumbers() {
        return new Column(shownAtFirst, least, preferred, most, true, cell, side, sign);
    }

    /** The same, with special cells. */
    public Column with(Cell special) {
        return new Column(shownAtFirst, least, preferred, most, numeric, special, side, sign);
    }

    /** The same, with a sign. */
    public Column withSign(Side where, BiFunction<PhoneWords, PhoneSnapshot, Sign> which) {
        return new Column(shownAtFirst, least, preferred, most, numeric, cell, where, which);
    }
}
