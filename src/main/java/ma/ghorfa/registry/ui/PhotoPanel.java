package ma.ghorfa.registry.ui;

import static ma.ghorfa.identity.Permissions.REGISTRY_WRITE;
import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.InputStreamDownloadHandler;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.registry.ActorId;
import ma.ghorfa.registry.Photos;
import ma.ghorfa.ui.Ask;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.Notices;
import ma.ghorfa.ui.Uploads;

/** The photo on somebody's page; those who keep the page replace it and take it off. */
@org.springframework.stereotype.Component
class PhotoPanel {

    private static final String KINDS = "JPEG · PNG";
    private static final List<String> EXTENSIONS = List.of("jpg", "jpeg", "png");
    private static final String NAME = "photo.jpg";

    private final Photos photos;
    private final CurrentAccount account;

    PhotoPanel(Photos photos, CurrentAccount account) {
        this.photos = photos;
        this.account = account;
    }

    /** @param onChanged what follows once another photo, or none, stands on the page */
    Component of(ActorId id, Bilingual name, Runnable onChanged) {
        var panel = new Div();
        panel.addClassName("photo-panel");
        fill(panel, id, name, onChanged);
        return panel;
    }

    private void fill(Div panel, ActorId id, Bilingual name, Runnable onChanged) {
        panel.removeAll();
        Optional<byte[]> photo = photos.of(id);
        panel.add(photo.map(bytes -> picture(bytes, name)).orElseGet(PhotoPanel::none));
        if (!account.may(REGISTRY_WRITE)) {
            return;
        }
        var tools = new Div(Uploads.one(
                photo.isPresent() ? "registry.photo.replace" : "registry.photo.add",
                Photos.largest(),
                KINDS,
                EXTENSIONS,
                (file, content) -> {
                    photos.put(id, content);
                    return id;
                },
                kept -> {
                    fill(panel, id, name, onChanged);
                    onChanged.run();
                    Notices.done("registry.photo.stored");
                }));
        tools.addClassName("stack");
        photo.ifPresent(bytes -> tools.add(Buttons.danger(
                "registry.photo.remove",
                Icons.DELETE,
                () -> Ask.confirmDanger(
                        t("registry.photo.remove"), t("registry.photo.remove.ask"), "registry.photo.remove", () -> {
                            photos.remove(id);
                            fill(panel, id, name, onChanged);
                            onChanged.run();
                            Notices.done("registry.photo.removed");
                        }))));
        panel.add(tools);
    }

    static Component picture(byte[] photo, Bilingual name) {
        InputStreamDownloadHandler handler = DownloadHandler.fromInputStream(
                asked -> new DownloadResponse(new ByteArrayInputStream(photo), NAME, "image/jpeg", photo.length));
        var image = new Image(handler.inline(), t("registry.photo.of", Labels.in(name)));
        image.addClassName("photo");
        return image;
    }

    private static Component none() {
        var none = new Div(Icons.MEMBER.create(), new Span(t("registry.photo.none")));
        none.addClassNames("photo", "none");
        return none;
    }
}
