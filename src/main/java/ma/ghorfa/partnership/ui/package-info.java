@NullMarked
package ma.ghorfa.partnership.ui;

import org.jspecify.annotations.NullMarked;
