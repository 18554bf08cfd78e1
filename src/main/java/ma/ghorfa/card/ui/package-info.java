@NullMarked
package ma.ghorfa.card.ui;

import org.jspecify.annotations.NullMarked;
