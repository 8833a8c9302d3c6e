package dev.golink.app.command.config;

import java.util.List;
import java.util.Map;

import picocli.CommandLine.Model.OptionSpec;

/** A valid value of each option in TOML, for the sample file and for messages. */
final class Examples {
    /** The values of options without a default. */
    private static final Map<String, String> WITHOUT_DEFAULT = Map.ofEntries(
            Map.entry("connect", "\"ws://lab.example:8080\""), Map.entry("bind", "\"127.0.0.1\""),
            Map.entry("data", "\"/var/lib/golink\""), Map.entry("name", "\"anna-desk-7\""),
            Map.entry("end-unwatched", "\"10m\""), Map.entry("allow-origin", "[\"https://ops.example\"]"),
            Map.entry("trust-proxy", "[\"127.0.0.1\"]"),
            Map.entry("pin", "\"r0ZFXhhMCm5EuYzqhIWzWk6cS-m8Lk2Vqn1XbPj2t2k\""),
            Map.entry("ca", "\"/etc/golink/ca.pem\""), Map.entry("tls-cert", "\"/etc/golink/fullchain.pem\""),
            Map.entry("tls-key", "\"/etc/golink/privkey.pem\""));

    private Examples() {}

    /** The default of an option, or an example if it has none. */
    static String of(OptionSpec option) {
        String usual = usual(option);
        return usual.isEmpty() ? WITHOUT_DEFAULT.getOrDefault(Keys.of(option), "\"" + option.paramLabel() + "\"")
                : usual;
    }

    /** The default of an option; empty if it has none. */
    static String usual(OptionSpec option) {
        ValueType type = ValueType.of(option);
        if (type == ValueType.LIST) {
            return "";
        }
        String usual = option.defaultValue();
        if (usual == null) {
            return type == ValueType.SWITCH ? "false" : "";
        }
        return type.toml(List.of(usual));
    }
}
