package ma.ghorfa.chamber.ui;

import static ma.ghorfa.identity.Permissions.CHAMBER_WRITE;
import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.Map;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.chamber.Bureau;
import ma.ghorfa.chamber.ChamberNavigation;
import ma.ghorfa.chamber.PostData;
import ma.ghorfa.chamber.PostRow;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Callout;
import ma.ghorfa.ui.Crumb;
import ma.ghorfa.ui.Drafts;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.Page;
import ma.ghorfa.ui.RecordForm;
import ma.ghorfa.ui.RecordForm.Slot;
import ma.ghorfa.ui.RecordForm.State;
import ma.ghorfa.ui.RecordGrid;
import ma.ghorfa.ui.Tone;
import org.jspecify.annotations.Nullable;

/** The posts that this chamber's bureau has; those of other chambers stay in the list, disabled. */
@Route(ChamberNavigation.BUREAU + "/posts")
@RolesAllowed(CHAMBER_WRITE)
class PostsView extends Page {

    private final Bureau bureau;
    private final ChamberHistory history;
    private final Drafts drafts;
    private final RecordGrid<PostRow> grid = new RecordGrid<>();

    PostsView(Bureau bureau, ChamberHistory history, Drafts drafts) {
        this.bureau = bureau;
        this.history = history;
        this.drafts = drafts;
        title(t("chamber.bureau.posts"));
        crumbs(Crumb.to(t("chamber.nav.bureau"), BureauView.class));
        actions(Buttons.primary("chamber.bureau.addPost", Icons.ADD, () -> edit(null)));
        grid.text("chamber.bureau.rank", row -> Integer.toString(row.rank()), PostRow::rank)
                .setFlexGrow(0);
        grid.acts("chamber.bureau.code", PostRow::code, this::edit);
        grid.text("chamber.name.ar", row -> row.name().ar());
        grid.text("chamber.name.fr", row -> row.name().fr());
        grid.text(
                "chamber.bureau.holders",
                row -> t("chamber.bureau.fromTo", row.minHolders(), row.maxHolders()),
                PostRow::maxHolders);
        grid.badge(
                "chamber.status",
                row -> t(row.enabled() ? "chamber.bureau.enabled" : "chamber.bureau.disabled"),
                row -> row.enabled() ? Tone.GOOD : Tone.NEUTRAL);
        grid.addClassName("linked");
        grid.addItemClickListener(click -> edit(click.getItem()));
        grid.whenEmpty("chamber.bureau.noPosts");
        content(new Callout(Tone.INFO, t("chamber.bureau.postsHint")), grid);
        fillWith(grid);
        show();
    }

    private void show() {
        grid.setItems(bureau.posts());
    }

    private void edit(@Nullable PostRow row) {
        var form = new RecordForm(drafts, "post:" + (row == null ? "new" : row.code()));
        Slot<String> code = form.text("code", "chamber.bureau.code", 30).required();
        // What the rules and the journal name a post by never changes.
        code.readOnly(row != null);
        Slot<Integer> rank = form.integer("rank", "chamber.bureau.rank", 1, 999).required();
        Slot<Bilingual> name =
                form.bilingual("name", "chamber.bureau.post", 100).required();
        Slot<Integer> min =
                form.integer("minHolders", "chamber.bureau.min", 0, 50).required();
        Slot<Integer> max =
                form.integer("maxHolders", "chamber.bureau.max", 1, 50).required();
        Slot<Boolean> enabled = form.flag("enabled", "chamber.bureau.enabled");
        form.onSave(version -> {
            var data =
                    new PostData(code.value(), rank.value(), name.value(), min.value(), max.value(), enabled.value());
            if (row == null) {
                bureau.addPost(data);
            } else {
                bureau.editPost(row.id(), version, data);
            }
        });
        if (row != null) {
            form.onReload(() -> bureau.posts().stream()
                    .filter(stored -> stored.id().equals(row.id()))
                    .map(PostsView::state)
                    .findAny()
                    .orElseThrow());
        }
        if (row == null) {
            var proposed = new State(0, Map.of("minHolders", 0, "maxHolders", 1, "enabled", true));
            FormDialog.open(t("chamber.bureau.addPost"), form, proposed, this::show);
        } else {
            FormDialog.open(t("chamber.bureau.editPost"), form, state(row), this::show, history.ofPost(row.id()));
        }
    }

    private static State state(PostRow row) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("code", row.code());
        values.put("rank", row.rank());
        values.put("name", row.name());
        values.put("minHolders", row.minHolders());
        values.put("maxHolders", row.maxHolders());
        values.put("enabled", row.enabled());
        return new State(row.version(), values);
    }
}
