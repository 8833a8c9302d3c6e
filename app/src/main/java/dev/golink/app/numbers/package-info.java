/** The numbers of phones: assigned in the order of the table, cleared, and shown when the first one is seen. */
package dev.golink.app.numbers;
