package ma.ghorfa.minutes;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import ma.ghorfa.document.Block;
import ma.ghorfa.document.Document;
import tools.jackson.databind.json.JsonMapper;

/**
 * Documents as JSON, the form in which frozen minutes are kept: what was said and in which order, without any layout. The
 * names of the blocks are written out here because stored minutes outlive the names of classes.
 */
final class DocumentCodec {

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "block")
    @JsonSubTypes({
        @JsonSubTypes.Type(name = "title", value = Block.TitleBlock.class),
        @JsonSubTypes.Type(name = "heading", value = Block.Heading.class),
        @JsonSubTypes.Type(name = "paragraph", value = Block.Paragraph.class),
        @JsonSubTypes.Type(name = "item", value = Block.Item.class),
        @JsonSubTypes.Type(name = "facts", value = Block.KeyValues.class),
        @JsonSubTypes.Type(name = "table", value = Block.TableBlock.class),
        @JsonSubTypes.Type(name = "callout", value = Block.Callout.class),
        @JsonSubTypes.Type(name = "counts", value = Block.CountBar.class),
        @JsonSubTypes.Type(name = "signatures", value = Block.Signatures.class),
        @JsonSubTypes.Type(name = "annexes", value = Block.Annexes.class),
        @JsonSubTypes.Type(name = "page", value = Block.PageBreak.class)
    })
    private interface NamedBlocks {}

    private static final JsonMapper JSON = JsonMapper.builder()
            .addMixIn(Block.class, NamedBlocks.class)
            // Only what the records hold: a method such as isBlank() is no part of the content.
            .changeDefaultVisibility(checker -> checker.withFieldVisibility(Visibility.ANY)
                    .withGetterVisibility(Visibility.NONE)
                    .withIsGetterVisibility(Visibility.NONE))
            .build();

    private DocumentCodec() {}

    static String write(Document document) {
        return JSON.writeValueAsString(document);
    }

    static Document read(String json) {
        return JSON.readValue(json, Document.class);
    }
}
