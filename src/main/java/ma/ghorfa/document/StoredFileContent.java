package ma.ghorfa.document;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** A stored file with its content, which is what was stored: it was compared with its digest. */
public final class StoredFileContent {

    private final StoredFileRow file;
    private final byte[] bytes;

    StoredFileContent(StoredFileRow file, byte[] bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    public StoredFileRow file() {
        return file;
    }

    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }
}
