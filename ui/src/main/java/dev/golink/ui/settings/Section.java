package dev.golink.ui.settings;

import java.util.function.Function;

import com.google.gson.JsonObject;

/**
 * One part of what the console remembers. Each part of the console owns one, knows its form, and nobody else does.
 *
 * @param <T>     an immutable value
 * @param name    of the section in the file; unique
 * @param initial what holds until something else was chosen
 * @param reader  makes the value of what the file holds; what is missing or makes no sense counts as not chosen
 * @param writer  the opposite
 */
public record Section<T>(String name, T initial, Function<Fields, T> reader, Function<T, JsonObject> writer) {}
