/** What a phone keeps of its connection: round trips, the server's clock, when to connect again. */
package dev.golink.phones.client.session;
