package dev.golink.app.search.query;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.golink.app.look.PhoneWords;
import dev.golink.server.fleet.Phone;

/**
 * Something that can be asked about by name. Every name holds in every language.
 *
 * @param names  what it is called; the first is English, the second Chinese
 * @param texts  the texts it has of a phone; null if it is no text
 * @param number the number it has of a phone, null in it where it is not known; null if it is no number
 */
public record Field(List<String> names, @Nullable Function<Phone, List<String>> texts,
        @Nullable Function<Phone, @Nullable Double> number) {
    /** One of the words of {@link States}. */
    static final Field PRESENCE = new Field(List.of("presence", "状态"), null, null);
    /** One of the words of {@link States}. */
    static final Field SHARING = new Field(List.of("sharing", "屏幕共享", "共享"), null, null);

    private static final List<Field> ALL = List.of(text(phone -> List.of(phone.id().value()), "id", "编号"),
            text(phone -> List.of(phone.profile().nickname()), "nickname", "昵称", "name", "名称"),
            text(phone -> told(phone.description().model()), "model", "型号"),
            text(phone -> List.of(phone.link().address()), "address", "地址", "ip"), PRESENCE, SHARING,
            text(phone -> told(here(phone, phone.vitals().network())), "network", "网络"),
            text(phone -> phone.profile().groups(), "group", "分组", "组"),
            text(phone -> phone.profile().tags(), "tag", "标签"),
            text(phone -> List.of(phone.profile().note()), "note", "备注"),
            text(phone -> told(phone.description().app()), "app", "应用"),
            text(phone -> told(phone.description().os()), "os", "系统"),
            number(phone -> here(phone, phone.vitals().battery()), "battery", "电量"),
            number(PhoneWords::roundTripMillis, "rtt", "往返时延", "时延"),
            number(Field::intervalSeconds, "interval", "心跳间隔", "间隔"),
            number(phone -> phone.link().health().missedInAll(), "missed", "缺失心跳", "缺失"),
            number(phone -> phone.link().health().flaps(), "flaps", "重连"),
            number(PhoneWords::watchers, "watchers", "观看"),
            number(phone -> here(phone, phone.vitals().temperature()), "temperature", "温度"));

    /** The field of a name, in any case, if there is one. */
    static Optional<Field> of(String name) {
        return ALL.stream().filter(field -> field.names.stream().anyMatch(name::equalsIgnoreCase)).findFirst();
    }

    /** What it is called in a language. */
    public String name(Locale locale) {
        return names.get(locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? 1 : 0);
    }

    /** What all of them are called in a language. */
    public static Stream<String> names(Locale locale) {
        return ALL.stream().map(field -> field.name(locale));
    }

    /** All that they may be called, in every language. */
    static List<String> allNames() {
        return ALL.stream().flatMap(field -> field.names.stream()).toList();
    }

    private static Field text(Function<Phone, List<String>> texts, String... names) {
        return new Field(List.of(names), texts, null);
    }

    private static Field number(Function<Phone, @Nullable Number> number, String... names) {
        return new Field(List.of(names), null, phone -> {
            Number value = number.apply(phone);
            return value == null ? null : value.doubleValue();
        });
    }

    private static List<String> told(@Nullable String text) {
        return text == null ? List.of() : List.of(text);
    }

    /** Of a phone that left it is not known any more. */
    private static <T> @Nullable T here(Phone phone, @Nullable T value) {
        return phone.presence().isConnected() ? value : null;
    }

    private static @Nullable Double intervalSeconds(Phone phone) {
        Duration interval = PhoneWords.interval(phone);
        return interval == null ? null : interval.toMillis() / 1000.0;
    }
}
