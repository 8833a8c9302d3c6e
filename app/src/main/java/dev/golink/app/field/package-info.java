/** The parts of a fact about a phone: its text, column, order, export, search and line in the details. */
package dev.golink.app.field;
