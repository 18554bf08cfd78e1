package ma.ghorfa.card;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.net.URI;
import java.util.UUID;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.registry.ActorFilter;
import ma.ghorfa.registry.ActorRow;
import ma.ghorfa.registry.Register;
import ma.ghorfa.registry.RegistryNavigation;
import ma.ghorfa.testing.Acting;
import ma.ghorfa.testing.BrowserTest;
import ma.ghorfa.testing.InArabicFirst;
import org.springframework.beans.factory.annotation.Autowired;

/** A clerk takes a request and hands the card over against a signature; then somebody in a market checks the card. */
class CardBrowserTest extends BrowserTest {

    private static final Acting ANYBODY = Acting.asAnybody("test");

    @Autowired
    private Register register;

    @Autowired
    private CardRequests cards;

    @Autowired
    private Verifications verifications;

    @SuppressWarnings("NullAway.Init")
    CardBrowserTest() {}

    @InArabicFirst
    void fromTheRequestToTheHandOfTheHolderAndToTheMarket(Language language) {
        ActorRow artisan = withoutCard();
        comeIn(language);
        signIn("staff");
        open("cards");
        page.locator("vaadin-grid a[href^='cards/']").first().waitFor();
        look("cards");

        open(RegistryNavigation.actor(artisan.id()));
        tab("card.tab");
        sees("card.none");
        press("card.new");
        inDialog("card.new");
        page.waitForURL(url -> url.matches(".*/cards/[0-9a-f-]{36}$"));
        step("card.act.check", "card.next.RNA_CHECK");
        look("card-request");
        step("card.act.send", "card.next.SENT_TO_ISSUER");
        press("card.act.print");
        field("card.field.number").fill("FM" + UUID.randomUUID().toString().substring(0, 8));
        inDialog("card.act.print");
        sees("card.next.PRINTED");
        step("card.act.arrive", "card.next.AT_CHAMBER");

        press("card.act.deliver");
        inDialog("card.act.deliver");
        seesWords(words("card.refusal.noSignature"));
        press("ui.close");
        sign();
        look("card-deliver");
        inDialog("card.act.deliver");
        sees("card.next.VALID");
        look("card-valid");

        String address = verifications.address(
                ANYBODY.call(() -> cards.of(artisan.id())).getFirst().id());
        verifiedByAnybody(language, URI.create(address).getPath().substring(1));
    }

    private ActorRow withoutCard() {
        return ANYBODY.call(() -> register.page(ActorFilter.EVERYBODY, 0, 200).stream()
                .filter(row -> row.kind().isPerson() && !row.nia().isEmpty())
                .filter(row -> cards.of(row.id()).isEmpty())
                .findFirst()
                .orElseThrow());
    }

    private void step(String actKey, String nextKey) {
        press(actKey);
        inDialog(actKey);
        sees(nextKey);
    }

    private void inDialog(String key) {
        page.locator("vaadin-dialog[opened]")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(words(key)).setExact(true))
                .last()
                .click();
    }

    /** A stroke over the frame, as with a finger. */
    private void sign() {
        Locator frame = page.locator("ghorfa-signature canvas");
        frame.scrollIntoViewIfNeeded();
        BoundingBox box = frame.boundingBox();
        page.mouse().move(box.x + box.width * 0.2, box.y + box.height * 0.7);
        page.mouse().down();
        page.mouse().move(box.x + box.width * 0.5, box.y + box.height * 0.2);
        page.mouse().move(box.x + box.width * 0.8, box.y + box.height * 0.6);
        page.mouse().up();
    }

    /** Somebody else with a telephone, who was never here. */
    private void verifiedByAnybody(Language language, String path) {
        closeWindows();
        comeIn(language);
        page.setViewportSize(390, 844);
        open(path + "?lang=" + language.code());
        sees("card.verify.VALID");
        assertThat(page.locator("main").innerText()).contains(words("card.verify.VALID.words"));
        look("card-verify");
        page.navigate(address(path + "x"));
        page.locator("main.unknown").waitFor();
    }
}
