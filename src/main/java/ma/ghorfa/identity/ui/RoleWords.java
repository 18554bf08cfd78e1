package ma.ghorfa.identity.ui;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.identity.RoleRow;
import ma.ghorfa.identity.Roles;
import ma.ghorfa.ui.Words;

/**
 * The names of roles in the reader's language. They are data in Arabic and French; the roles that the portal comes with
 * have English words besides.
 */
final class RoleWords {

    private final Map<String, RoleRow> byCode;

    RoleWords(Roles roles) {
        this.byCode = roles.list().stream()
                .collect(Collectors.toMap(
                        RoleRow::code, Function.identity(), (a, b) -> a, java.util.LinkedHashMap::new));
    }

    List<RoleRow> all() {
        return List.copyOf(byCode.values());
    }

    List<String> codes() {
        return List.copyOf(byCode.keySet());
    }

    String of(String code) {
        RoleRow role = byCode.get(code);
        return role == null ? code : of(role);
    }

    String of(Collection<String> codes) {
        return codes().stream().filter(codes::contains).map(this::of).collect(Collectors.joining(" · "));
    }

    static String of(RoleRow role) {
        if (Words.language() == Language.EN) {
            String key = "identity.role." + role.code();
            String words = Words.t(key);
            if (!words.contains(key)) {
                return words;
            }
        }
        return role.name().in(Words.locale());
    }
}
