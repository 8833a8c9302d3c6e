package dev.golink.ui.settings;

import java.util.function.Function;

import com.google.gson.JsonObject;

/**
 * One part of the saved settings. Each part of the console owns one section, and only that part knows its format.
 *
 * @param <T>     the type of its value, which is immutable
 * @param name    the unique name of the section in the file
 * @param initial the value until another one was chosen
 * @param reader  makes a value from the fields in the file; missing or senseless fields count as not chosen
 * @param writer  makes the fields from a value
 */
public record Section<T>(String name, T initial, Function<SectionFields, T> reader, Function<T, JsonObject> writer) {}
