package ma.ghorfa.document;

import java.time.Instant;

/**
 * What is known of a stored file without its content.
 *
 * @param name safe on every system and in a header, with the extension of the type
 * @param size in bytes
 * @param sha256 of the content, in hexadecimal digits
 * @param storedBy the account that attached it
 */
public record StoredFileRow(
        StoredFileId id, String name, FileType type, long size, String sha256, Instant storedAt, String storedBy) {}
