package dev.golink.app.link;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import dev.golink.server.address.HostAndPort;
import dev.golink.server.certificate.Pin;
import dev.golink.server.certificate.tls.ServerTrust;
import dev.golink.ui.settings.Section;
import dev.golink.ui.settings.SectionFields;
import dev.golink.ui.settings.Settings;

/**
 * The pins of the servers that this console was connected to, among the settings. Used by one thread at a time, as the
 * settings are. See decision 0065.
 *
 * @param settings the console's settings
 */
public record KnownServers(Settings settings) {
    /** The section of the settings. */
    static final Section<Map<String, Known>> SECTION = new Section<>("servers", Map.of(), KnownServers::read,
            KnownServers::written);
    private static final int MOST_EARLIER = 8;
    private static final String PINS = "pins";
    private static final String EARLIER = "earlier";

    /**
     * What is known of a server.
     *
     * @param pins    the pin of its key, and after it those of keys that may replace it; not empty
     * @param earlier pins that it had before, the last one first
     */
    record Known(List<Pin> pins, List<Pin> earlier) {
        /** Copies the lists. */
        Known {
            pins = List.copyOf(pins);
            earlier = List.copyOf(earlier);
        }
    }

    /** The pins that were kept for a server; empty if there are none. */
    public List<Pin> pins(URI server) {
        return known(server).map(Known::pins).orElse(List.of());
    }

    /** The address of a server, with the pins that were kept for it. */
    public ServerAddress pinned(URI server) {
        return new ServerAddress(server, pins(server));
    }

    /** Keeps the pins of a server, in place of those before. */
    public void keep(URI server, List<Pin> pins) {
        Map<String, Known> all = new LinkedHashMap<>(settings.get(SECTION));
        Optional<Known> before = known(server);
        if (before.map(Known::pins).filter(pins::equals).isPresent()) {
            return;
        }
        List<Pin> earlier = before.stream().flatMap(known -> Stream.of(known.pins, known.earlier)).flatMap(List::stream)
                .distinct().filter(pin -> !pins.contains(pin)).limit(MOST_EARLIER).toList();
        all.put(key(server), new Known(pins, earlier));
        settings.set(SECTION, Collections.unmodifiableMap(all));
    }

    /**
     * How a server is known. Pins that somebody typed count, unless the server had them before and announced others
     * since, or its operator accepted others. A link counts only for a server of which nothing is known, because any web
     * page can contain one.
     *
     * @param address the server, with the pins that came with its address
     * @param byLink  whether the address comes from a link
     */
    public ServerTrust trust(ServerAddress address, boolean byLink) {
        List<Pin> kept = pins(address.server());
        List<Pin> earlier = known(address.server()).map(Known::earlier).orElse(List.of());
        List<Pin> given = address.pins();
        boolean keptCount = !kept.isEmpty()
                && (byLink || given.stream().allMatch(pin -> kept.contains(pin) || earlier.contains(pin)));
        List<Pin> pins = keptCount ? kept : given;
        return pins.isEmpty() ? new ServerTrust.ComputersCas() : new ServerTrust.Pinned(pins);
    }

    /** Whether an address has pins, and none of them is among those that were kept for its server. */
    public boolean contradict(ServerAddress address) {
        List<Pin> kept = pins(address.server());
        return !kept.isEmpty() && !address.pins().isEmpty() && Collections.disjoint(kept, address.pins());
    }

    private Optional<Known> known(URI server) {
        return Optional.ofNullable(settings.get(SECTION).get(key(server)));
    }

    private static String key(URI server) {
        return HostAndPort.of(server).toString();
    }

    private static Map<String, Known> read(SectionFields fields) {
        Map<String, Known> all = new LinkedHashMap<>();
        fields.names().forEach(name -> {
            SectionFields one = fields.object(name);
            List<Pin> pins = pins(one.texts(PINS));
            if (!pins.isEmpty()) {
                all.put(name, new Known(pins, pins(one.texts(EARLIER))));
            }
        });
        return Collections.unmodifiableMap(all);
    }

    /** Leaves out what is no pin, because people may have edited the file. */
    private static List<Pin> pins(List<String> texts) {
        return texts.stream().flatMap(text -> Pin.read(text).stream()).toList();
    }

    private static JsonObject written(Map<String, Known> all) {
        JsonObject object = new JsonObject();
        all.forEach((name, known) -> {
            JsonObject one = new JsonObject();
            one.add(PINS, array(known.pins));
            one.add(EARLIER, array(known.earlier));
            object.add(name, one);
        });
        return object;
    }

    private static JsonArray array(List<Pin> pins) {
        JsonArray array = new JsonArray();
        pins.forEach(pin -> array.add(pin.text()));
        return array;
    }
}
