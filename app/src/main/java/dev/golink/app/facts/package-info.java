/** What a fact of a phone consists of: its text, column, order, export, search and line in the details. */
package dev.golink.app.facts;
