/** How a phone is shown: its signs and its words, the same in the table, the details and the notices. */
package dev.golink.ui.look;
