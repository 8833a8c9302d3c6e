/** What reverse proxies in front of the server tell about their clients, and which proxies are believed. */
@org.jspecify.annotations.NullMarked
package dev.golink.server.proxy;
