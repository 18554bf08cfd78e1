package ma.ghorfa.demo;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import ma.ghorfa.identity.Permissions;
import ma.ghorfa.intake.Imports;
import ma.ghorfa.registry.RegistryNavigation;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** A list of craftspeople that a service sent and that waits to be looked at; some of its rows have mistakes. */
@Component
@Order(26)
@ConditionalOnProperty("ghorfa.demo")
class IntakeDemo implements DemoChapter {

    private static final String IMPORTER = "staff";

    private static final List<String> LINES = List.of(
            "الاسم الكامل;Nom et prénom;CIN;NIA;الجنس;تاريخ الازدياد;الإقليم;الوسط;الحرفة",
            "سعيد التيسي;Saïd Tissi;ZD77001;NIA2900001;ذكر;14 دجنبر 1971;إقليم تاونات;قروي;الدوم والقصب",
            "حليمة التيسي;Halima Tissi;ZD77002;NIA2900002;أنثى;٠٣/٠٥/١٩٨٤;تاونات;قروي;الزربية",
            "زهرة الورغي;Zohra Ouerghi;ZD77003;NIA2900003;أنثى;31/06/1990;تاونات;قروي;الزربية",
            "ميلود الورغي;Miloud Ouerghi;ZD77004;NIA2900001;ذكر;12/02/1968;تاونات;قروي;الفخار",
            "رقية الجبلية;Rkia Jeblia;ZD77005;NIA2900005;أنثى;1979-11-30;Taounate;قروي;الفخار");

    private final Imports imports;

    IntakeDemo(Imports imports) {
        this.imports = imports;
    }

    @Override
    public void tell() {
        SecurityContext teller = SecurityContextHolder.getContext();
        SecurityContext clerk = SecurityContextHolder.createEmptyContext();
        clerk.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                IMPORTER, "", AuthorityUtils.createAuthorityList(Permissions.allAuthorities())));
        SecurityContextHolder.setContext(clerk);
        try {
            byte[] file = String.join("\r\n", LINES).getBytes(StandardCharsets.UTF_8);
            imports.receive(
                    RegistryNavigation.IMPORTED, "لائحة صناع جماعة تيسة.csv", "", new ByteArrayInputStream(file));
        } finally {
            SecurityContextHolder.setContext(teller);
        }
    }
}
