/** How a phone is shown: its indicators and texts, which are the same in the table, the details and the notices. */
package dev.golink.ui.presentation;
