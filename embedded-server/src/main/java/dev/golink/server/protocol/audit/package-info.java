/** The JSON of the audit: its entries, as messages and exports have them, what operators request of it, and the answers. */
@org.jspecify.annotations.NullMarked
package dev.golink.server.protocol.audit;
