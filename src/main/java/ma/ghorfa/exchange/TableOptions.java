package ma.ghorfa.exchange;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * What a person may say about a file where the reader's own guess is refused or wrong; null leaves it to the reader.
 *
 * @param charset of CSV
 */
public record TableOptions(@Nullable Charset charset) {

    public static final TableOptions NONE = new TableOptions(null);
}
