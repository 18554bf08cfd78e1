package ma.ghorfa.document;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import ma.ghorfa.base.Text;

/** Names of files as they come from other people's computers, made safe for every other one. */
final class FileNames {

    /** Characters (code points) at most, without the extension. */
    static final int LONGEST = 120;

    private static final Pattern FOLDERS = Pattern.compile(".*[/\\\\]", Pattern.DOTALL);
    private static final Pattern RESERVED = Pattern.compile("[<>:\"|?*\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]+");
    private static final Pattern EDGES = Pattern.compile("^[\\s.\\-_]+|[\\s.\\-_]+$");
    private static final Pattern EXTENSION = Pattern.compile("(?<=[^.])\\.[A-Za-z0-9]{1,8}$");

    /** Names of devices, which Windows takes for the device whatever follows the dot. */
    private static final Set<String> DEVICES = Set.of(
            "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1",
            "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    private FileNames() {}

    /**
     * Without folders, control and direction characters or what a system reserves, not too long, and with the extension
     * that its content asks for.
     */
    static String safe(String typed, FileType type) {
        return base(typed) + "." + type.extension();
    }

    /** The same without an extension, for a file that is refused before its type is known. */
    static String base(String typed) {
        String name = FOLDERS.matcher(typed).replaceFirst("");
        name = RESERVED.matcher(Text.line(name)).replaceAll(" ");
        name = Text.line(EXTENSION.matcher(name.strip()).replaceFirst(""));
        name = EDGES.matcher(name).replaceAll("");
        if (name.codePointCount(0, name.length()) > LONGEST) {
            name = EDGES.matcher(name.substring(0, name.offsetByCodePoints(0, LONGEST)))
                    .replaceAll("");
        }
        String firstPart = name.split("\\.", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (name.isEmpty()) {
            return "document";
        }
        return DEVICES.contains(firstPart) ? "document " + name : name;
    }
}
