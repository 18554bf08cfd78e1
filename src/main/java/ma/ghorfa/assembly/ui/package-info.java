/**
 * The screens of the general assembly: lists, the page of a session with its tabs, of an agenda item, of a decision.
 * They hold no rule; whatever they may not do, the services refuse.
 */
@NullMarked
package ma.ghorfa.assembly.ui;

import org.jspecify.annotations.NullMarked;
