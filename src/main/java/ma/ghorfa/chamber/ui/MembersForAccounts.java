package ma.ghorfa.chamber.ui;

import java.time.Clock;
import java.util.List;
import ma.ghorfa.base.Zone;
import ma.ghorfa.chamber.ChamberNavigation;
import ma.ghorfa.chamber.MemberFilter;
import ma.ghorfa.chamber.Members;
import ma.ghorfa.identity.MemberDirectory;
import org.springframework.stereotype.Component;

/** Names the members to whoever links accounts to them. */
@Component
class MembersForAccounts implements MemberDirectory {

    private final Members members;
    private final Clock clock;

    MembersForAccounts(Members members, Clock clock) {
        this.members = members;
        this.clock = clock;
    }

    @Override
    public List<Entry> members() {
        return members.list(MemberFilter.everybodyOn(Zone.date(clock.instant()))).stream()
                .map(member -> new Entry(member.id().value(), member.name(), ChamberNavigation.member(member.id())))
                .toList();
    }
}
