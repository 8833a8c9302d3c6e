package dev.golink.app.alerts;

import dev.golink.server.fleet.phone.Phone;

/**
 * One phone in an alert.
 *
 * @param phone    the phone, as it was when the alert was raised
 * @param measured its battery in percent, its temperature in degrees Celsius, or the minutes since it was heard last
 */
public record RaisedAlert(Phone phone, double measured) {}
