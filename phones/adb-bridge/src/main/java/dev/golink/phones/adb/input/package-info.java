/** What operators do on a phone: gestures, keys, texts, messages. */
package dev.golink.phones.adb.input;
