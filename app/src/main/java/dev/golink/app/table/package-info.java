/** The table of the phones: its columns and cells, and what keeps selection and scroll position in their places. */
package dev.golink.app.table;
