package dev.golink.app.field;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.golink.app.field.FieldDetail.Section;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.ui.presentation.PhoneTexts;
import dev.golink.ui.roster.NaturalKey;
import dev.golink.ui.roster.PhoneRow;

/**
 * Builds a {@link PhoneField}. Text, order, export and search follow from the value and from when it is known, unless
 * they are set. Set the text before the parts that use it. Used by one thread.
 *
 * @param <T> the kind of the value
 */
public final class FieldBuilder<T> {
    private final String id;
    private final String title;
    private final Function<Phone, @Nullable T> value;
    private final List<FieldExport> exported = new ArrayList<>();
    private FieldText text;
    private FieldText full;
    private @Nullable SortKey<?> sort;
    private @Nullable FieldColumn column;
    private @Nullable FieldSearch search;
    private @Nullable FieldDetail detail;
    private @Nullable FieldSummary summary;

    private FieldBuilder(String id, String title, KnownWhen known, Function<Phone, @Nullable T> value,
            ValueText<T> said) {
        this.id = id;
        this.title = title;
        this.value = known.only(value);
        text = known(said);
        full = text;
    }

    /**
     * A fact of any kind.
     *
     * @param id    the name of the fact in the settings
     * @param title the key of the title of its column
     * @param value the value; null if the phone does not report it
     * @param said  the text of the value in a cell
     */
    public static <T> FieldBuilder<T> of(String id, String title, KnownWhen known, Function<Phone, @Nullable T> value,
            ValueText<T> said) {
        return new FieldBuilder<>(id, title, known, value, said);
    }

    /** A fact that is sorted by its value. */
    public static <T extends Comparable<? super T>> FieldBuilder<T> ordered(String id, String title, KnownWhen known,
            Function<Phone, @Nullable T> value, ValueText<T> said) {
        FieldBuilder<T> builder = of(id, title, known, value, said);
        builder.sort = SortKey.by(row -> builder.value.apply(row.phone()));
        return builder;
    }

    /** A text that the phone reported or an operator wrote. Sorted in natural order, with an empty text last. */
    public static FieldBuilder<String> text(String id, String title, KnownWhen known,
            Function<Phone, @Nullable String> value) {
        FieldBuilder<String> builder = of(id, title, known, value, (texts, text, _) -> texts.orUnknown(text));
        return builder.sortedAs(text -> text.isEmpty() ? null : NaturalKey.of(text));
    }

    /** A list of names that operators gave. Sorted in natural order, with an empty list last. */
    public static FieldBuilder<List<String>> names(String id, String title, Function<Phone, List<String>> value) {
        FieldBuilder<List<String>> builder = of(id, title, KnownWhen.ALWAYS, value,
                (texts, names, _) -> texts.names(names));
        return builder.sortedAs(names -> names.isEmpty() ? null : NaturalKey.of(String.join(" ", names)));
    }

    /** The text of the value, or the text for an unknown value. */
    private FieldText known(ValueText<T> said) {
        return (texts, seen) -> {
            T known = value.apply(seen.phone());
            return known == null ? texts.orUnknown(null) : said.of(texts, known, seen);
        };
    }

    /** Sets the full text, used where the value is known. */
    public FieldBuilder<T> full(ValueText<T> said) {
        full = known(said);
        return this;
    }

    /** Sets the full text, used whether or not the value is known. */
    public FieldBuilder<T> full(FieldText said) {
        full = said;
        return this;
    }

    /** Sets the text of a cell and the full text, used whether or not the value is known. */
    public FieldBuilder<T> text(FieldText inCell, FieldText inFull) {
        text = inCell;
        full = inFull;
        return this;
    }

    /** Sorts by a key of the value, the least first; null stands last. */
    public <K extends Comparable<? super K>> FieldBuilder<T> sortedAs(Function<T, @Nullable K> key) {
        return sortedBy((_, known) -> key.apply(known));
    }

    /** Sorts by a key of the row where the value is known, the least first. */
    public <K extends Comparable<? super K>> FieldBuilder<T> sortedByRow(Function<PhoneRow, K> key) {
        return sortedBy((row, _) -> key.apply(row));
    }

    private <K extends Comparable<? super K>> FieldBuilder<T> sortedBy(RowKey<T, K> key) {
        sort = SortKey.by(row -> {
            T known = value.apply(row.phone());
            return known == null ? null : key.of(row, known);
        });
        return this;
    }

    /** Reverses the order. */
    public FieldBuilder<T> greatestFirst() {
        sort = sort == null ? null : sort.reversed();
        return this;
    }

    /** Sets the column. */
    public FieldBuilder<T> column(FieldColumn its) {
        column = its;
        return this;
    }

    /** Exports the value under the title of the column. */
    public FieldBuilder<T> exported(String name) {
        return exported(name, title, known -> known);
    }

    /**
     * Exports something derived from the value.
     *
     * @param name  the name in JSON, with the unit
     * @param above the key of the title of its column
     */
    public FieldBuilder<T> exported(String name, String above, Function<T, @Nullable Object> raw) {
        return exported(FieldExport.plain(name, above, phone -> {
            T known = value.apply(phone);
            return known == null ? null : raw.apply(known);
        }));
    }

    /** Exports these values, whether or not the value of the fact is known. */
    public FieldBuilder<T> exported(FieldExport... these) {
        exported.addAll(Arrays.asList(these));
        return this;
    }

    /** Searches the value as a text, or as several texts if it is a list. */
    public FieldBuilder<T> searched(String names) {
        return searched(new FieldSearch.Text(names, phone -> texts(value.apply(phone))));
    }

    private static List<String> texts(@Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case List<?> several -> several.stream().map(String::valueOf).toList();
            default -> List.of(value.toString());
        };
    }

    /** Searches the value as a number. */
    public FieldBuilder<T> searched(String names, Function<T, Number> figure) {
        return searched(new FieldSearch.Figure(names, phone -> {
            T known = value.apply(phone);
            return known == null ? null : Double.valueOf(figure.apply(known).doubleValue());
        }));
    }

    /** Searches in the given way. */
    public FieldBuilder<T> searched(FieldSearch how) {
        search = how;
        return this;
    }

    /** Adds a line to the details, with the texts of the cell and in full. */
    public FieldBuilder<T> detail(Section section) {
        return detail(section, title);
    }

    /** Adds a line to the details under another title, with the texts of the cell and in full. */
    public FieldBuilder<T> detail(Section section, String name) {
        detail = new FieldDetail(section, name, text, full);
        return this;
    }

    /** Adds a line to the details, with the full text only. */
    public FieldBuilder<T> detailInFull(Section section) {
        return detail(new FieldDetail(section, title, full, full));
    }

    /** Adds a line to the details under another title and with another text. */
    public FieldBuilder<T> detail(Section section, String name, FieldText said) {
        return detail(new FieldDetail(section, name, said, said));
    }

    /** Adds this line to the details. */
    public FieldBuilder<T> detail(FieldDetail line) {
        detail = line;
        return this;
    }

    /** Adds a line to the details of many phones: the value that all have, or that it is mixed. */
    public FieldBuilder<T> common() {
        return common((texts, phones) -> {
            List<String> told = phones.stream().map(phone -> plain(texts, phone)).distinct().limit(2).toList();
            return told.size() == 1 ? told.getFirst() : texts.texts().text("details.mixed");
        });
    }

    private String plain(PhoneTexts texts, Phone phone) {
        T known = value.apply(phone);
        return texts.orUnknown(known == null ? null : known.toString());
    }

    /** Adds a line to the details of many phones. */
    public FieldBuilder<T> common(FieldSummary how) {
        summary = how;
        return this;
    }

    /** Builds the fact. */
    public PhoneField make() {
        return new PhoneField(id, title, text, full, sort, column, exported, search, detail, summary);
    }

    /** Computes a key of a row from the known value of its phone. */
    @FunctionalInterface
    private interface RowKey<T, K> {
        @Nullable
        K of(PhoneRow row, T known);
    }
}
