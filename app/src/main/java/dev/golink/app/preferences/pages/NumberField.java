package dev.golink.app.preferences.pages;

import java.util.function.IntConsumer;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.util.StringConverter;

/**
 * A field for a whole number within bounds, typed or stepped. A text that is not a number leaves the previous value.
 */
final class NumberField {
    private final Spinner<Integer> spinner;

    /** @param choose called with each number that is chosen */
    NumberField(String id, String name, int least, int most, int now, IntConsumer choose) {
        IntegerSpinnerValueFactory values = new IntegerSpinnerValueFactory(least, most, now);
        values.setConverter(new Converter(values));
        spinner = new Spinner<>(values);
        spinner.setId(id);
        spinner.setEditable(true);
        spinner.setPrefWidth(128);
        spinner.setAccessibleText(name);
        spinner.getEditor().setId(id + "-text");
        spinner.getEditor().setAccessibleText(name);
        values.valueProperty().subscribe((_, value) -> choose.accept(value));
    }

    Spinner<Integer> node() {
        return spinner;
    }

    /** Converts between numbers and typed text. */
    private static final class Converter extends StringConverter<Integer> {
        private static final int MOST_DIGITS = 9;

        private final IntegerSpinnerValueFactory values;

        Converter(IntegerSpinnerValueFactory values) {
            this.values = values;
        }

        @Override
        public String toString(Integer value) {
            return value.toString();
        }

        @Override
        public Integer fromString(String text) {
            String digits = text.strip();
            boolean number = !digits.isEmpty() && digits.length() <= MOST_DIGITS
                    && digits.chars().allMatch(one -> one >= '0' && one <= '9');
            return number ? Math.clamp(Integer.parseInt(digits), values.getMin(), values.getMax()) : values.getValue();
        }
    }
}
