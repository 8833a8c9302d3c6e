/**
 * The phones as rows: which phones are known, which rows are shown and in which order, and what was asked of the
 * phones.
 */
package dev.golink.ui.roster;
