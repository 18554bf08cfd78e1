package ma.ghorfa.chamber.ui;

import ma.ghorfa.chamber.Chambers;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.identity.Permissions;
import ma.ghorfa.ui.ShellHeading;
import org.springframework.stereotype.Component;

/** The name of the chamber at the head of the navigation; nothing for an account that may not read the chamber. */
@Component
class ChamberHeading implements ShellHeading {

    private final Chambers chambers;
    private final CurrentAccount account;

    ChamberHeading(Chambers chambers, CurrentAccount account) {
        this.chambers = chambers;
        this.account = account;
    }

    @Override
    public String chamberName() {
        return account.may(Permissions.CHAMBER_READ)
                ? chambers.find().map(chamber -> Names.in(chamber.name())).orElse("")
                : "";
    }
}
