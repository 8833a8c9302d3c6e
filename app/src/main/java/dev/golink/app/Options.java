package dev.golink.app;

import java.net.URI;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import dev.golink.server.ServerConfig;

/**
 * What the command line asked for.
 *
 * @param headless  the server alone, without a window
 * @param server    what the server is started with
 * @param data      the folder for logs and settings
 * @param demo      how many simulated phones join
 * @param connect   the server elsewhere to show instead of one of the console's own; null for none
 * @param log       what the log is like
 */
record Options(boolean headless, ServerConfig server, Path data, int demo, @Nullable URI connect,
        LogOptions.Chosen log) {}
