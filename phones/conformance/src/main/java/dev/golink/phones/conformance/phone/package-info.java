/** The checks of a phone, by a server that is there for them alone. */
package dev.golink.phones.conformance.phone;
