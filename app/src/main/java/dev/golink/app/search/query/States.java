package dev.golink.app.search.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import dev.golink.server.fleet.Phone;
import dev.golink.server.fleet.Presence;
import dev.golink.server.fleet.Sharing;

/** The words for what a phone's presence and its sharing can be. Each holds in every language. */
final class States {
    /** A state by its words, the English one first, the Chinese one second. */
    private record State(Predicate<Phone> holds, List<String> words) {}

    private static final Map<Field, List<State>> ALL = Map.of(
            Field.PRESENCE, List.of(presence(Presence.ONLINE, "online", "在线"), presence(Presence.LATE, "late", "迟到"),
                    presence(Presence.STALE, "stale", "失联"), presence(Presence.OFFLINE, "offline", "离线"),
                    state(phone -> phone.presence().isConnected(), "connected", "已连接")),
            Field.SHARING, List.of(state(phone -> phone.sharing().isShared(), "on", "共享", "yes"),
                    sharing(Sharing.OFF, "off", "未共享", "no"), sharing(Sharing.LIVE, "live", "共享中"),
                    sharing(Sharing.STALLED, "stalled", "画面停滞"), sharing(Sharing.PAUSED, "paused", "已暂停"),
                    state(States::isAwaited, "wanted", "待恢复"), sharing(Sharing.ASKING, "asking", "等待同意"),
                    sharing(Sharing.REQUESTED, "requested", "已请求"), sharing(Sharing.DENIED, "refused", "已拒绝"),
                    sharing(Sharing.FAILED, "failed", "失败")));

    private States() {}

    /** What a word says of a field, if the field knows it. */
    static Optional<Predicate<Phone>> of(Field field, String word) {
        return ALL.getOrDefault(field, List.of()).stream()
                .filter(state -> state.words.stream().anyMatch(word::equalsIgnoreCase)).map(State::holds).findFirst();
    }

    /** The words a field knows, in a language. */
    static List<String> known(Field field, Locale locale) {
        int place = locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? 1 : 0;
        return ALL.getOrDefault(field, List.of()).stream().map(state -> state.words.get(place)).toList();
    }

    /** All words that a field knows, in every language. */
    static List<String> words(Field field) {
        return ALL.getOrDefault(field, List.of()).stream().flatMap(state -> state.words.stream()).toList();
    }

    /** Whether the phone will be asked again for its screen, which it does not share now. */
    private static boolean isAwaited(Phone phone) {
        return phone.sharing() == Sharing.OFF && phone.sharingDetails().wantedBy() != null;
    }

    private static State presence(Presence presence, String... words) {
        return state(phone -> phone.presence() == presence, words);
    }

    private static State sharing(Sharing sharing, String... words) {
        return state(phone -> phone.sharing() == sharing, words);
    }

    private static State state(Predicate<Phone> holds, String... words) {
        return new State(holds, Arrays.asList(words));
    }
}
