/** The live table of the phones: what stands in its rows, in which order, and how it looks. */
package dev.golink.app.roster;
