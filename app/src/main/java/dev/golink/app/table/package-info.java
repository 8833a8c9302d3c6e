/** The table of the phones: its columns and cells, and what keeps its selection and scroll position stable. */
package dev.golink.app.table;
