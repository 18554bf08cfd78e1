package ma.ghorfa.document.pdf;

import com.ibm.icu.text.Bidi;
import java.util.List;

/**
 * A line that was set: its atoms in the order they are read, without a space at either end.
 *
 * @param size points to the em
 * @param width natural width in points
 * @param last whether the paragraph or a forced line ends here, so that the line is not stretched
 */
record Line(List<Atom> atoms, float size, boolean rightToLeft, float width, boolean last) {

    /** The atoms from left to right, rule L2 of the bidi algorithm. */
    List<Atom> visual() {
        byte[] levels = new byte[atoms.size()];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (byte) atoms.get(i).level();
        }
        int[] order = Bidi.reorderVisual(levels);
        return java.util.Arrays.stream(order).mapToObj(atoms::get).toList();
    }

    int stretchableSpaces() {
        return (int) atoms.stream().filter(Atom::breakable).count();
    }

    String text() {
        var text = new StringBuilder();
        atoms.forEach(atom -> text.append(atom.text()));
        return text.toString();
    }
}
