/** Finding phones: the typed query, the chosen chips, and the rows that satisfy them. */
package dev.golink.app.search;
