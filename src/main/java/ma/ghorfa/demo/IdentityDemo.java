package ma.ghorfa.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.database.StartupNote;
import ma.ghorfa.identity.DemoAccounts;
import ma.ghorfa.identity.DemoSignIns;
import ma.ghorfa.identity.NewAccount;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The accounts of the demo, one for each role and a second member, all with the same password. The chamber's chapter
 * links {@code president}, {@code member} and {@code member2} to members.
 */
@Component
@Order(10)
@ConditionalOnProperty("ghorfa.demo")
class IdentityDemo implements DemoChapter, DemoSignIns, StartupNote {

    private static final String PASSWORD = "ghorfa-demo-2026";

    private record Part(String username, String role, String ar, String fr) {
        Bilingual name() {
            return Bilingual.of(ar, fr);
        }
    }

    /** Named after what they do, not after people: whoever they belong to is the chamber's to say. */
    private static final List<Part> PARTS = List.of(
            new Part("president", "PRESIDENT", "رئيس الغرفة", "Président de la chambre"),
            new Part("secretary", "SESSION_SECRETARY", "كاتبة الدورات", "Secrétaire des sessions"),
            new Part("member", "MEMBER", "عضو الغرفة", "Membre de la chambre"),
            new Part("member2", "MEMBER", "عضوة الغرفة", "Membre de la chambre (2)"),
            new Part("staff", "STAFF_CHAMBER", "مصلحة شؤون الأعضاء", "Service des membres"),
            new Part("finance", "STAFF_FINANCE", "مصلحة المالية", "Service des finances"),
            new Part("paymaster", "PAYMASTER", "المحاسب العمومي", "Comptable public"),
            new Part("programmes", "STAFF_PROGRAMMES", "مصلحة البرامج", "Service des programmes"),
            new Part("director", "DIRECTOR", "مديرة الغرفة", "Directrice de la chambre"),
            new Part("admin", "ADMINISTRATOR", "مدبر النظام", "Administrateur du portail"),
            new Part("auditor", "AUDITOR", "الافتحاص", "Audit et tutelle"));

    private final DemoAccounts accounts;

    IdentityDemo(DemoAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void tell() {
        PARTS.forEach(
                part -> accounts.create(new NewAccount(part.username(), part.name(), Set.of(part.role())), PASSWORD));
    }

    @Override
    public List<DemoSignIn> all() {
        return PARTS.stream()
                .map(part -> new DemoSignIn(part.username(), part.name(), PASSWORD))
                .toList();
    }

    @Override
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("Demo accounts       " + PARTS.stream().map(Part::username).collect(Collectors.joining(", ")));
        lines.add("Their password      " + PASSWORD);
        return lines;
    }
}
