/** The HTTP port: the page that makes any browser a phone. */
package dev.golink.server.pages;
