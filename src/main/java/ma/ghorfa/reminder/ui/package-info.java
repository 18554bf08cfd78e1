/** The screens of reminders. */
@org.jspecify.annotations.NullMarked
package ma.ghorfa.reminder.ui;
