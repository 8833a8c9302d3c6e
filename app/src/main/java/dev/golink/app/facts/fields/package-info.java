/** The facts of a phone, a small file for each group of them; a column of the table is an entry here and its texts. */
package dev.golink.app.facts.fields;
