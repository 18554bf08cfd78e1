package ma.ghorfa.registry;

import static ma.ghorfa.identity.Permissions.CIN_DISCLOSE;
import static ma.ghorfa.identity.Permissions.REGISTRY_READ;
import static ma.ghorfa.identity.Permissions.REGISTRY_WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.testing.GhorfaTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;

/** The photo of somebody in the register: what is taken, what is kept of it, and who may. */
@GhorfaTest
@Transactional
@WithMockUser(
        username = "clerk",
        roles = {REGISTRY_READ, REGISTRY_WRITE, CIN_DISCLOSE})
class PhotosTests {

    private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};

    @Autowired
    private Photos photos;

    @Autowired
    private Register register;

    @Autowired
    private Merges merges;

    @Autowired
    private JdbcClient sql;

    @SuppressWarnings("NullAway.Init")
    PhotosTests() {}

    private ActorId somebody() {
        return register.add(of(ActorKind.ARTISAN));
    }

    private static ActorData of(ActorKind kind) {
        return Entered.as(kind, Bilingual.of("حسن بوعزة", "Hassan Bouazza")).data();
    }

    /** Red above, blue below. */
    private static byte[] picture(String format, int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width, height / 2);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(0, height / 2, width, height - height / 2);
        graphics.dispose();
        var out = new ByteArrayOutputStream();
        try {
            assertThat(ImageIO.write(picture, format, out)).isTrue();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    /** As a camera writes it: how it was held, and a note that nobody should read. */
    private static byte[] heldOtherwise(byte[] jpeg, int orientation) {
        var exif = new ByteArrayOutputStream();
        exif.writeBytes(EXIF);
        exif.writeBytes(new byte[] {'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1});
        exif.writeBytes(new byte[] {0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0, 0, 0, 0, 0});
        exif.writeBytes("GPS 34.0625 -4.9733".getBytes(StandardCharsets.US_ASCII));
        int length = exif.size() + 2;
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, (byte) (length >> 8), (byte) length});
        out.writeBytes(exif.toByteArray());
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    private BufferedImage kept(byte[] sent) {
        ActorId id = somebody();
        photos.put(id, new ByteArrayInputStream(sent));
        return read(photos.of(id).orElseThrow());
    }

    private static BufferedImage read(byte[] bytes) {
        try {
            return ImageIO.read(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isRed(BufferedImage picture, double across, double down) {
        var color = new Color(
                picture.getRGB((int) (across * (picture.getWidth() - 1)), (int) (down * (picture.getHeight() - 1))));
        return color.getRed() > 180 && color.getBlue() < 80;
    }

    @ParameterizedTest
    @CsvSource({"jpeg, 3000, 4000, 450, 600", "png, 1200, 900, 600, 450", "png, 200, 300, 200, 300"})
    void whatIsKeptIsASmallPicture(String format, int width, int height, int keptWidth, int keptHeight) {
        BufferedImage kept = kept(picture(format, width, height));
        assertThat(kept.getWidth()).isEqualTo(keptWidth);
        assertThat(kept.getHeight()).isEqualTo(keptHeight);
        assertThat(isRed(kept, 0.5, 0.1)).isTrue();
        assertThat(isRed(kept, 0.5, 0.9)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0.5, 0.1, 0.5, 0.9", "2, 0.5, 0.1, 0.5, 0.9", "3, 0.5, 0.9, 0.5, 0.1", "4, 0.5, 0.9, 0.5, 0.1",
        "5, 0.1, 0.5, 0.9, 0.5", "6, 0.9, 0.5, 0.1, 0.5", "7, 0.9, 0.5, 0.1, 0.5", "8, 0.1, 0.5, 0.9, 0.5"
    })
    void aPictureStandsUprightHoweverTheCameraWasHeld(
            int orientation, double redAcross, double redDown, double blueAcross, double blueDown) {
        BufferedImage kept = kept(heldOtherwise(picture("jpeg", 300, 400), orientation));
        assertThat(kept.getWidth()).isEqualTo(orientation >= 5 ? 400 : 300);
        assertThat(isRed(kept, redAcross, redDown)).isTrue();
        assertThat(isRed(kept, blueAcross, blueDown)).isFalse();
    }

    @Test
    void nothingIsKeptButThePicture() {
        ActorId id = somebody();
        byte[] sent = heldOtherwise(picture("jpeg", 300, 400), 6);
        photos.put(id, new ByteArrayInputStream(sent));
        String kept = new String(photos.of(id).orElseThrow(), StandardCharsets.ISO_8859_1);
        assertThat(new String(sent, StandardCharsets.ISO_8859_1)).contains("GPS 34.0625");
        assertThat(kept).doesNotContain("Exif").doesNotContain("GPS");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "%PDF-1.7", "GIF89a", "<svg xmlns='http://www.w3.org/2000/svg'/>", "\u00FF\u00D8\u00FF\u00E1"
            })
    void whatIsNoPictureIsRefused(String content) {
        refused("registry.photo.unreadable", content.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void aBrokenPictureIsRefused() {
        byte[] whole = picture("png", 300, 400);
        refused("registry.photo.unreadable", Arrays.copyOf(whole, whole.length / 2));
    }

    /** A PNG of a few bytes that says it is 60,000 pixels wide. */
    @Test
    void aPictureThatWouldFillTheMemoryIsRefusedUnread() {
        byte[] bomb = picture("png", 300, 400);
        bomb[16] = 0;
        bomb[17] = 0;
        bomb[18] = (byte) 0xEA;
        bomb[19] = 0x60;
        refused("registry.photo.tooManyPixels", bomb);
        refused("registry.photo.tooLarge", new byte[Photos.largest() + 1]);
        refused("registry.photo.tooSmall", picture("png", 99, 400));
    }

    private void refused(String key, byte[] sent) {
        ActorId id = somebody();
        assertThatThrownBy(() -> photos.put(id, new ByteArrayInputStream(sent)))
                .isInstanceOfSatisfying(PhotoRefusedException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo(key));
        assertThat(photos.of(id)).isEmpty();
    }

    @Test
    void aPhotoIsReplacedAndTakenOffAndBothAreKnown() {
        ActorId id = somebody();
        photos.put(id, new ByteArrayInputStream(picture("png", 300, 400)));
        photos.put(id, new ByteArrayInputStream(picture("jpeg", 400, 300)));
        assertThat(read(photos.of(id).orElseThrow()).getWidth()).isEqualTo(400);
        photos.remove(id);
        assertThat(photos.of(id)).isEmpty();
        assertThatThrownBy(() -> photos.remove(id)).isInstanceOf(NotFoundException.class);
        assertThat(sql.sql("select act from journal_entry where subject_id = :id order by seq")
                        .param("id", id.value())
                        .query(String.class)
                        .list())
                .containsExactly(
                        "registry.actorAdded", "registry.photoStored", "registry.photoStored", "registry.photoRemoved");
    }

    @Test
    void thePhotoOfAPageThatGoesIsTakenOver() {
        ActorId stays = somebody();
        ActorId goes = somebody();
        photos.put(goes, new ByteArrayInputStream(picture("png", 300, 400)));
        MergeCase both = merges.compare(stays, goes);
        assertThat(both.survivor().hasPhoto()).isFalse();
        assertThat(both.merged().hasPhoto()).isTrue();
        assertThat(both.differing()).contains(ActorField.PHOTO);
        assertThat(both.proposed()).contains(ActorField.PHOTO);
        assertThat(merges.compare(goes, stays).proposed()).doesNotContain(ActorField.PHOTO);
        merges.merge(
                new Merge(stays, both.survivor().version(), goes, both.merged().version(), Set.of(ActorField.PHOTO)));
        assertThat(photos.of(stays)).isPresent();
    }

    @Test
    void whoIsNoPersonAnyMoreHasNoPhoto() {
        ActorId id = somebody();
        photos.put(id, new ByteArrayInputStream(picture("png", 300, 400)));
        ActorDetails seen = register.details(id);
        register.edit(id, seen.version(), of(ActorKind.COMPANY));
        assertThat(photos.of(id)).isEmpty();
        assertThatThrownBy(() -> photos.put(id, new ByteArrayInputStream(picture("png", 300, 400))))
                .isInstanceOfSatisfying(PhotoRefusedException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo("registry.photo.onlyPersons"));
        assertThatThrownBy(() -> photos.remove(id)).isInstanceOf(NotFoundException.class);
    }

    @Test
    @WithMockUser(roles = REGISTRY_READ)
    void aReaderSeesPhotosAndChangesNone() {
        var nobody = new ActorId(UUID.randomUUID());
        assertThat(photos.of(nobody)).isEmpty();
        assertThatThrownBy(() -> photos.put(nobody, new ByteArrayInputStream(new byte[1])))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> photos.remove(nobody)).isInstanceOf(AccessDeniedException.class);
    }
}
