/** How a phone joins: the address of the phone page, its QR code and three steps. */
package dev.golink.app.join;
