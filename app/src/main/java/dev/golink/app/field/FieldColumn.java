package dev.golink.app.field;

import java.util.function.BiFunction;

import dev.golink.ui.presentation.Indicator;
import dev.golink.ui.presentation.PhoneTexts;
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
 * @param sign         the indicator beside the text; {@link Indicator#NONE} for none
 */
public record FieldColumn(boolean shownAtFirst, double least, double preferred, double most, boolean numeric, Cell cell,
        Side side, BiFunction<PhoneTexts, PhoneSnapshot, Indicator> sign) {
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
    public static FieldColumn shown(double least, double preferred, double most) {
        return plain(true, least, preferred, most);
    }

    /** A column that is hidden until the operator shows it. */
    public static FieldColumn hidden(double least, double preferred, double most) {
        return plain(false, least, preferred, most);
    }

    private static FieldColumn plain(boolean shown, double least, double preferred, double most) {
        return new FieldColumn(shown, least, preferred, most, false, Cell.PLAIN, Side.NONE, (_, _) -> Indicator.NONE);
    }

    /** A copy for numbers. */
    public FieldColumn ofNumbers() {
        return new FieldColumn(shownAtFirst, least, preferred, most, true, cell, side, sign);
    }

    /** A copy with special cells. */
    public FieldColumn with(Cell special) {
        return new FieldColumn(shownAtFirst, least, preferred, most, numeric, special, side, sign);
    }

    /** A copy with an indicator. */
    public FieldColumn withSign(Side where, BiFunction<PhoneTexts, PhoneSnapshot, Indicator> which) {
        return new FieldColumn(shownAtFirst, least, preferred, most, numeric, cell, where, which);
    }
}
