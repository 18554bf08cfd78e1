package ma.ghorfa.reminder;

/** Whether the person who was reminded put the reminder away. */
public enum SeenState {
    OPEN,
    SEEN
}
