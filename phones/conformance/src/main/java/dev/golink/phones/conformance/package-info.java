/** What both sides' checks have in common: rules, what was found, and the report of it. */
package dev.golink.phones.conformance;
