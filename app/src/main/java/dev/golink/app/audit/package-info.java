/** What the console remembers of a server's audit, and how it warns if the audit is not what it was. */
@org.jspecify.annotations.NullMarked
package dev.golink.app.audit;
