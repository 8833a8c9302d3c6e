/** The columns of the table: their cells, their widths, and which are shown. */
package dev.golink.app.table.columns;
