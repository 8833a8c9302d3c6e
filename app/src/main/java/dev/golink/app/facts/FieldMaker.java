package dev.golink.app.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.golink.app.facts.Detail.Section;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.ui.look.PhoneWords;
import dev.golink.ui.roster.NaturalKey;
import dev.golink.ui.roster.PhoneRow;

/**
 * Builds a {@link PhoneField}. Text, order, export and search follow from the value and from when it is known, unless
 * they are set. Set the text before the parts that use it. Used by one thread.
 *
 * @param <T> the kind of the value
 */
public final class FieldMaker<T> {
    private final String id;
    private final String title;
    private final Function<Phone, @Nullable T> value;
    private final List<Exported> exported = new ArrayList<>();
    private PhoneText text;
    private PhoneText full;
    private @Nullable SortKey<?> sort;
    private @Nullable Column column;
    private @Nullable Searched searched;
    private @Nullable Detail detail;
    private @Nullable Summary summary;

    private FieldMaker(String id, String title, Known known, Function<Phone, @Nullable T> value, ValueText<T> said) {
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
    public static <T> FieldMaker<T> of(String id, String title, Known known, Function<Phone, @Nullable T> value,
            ValueText<T> said) {
        return new FieldMaker<>(id, title, known, value, said);
    }

    /** A fact that is sorted by its value. */
    public static <T extends Comparable<? super T>> FieldMaker<T> ordered(String id, String title, Known known,
            Function<Phone, @Nullable T> value, ValueText<T> said) {
        FieldMaker<T> maker = of(id, title, known, value, said);
        maker.sort = SortKey.by(row -> maker.value.apply(row.phone()));
        return maker;
    }

    /** A text that the phone reported or an operator wrote. Sorted in natural order, with an empty text last. */
    public static FieldMaker<String> text(String id, String title, Known known,
            Function<Phone, @Nullable String> value) {
        FieldMaker<String> maker = of(id, title, known, value, (words, text, _) -> words.orUnknown(text));
        return maker.sortedAs(text -> text.isEmpty() ? null : NaturalKey.of(text));
    }

    /** A list of names that operators gave. Sorted in natural order, with an empty list last. */
    public static FieldMaker<List<String>> names(String id, String title, Function<Phone, List<String>> value) {
        FieldMaker<List<String>> maker = of(id, title, Known.ALWAYS, value,
                (words, names, _) -> words.names(names));
        return maker.sortedAs(names -> names.isEmpty() ? null : NaturalKey.of(String.join(" ", names)));
    }

    /** The text of the value, or the text for an unknown value. */
    private PhoneText known(ValueText<T> said) {
        return (words, seen) -> {
            T known = value.apply(seen.phone());
            return known == null ? words.orUnknown(null) : said.of(words, known, seen);
        };
    }

    /** Sets the full text, used where the value is known. */
    public FieldMaker<T> full(ValueText<T> said) {
        full = known(said);
        return this;
    }

    /** Sets the full text, used whether or not the value is known. */
    public FieldMaker<T> full(PhoneText said) {
        full = said;
        return this;
    }

    /** Sets the text of a cell and the full text, used whether or not the value is known. */
    public FieldMaker<T> said(PhoneText inCell, PhoneText inFull) {
        text = inCell;
        full = inFull;
        return this;
    }

    /** Sorts by a key of the value, the least first; null stands last. */
    public <K extends Comparable<? super K>> FieldMaker<T> sortedAs(Function<T, @Nullable K> key) {
        return sortedBy((_, known) -> key.apply(known));
    }

    /** Sorts by a key of the row where the value is known, the least first. */
    public <K extends Comparable<? super K>> FieldMaker<T> sortedByRow(Function<PhoneRow, K> key) {
        return sortedBy((row, _) -> key.apply(row));
    }

    private <K extends Comparable<? super K>> FieldMaker<T> sortedBy(RowKey<T, K> key) {
        sort = SortKey.by(row -> {
            T known = value.apply(row.phone());
            return known == null ? null : key.of(row, known);
        });
        return this;
    }

    /** Reverses the order. */
    public FieldMaker<T> greatestFirst() {
        sort = sort == null ? null : sort.reversed();
        return this;
    }

    /** Sets the column. */
    public FieldMaker<T> column(Column its) {
        column = its;
        return this;
    }

    /** Exports the value under the title of the column. */
    public FieldMaker<T> exported(String name) {
        return exported(name, title, known -> known);
    }

    /**
     * Exports something derived from the value.
     *
     * @param name  the name in JSON, with the unit
     * @param above the key of the title of its column
     */
    public FieldMaker<T> exported(String name, String above, Function<T, @Nullable Object> raw) {
        return exported(Exported.plain(name, above, phone -> {
            T known = value.apply(phone);
            return known == null ? null : raw.apply(known);
        }));
    }

    /** Exports these values, whether or not the value of the fact is known. */
    public FieldMaker<T> exported(Exported... these) {
        exported.addAll(Arrays.asList(these));
        return this;
    }

    /** Searches the value as a text, or as several texts if it is a list. */
    public FieldMaker<T> searched(String names) {
        return searched(new Searched.Text(names, phone -> texts(value.apply(phone))));
    }

    private static List<String> texts(@Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case List<?> several -> several.stream().map(String::valueOf).toList();
            default -> List.of(value.toString());
        };
    }

    /** Searches the value as a number. */
    public FieldMaker<T> searched(String names, Function<T, Number> figure) {
        return searched(new Searched.Figure(names, phone -> {
            T known = value.apply(phone);
            return known == null ? null : Double.valueOf(figure.apply(known).doubleValue());
        }));
    }

    /** Searches in the given way. */
    public FieldMaker<T> searched(Searched how) {
        searched = how;
        return this;
    }

    /** Adds a line to the details, with the texts of the cell and in full. */
    public FieldMaker<T> detail(Section section) {
        return detail(section, title);
    }

    /** Adds a line to the details under another title, with the texts of the cell and in full. */
    public FieldMaker<T> detail(Section section, String name) {
        detail = new Detail(section, name, text, full);
        return this;
    }

    /** Adds a line to the details, with the full text only. */
    public FieldMaker<T> detailInFull(Section section) {
        return detail(new Detail(section, title, full, full));
    }

    /** Adds a line to the details under another title and with another text. */
    public FieldMaker<T> detail(Section section, String name, PhoneText said) {
        return detail(new Detail(section, name, said, said));
    }

    /** Adds this line to the details. */
    public FieldMaker<T> detail(Detail line) {
        detail = line;
        return this;
    }

    /** Adds a line to the details of many phones: the value that all have, or that it is mixed. */
    public FieldMaker<T> common() {
        return common((words, phones) -> {
            List<String> told = phones.stream().map(phone -> plain(words, phone)).distinct().limit(2).toList();
            return told.size() == 1 ? told.getFirst() : words.words().text("details.mixed");
        });
    }

    private String plain(PhoneWords words, Phone phone) {
        T known = value.apply(phone);
        return words.orUnknown(known == null ? null : known.toString());
    }

    /** Adds a line to the details of many phones. */
    public FieldMaker<T> common(Summary how) {
        summary = how;
        return this;
    }

    /** Builds the fact. */
    public PhoneField make() {
        return new PhoneField(id, title, text, full, sort, column, exported, searched, detail, summary);
    }

    /** Computes a key of a row from the known value of its phone. */
    @FunctionalInterface
    private interface RowKey<T, K> {
        @Nullable
        K of(PhoneRow row, T known);
    }
}
