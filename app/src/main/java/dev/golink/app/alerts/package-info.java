/** Alerts about phones that need attention: a low battery, heat, a long absence. */
package dev.golink.app.alerts;
