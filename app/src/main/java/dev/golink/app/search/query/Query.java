package dev.golink.app.search.query;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.golink.app.field.FieldSearch;
import dev.golink.server.fleet.id.ComposedText;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.ui.time.ServerTimes;

/**
 * A parsed query.
 *
 * @param condition whether a phone satisfies the query. No phone satisfies an invalid query, so that no command reaches
 *                  a phone that was not meant.
 * @param problem   why the query is invalid; null if it is valid
 * @param isTimed   whether a phone may begin or stop to satisfy the query only because time passes
 */
public record Query(Predicate<Phone> condition, @Nullable QueryProblem problem, boolean isTimed) {
    /**
     * Parses a query like {@link #of(String, Predicate, Supplier)}, in a console that records no phone, at the begin of
     * 1970.
     */
    public static Query of(String typed) {
        return of(typed, _ -> false, () -> Instant.EPOCH);
    }

    /**
     * Parses any typed text. A phone must satisfy all words and fields, and must not satisfy those with a minus.
     *
     * @param recorded whether this console records a phone; called again for each check of a phone
     * @param now      the time by the server's wall clock; called again for each check of a phone
     */
    public static Query of(String typed, Predicate<PhoneId> recorded, Supplier<Instant> now) {
        try {
            List<Token> tokens = Tokenizer.of(ComposedText.of(typed));
            return new Query(
                    tokens.stream().map(token -> condition(token, recorded, now)).reduce(Predicate::and)
                            .orElse(_ -> true),
                    null, tokens.stream().anyMatch(Query::isTimed));
        } catch (Senseless e) {
            return new Query(_ -> false, e.problem, false);
        }
    }

    private static boolean isTimed(Token token) {
        return QueryField.of(token.field()).filter(field -> field.how() instanceof FieldSearch.Age).isPresent();
    }

    private static Predicate<Phone> condition(Token token, Predicate<PhoneId> recorded, Supplier<Instant> now) {
        Predicate<Phone> condition = token.field().isEmpty() ? word(token) : field(token, recorded, now);
        return token.negated() ? condition.negate() : condition;
    }

    /**
     * Searches ID, nickname, model and address for a plain word. An unquoted number also finds the phones with that
     * number.
     */
    private static Predicate<Phone> word(Token token) {
        Predicate<Phone> named = named(new TextMatcher(token.value()));
        return NumberSet.of(token.value()).filter(_ -> !token.quoted())
                .map(numbers -> named.or(phone -> numbers.contains(phone.profile().number()))).orElse(named);
    }

    private static Predicate<Phone> named(TextMatcher textMatcher) {
        return phone -> textMatcher.isIn(phone.id().value()) || textMatcher.isIn(phone.profile().nickname())
                || textMatcher.isIn(phone.description().model()) || textMatcher.isIn(phone.link().address());
    }

    private static Predicate<Phone> field(Token token, Predicate<PhoneId> recorded, Supplier<Instant> now) {
        QueryField field = QueryField.of(token.field())
                .orElseThrow(() -> new Senseless(new QueryProblem.UnknownField(token.field())));
        if (token.value().isEmpty() && !token.quoted()) {
            throw new Senseless(new QueryProblem.NoValue(field));
        }
        return switch (field.how()) {
            case FieldSearch.Figure figure -> figure(field, figure, token);
            case FieldSearch.Age age -> age(field, age, token, now);
            case FieldSearch.Text text -> text(comparedOnlyForEquality(field, token), text);
            case FieldSearch.States _ -> state(field, comparedOnlyForEquality(field, token), recorded);
        };
    }

    private static Predicate<Phone> figure(QueryField field, FieldSearch.Figure figure, Token token) {
        if (token.comparison() == Comparison.CONTAINS || token.comparison() == Comparison.EQUAL) {
            Optional<NumberSet> numbers = NumberSet.of(token.value());
            if (numbers.isPresent()) {
                return phone -> {
                    Double is = figure.of().apply(phone);
                    return is != null && numbers.get().contains(is);
                };
            }
        }
        double right = number(field, token.value());
        return phone -> {
            Double left = figure.of().apply(phone);
            return left != null && token.comparison().holds(left, right);
        };
    }

    private static Predicate<Phone> age(QueryField field, FieldSearch.Age age, Token token, Supplier<Instant> now) {
        AgeBound bound = AgeBound.of(token.value(), token.comparison())
                .orElseThrow(() -> new Senseless(new QueryProblem.NoAge(field, token.value())));
        return phone -> {
            Duration since = ServerTimes.between(age.of().apply(phone), now.get());
            return bound.holds(since);
        };
    }

    private static Token comparedOnlyForEquality(QueryField field, Token token) {
        if (token.comparison() != Comparison.CONTAINS && token.comparison() != Comparison.EQUAL) {
            throw new Senseless(new QueryProblem.NoComparison(field));
        }
        return token;
    }

    private static Predicate<Phone> text(Token token, FieldSearch.Text text) {
        TextMatcher textMatcher = new TextMatcher(token.value());
        return token.comparison() == Comparison.EQUAL ? phone -> isAny(text.of().apply(phone), token.value())
                : phone -> text.of().apply(phone).stream().anyMatch(textMatcher::isIn);
    }

    private static Predicate<Phone> state(QueryField field, Token token, Predicate<PhoneId> recorded) {
        FieldSearch.State state = field.state(token.value())
                .orElseThrow(() -> new Senseless(new QueryProblem.UnknownWord(field, token.value())));
        return field.isOfRecordings() ? phone -> recorded.test(phone.id()) == state.equals(QueryField.RECORDED)
                : state.holds();
    }

    /**
     * Whether a text equals the value. Empty quotes match a field without texts, so that phones without a group can be
     * found.
     */
    private static boolean isAny(List<String> texts, String value) {
        return texts.isEmpty() ? value.isEmpty() : texts.stream().anyMatch(value::equalsIgnoreCase);
    }

    /** Parses a number and ignores a unit after it. */
    private static double number(QueryField field, String value) {
        String number = value.replaceFirst("(%|％|ms|毫秒|s|秒|°C|℃)$", "");
        // Java accepts more texts as numbers than people do, such as NaN.
        if (!number.matches("[-+]?[0-9]{1,15}([.][0-9]{1,15})?")) {
            throw new Senseless(new QueryProblem.NoNumber(field, value));
        }
        return Double.parseDouble(number);
    }

    /** Ends the parsing of an invalid query; never leaves this class. */
    private static final class Senseless extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient QueryProblem problem;

        private Senseless(QueryProblem problem) {
            super("not understood");
            this.problem = problem;
        }
    }
}
