/**
 * The screens of the minutes: a tab on the page of their session, and the list of all of them. What they show of a text is
 * the document itself, drawn for the screen.
 */
@NullMarked
package ma.ghorfa.minutes.ui;

import org.jspecify.annotations.NullMarked;
