/**
 * The facts about a phone, in one small file for each group. A new table column needs only an entry here and its texts.
 */
package dev.golink.app.field.catalog;
