@NullMarked
package ma.ghorfa.registry.ui;

import org.jspecify.annotations.NullMarked;
