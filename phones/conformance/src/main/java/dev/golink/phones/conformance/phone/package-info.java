/** The checks of a phone, run by a server that serves only this phone. */
package dev.golink.phones.conformance.phone;
