/** The messages between phones and their server, as phones write and read them. */
package dev.golink.phones.client.message;
