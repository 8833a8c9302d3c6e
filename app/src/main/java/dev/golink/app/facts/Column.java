package dev.golink.app.facts;

import java.util.function.BiFunction;

import dev.golink.ui.look.PhoneWords;
import dev.golink.ui.look.Sign;
import dev.golink.ui.roster.PhoneSnapshot;

/**
 * The column of a fact in the table. Widths are in pixels.
 *
 * @param shownAtFirst whether the column is shown until the operator chooses otherwise
 * @param least        the least width, used where the columns do not have all the room that they want
 * @param preferred    the width until the operator chooses another. For a column that is shown at first, it fits the
 *                     usual values in the widest of the usual fonts and in either language.
 * @param most         the greatest width
 * @param numeric      whether it holds numbers, which are aligned right
 * @param cell         the special behaviour of its cells
 * @param side         the side of the text on which the indicator stands
 * @param sign         the indicator beside the text; {@link Sign#NONE} for none
 */
public record Column(boolean shownAtFirst, double least, double preferred, double most, boolean numeric, Cell cell,
        Side side, BiFunction<PhoneWords, PhoneSnapshot, Sign> sign) {
    /** The special behaviour of cells. */
    public enum Cell {
        /** Ordinary cells, which change only with the phone. */
        PLAIN,
        /** The cells name the phone; such a column cannot be hidden. */
        NAME,
        /** The cells show an age, which changes every second. */
        TICKING,
        /** The cells also show this operator's own request for the screen. */
        SHARING
    }

    /** Where the indicator stands. */
    public enum Side {
        /** There is no indicator. */
        NONE,
        /** Before the text. */
        BEFORE,
        /** After the text. */
        AFTER
    }

    /** A column that is shown until the operator hides it. */
    public static Column shown(double least, double preferred, double most) {
        return plain(true, least, preferred, most);
    }

    /** A column that is hidden until the operator shows it. */
    public static Column hidden(double least, double preferred, double most) {
        return plain(false, least, preferred, most);
    }

    private static Column plain(boolean shown, double least, double preferred, double most) {
        return new Column(shown, least, preferred, most, false, Cell.PLAIN, Side.NONE, (_, _) -> Sign.NONE);
    }

    /** A copy for numbers. */
    public Column ofNumbers() {
        return new Column(shownAtFirst, least, preferred, most, true, cell, side, sign);
    }

    /** A copy with special cells. */
    public Column with(Cell special) {
        return new Column(shownAtFirst, least, preferred, most, numeric, special, side, sign);
    }

    /** A copy with an indicator. */
    public Column withSign(Side where, BiFunction<PhoneWords, PhoneSnapshot, Sign> which) {
        return new Column(shownAtFirst, least, preferred, most, numeric, cell, where, which);
    }
}
