package ma.ghorfa.document;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** @param maxSize of a file that is attached; it travels to the database in one packet, so stay below the server's */
@ConfigurationProperties("ghorfa.files")
record StoredFileSettings(@DefaultValue("20MB") DataSize maxSize) {}
