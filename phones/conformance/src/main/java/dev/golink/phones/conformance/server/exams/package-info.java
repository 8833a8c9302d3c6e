/** What is checked of a server, a subject a class. */
package dev.golink.phones.conformance.server.exams;
