package ma.ghorfa.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import ma.ghorfa.identity.AccountRow;
import ma.ghorfa.identity.Accounts;
import ma.ghorfa.identity.Permissions;
import ma.ghorfa.identity.Roles;
import ma.ghorfa.testing.Acting;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The accounts of the demo: one for each role, named where one signs in. */
@DemoTest
class IdentityDemoTests {

    private static final Acting READER = Acting.as("test-reader", Permissions.ACCOUNT_READ);

    private final Accounts accounts;
    private final Roles roles;
    private final IdentityDemo demo;

    @Autowired
    IdentityDemoTests(Accounts accounts, Roles roles, ApplicationContext context) {
        this.accounts = accounts;
        this.roles = roles;
        this.demo = context.getBean(IdentityDemo.class);
    }

    @Test
    void everyRoleHasAnAccountThatOneCanUseAtOnce() {
        Map<String, AccountRow> byName = READER.call(accounts::list).stream()
                .collect(Collectors.toMap(AccountRow::username, account -> account));
        List<String> usernames =
                demo.all().stream().map(account -> account.username()).toList();
        assertThat(usernames)
                .containsExactly(
                        "president",
                        "secretary",
                        "member",
                        "member2",
                        "staff",
                        "finance",
                        "paymaster",
                        "programmes",
                        "director",
                        "admin",
                        "auditor");
        assertThat(byName).containsKeys(usernames.toArray(String[]::new));
        Set<String> held = usernames.stream()
                .map(byName::get)
                .flatMap(account -> account.roles().stream())
                .collect(Collectors.toSet());
        assertThat(READER.call(roles::list))
                .filteredOn(role -> !role.code().startsWith("ROLE_"))
                .allSatisfy(role -> assertThat(held).contains(role.code()));
        usernames.forEach(username -> {
            AccountRow account = Objects.requireNonNull(byName.get(username));
            assertThat(account.mustChangePassword()).isFalse();
            assertThat(account.enabled()).isTrue();
        });
    }

    @Test
    void theConsoleNamesThemAndTheirPassword() {
        assertThat(String.join("\n", demo.lines())).contains("secretary", "member2", "ghorfa-demo-2026");
    }
}
