@NullMarked
package ma.ghorfa.campaign.ui;

import org.jspecify.annotations.NullMarked;
