@NullMarked
package ma.ghorfa.lineage.ui;

import org.jspecify.annotations.NullMarked;
